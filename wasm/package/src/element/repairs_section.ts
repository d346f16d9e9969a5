import type {Repair} from '../types.js';
import {button, element} from './dom.js';
import {type Context, note, plainSpan, shortened} from './sections.js';

const LONG = 280;

function shown(text: string): string {
  const visible = text.replaceAll('\u00a0', '⍽').replaceAll('\u200b', '·');
  return visible.length > LONG ?
      `${visible.slice(0, LONG / 2)} … ${visible.slice(-LONG / 2)}` : visible;
}

/** What the two have in common at both ends stands once, unmarked. */
function parts(before: string, after: string):
    {head: string; old: string; new: string; tail: string} {
  let head = 0;
  const most = Math.min(before.length, after.length);
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail++;
  }
  return {
    head: before.slice(0, head),
    old: before.slice(head, before.length - tail),
    new: after.slice(head, after.length - tail),
    tail: before.slice(before.length - tail),
  };
}

function difference({before, after}: Repair, context: Context): HTMLElement {
  const {t} = context;
  const piece = parts(before, after);
  const line = element('p', {class: 'difference', dir: 'auto'}, piece.head);
  if (piece.old.trim() || piece.old) {
    line.append(element('del', {}, shown(piece.old)));
  }
  if (piece.new) line.append(element('ins', {}, shown(piece.new)));
  line.append(piece.tail);
  if (before && !after) {
    line.append(element('span', {class: 'outcome'}, t('removed')));
  }
  return line;
}

function item(repair: Repair, article: number, undone: boolean,
              context: Context): HTMLElement {
  const {t} = context;
  const row = element('div', {class: 'row'});
  const key = `repair-${article}-${repair.source[0]}-${repair.kind}`;
  if (!undone) {
    row.append(button(t('show'), () => context.select(
        {kind: 'repair', article, span: plainSpan(repair)}),
        {class: 'quiet', 'data-key': key}));
  }
  const action = undone ? 'redo' : 'undo';
  const changes = repair.before !== repair.after;
  if (context.can(action) && (undone || changes)) {
    row.append(button(t(action), () => context.apply(
        {action, article, repair}), {
      class: 'quiet', 'data-key': `${key}-undo`,
    }));
  }
  return element(
      'li', {class: `repair ${undone ? 'undone' : repair.certainty}`},
      element('div', {class: 'kind'}, repair.kind.replaceAll('-', ' '),
              element('span', {class: 'badge'},
                      t(undone ? 'undone' : repair.certainty))),
      difference(repair, context),
      element('p', {class: 'reason', dir: 'auto'}, repair.reason), row);
}

/** Every change to the source as a difference, with its reason. */
export function repairsSection(context: Context): HTMLElement {
  const {model, t} = context;
  const items: (() => HTMLElement)[] = [];
  model.articles.forEach(({analysis, undone = []}, article) => {
    for (const repair of undone) {
      items.push(() => item(repair, article, true, context));
    }
    for (const repair of analysis.repairs) {
      items.push(() => item(repair, article, false, context));
    }
  });
  if (!items.length) return note(t('noRepairs'));
  return element('ul', {class: 'repairs'},
                 ...shortened('all-repairs', items, 30, context,
                              (make) => make()));
}
