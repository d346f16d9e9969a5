import type {
  Entity, Finding, TimelineEntry, TimeExpression,
} from '../types.js';
import {element, quoted} from './dom.js';
import {entityFacts} from './entity_card.js';
import {translator} from './messages.js';
import {typeDot} from './sections.js';
import {sheet} from './style.js';
import {readableDay, readableWhen} from './when.js';

/** What a card tells about. */
export type CardSubject = {entity: Entity}|{time: TimeExpression}|
    {finding: Finding}|{entries: TimelineEntry[]};

const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const CARD_STYLE = `
:host([popover]:not(:popover-open)) { display: none; }
:host { container-type: normal; width: max-content; background: var(--sheet); border: 1px solid var(--rule); border-radius: 0.5rem; padding: 0.7rem 0.9rem; max-width: min(22rem, calc(100vw - 1rem)); box-shadow: 0 6px 24px rgb(0 0 0 / 0.18); }
.head { display: flex; gap: 0.5rem; align-items: baseline; font-weight: 650; }
.head:not(:first-child) { margin-top: 0.5rem; }
.type { color: var(--soft); font-weight: 400; font-size: 0.8125rem; }
p { font-size: 0.875rem; }
dl.facts { margin: 0.25rem 0 0; }
`;

/** `<dateline-card>`: one name, time or finding, for hover and focus. */
export class DatelineCard extends Base {
  private told: CardSubject|null = null;

  get subject(): CardSubject|null {
    return this.told;
  }

  set subject(subject: CardSubject|null) {
    this.told = subject;
    this.draw();
  }

  connectedCallback(): void {
    this.draw();
  }

  private draw(): void {
    if (!this.isConnected) return;
    let root = this.shadowRoot;
    if (!root) {
      root = this.attachShadow({mode: 'open'});
      const own = new CSSStyleSheet();
      own.replaceSync(CARD_STYLE);
      root.adoptedStyleSheets = [sheet(), own];
    }
    root.replaceChildren(...this.content());
  }

  private content(): HTMLElement[] {
    const language = this.closest('[lang]')?.getAttribute('lang') ??
        this.ownerDocument.documentElement.lang;
    const t = translator(language || 'en');
    const subject = this.told;
    if (!subject) return [];
    if ('entity' in subject) {
      const {entity} = subject;
      return [
        element('div', {class: 'head'}, typeDot(entity.type),
                quoted(entity.name),
                element('span', {class: 'type'}, t(`one${entity.type}`))),
        entityFacts(entity, entity.aliases, t),
      ];
    }
    if ('finding' in subject) {
      const {message, suggestion} = subject.finding;
      return [
        element('div', {class: 'head'}, message),
        element('p', {}, suggestion ?? ''),
      ];
    }
    if ('entries' in subject) {
      return subject.entries.flatMap(({when, what, status}) => [
        element('div', {class: 'head'}, readableWhen(when, t),
                status !== 'happened' &&
                    element('span', {class: 'type'}, t(status))),
        element('p', {dir: 'auto'}, what),
      ]);
    }
    const {earliest, latest, value, reason} = subject.time;
    const days = !earliest ? value : !latest || latest === earliest ?
        readableDay(earliest, t) :
        `${readableDay(earliest, t)} – ${readableDay(latest, t)}`;
    return [
      element('div', {class: 'head'}, days),
      element('p', {class: 'reason'}, reason),
    ];
  }
}
