/**
 * `<dateline-panel>` and `<dateline-card>`: an analysis on any page.
 *
 * ```html
 * <script type="module">import 'dateline/element';</script>
 * <dateline-panel actions="undo tag"></dateline-panel>
 * ```
 * ```js
 * panel.analysis = await analyzer.analyze(text);
 * panel.addEventListener('dateline-select', ({detail}) => ...detail.span);
 * ```
 */
import {DatelineCard} from './element/card.js';
import {DatelinePanel} from './element/panel.js';

export {DatelineCard, type CardSubject} from './element/card.js';
export type {
  Action, ApplyDetail, ChosenTag, SelectDetail,
} from './element/events.js';
export {type PanelMessages, translator, type Translate} from
    './element/messages.js';
export type {Article} from './element/model.js';
export type {MergedTimeline} from './merged.js';
export {DatelinePanel} from './element/panel.js';
export type {SectionName} from './element/sections.js';
export {readableDay, readableWhen} from './element/when.js';

// Two copies of the package on one page: the first one serves both.
if (globalThis.customElements) {
  if (!customElements.get('dateline-panel')) {
    customElements.define('dateline-panel', DatelinePanel);
  }
  if (!customElements.get('dateline-card')) {
    customElements.define('dateline-card', DatelineCard);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-panel': DatelinePanel;
    'dateline-card': DatelineCard;
  }
}
