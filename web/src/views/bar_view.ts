import {button, element, quoted} from
    '../../../wasm/package/src/element/dom.js';
import {message, type MessageKey} from '../messages.js';
import {labelOf, type Story} from '../story.js';
import {countCorrections} from './corrections_view.js';

export interface BarEvents {
  choose(index: number): void;
  remove(index: number): void;
  act(action: BarAction): void;
}

export type BarAction =
    'new'|'add'|'rewrite'|'addEntry'|'corrections'|'takeAway'|'share';

const ACTIONS: BarAction[] = [
  'new', 'add', 'rewrite', 'addEntry', 'corrections', 'share', 'takeAway',
];
const LABELS: Record<BarAction, MessageKey> = {
  new: 'newArticle', add: 'addArticle', rewrite: 'editText',
  addEntry: 'addEntry', corrections: 'corrections', takeAway: 'takeAway',
  share: 'share',
};

/** The articles of the story, and what can be done with it. */
export function drawBar(bar: HTMLElement, story: Story, shown: number,
                        events: BarEvents): void {
  const articles = story.articles.map((article, i) => {
    const chip = element('span', {class: 'article-chip'});
    const name = button('', () => events.choose(i), {
      class: 'choose', 'aria-pressed': String(i === shown),
    });
    name.append(quoted(labelOf(article)));
    chip.append(name, button('×', () => events.remove(i), {
      class: 'remove', 'aria-label': message('removeArticle', labelOf(article)),
    }));
    return chip;
  });
  const count = countCorrections(story);
  const actions = ACTIONS.map((action) => {
    const made = button(message(LABELS[action]), () => events.act(action), {
      id: `do-${action}`, class: action === 'takeAway' ? 'primary' : '',
    });
    if (action === 'corrections' && count) {
      made.append(element('span', {class: 'badge'}, String(count)));
    }
    return made;
  });
  bar.replaceChildren(
      element('div', {class: 'articles'},
              ...(articles.length > 1 ? articles : [])),
      element('div', {class: 'actions'}, ...actions));
}
