import type {Status} from '../types.js';
import {button, element, quoted} from './dom.js';
import {entryEditor} from './entry_editor.js';
import type {Entry, Named, Row} from './model.js';
import {choices, type Context, fits, note, plainSpan, searchField, shortened,
        STATUSES, typeDot} from './sections.js';
import {timelineDrawing} from './timeline_drawing.js';
import {readableWhen} from './when.js';

function show({entry, article}: Entry, context: Context): void {
  context.select({
    kind: 'entry', article, entry,
    span: plainSpan(entry.evidence[0] ?? entry.trigger),
  });
}

/** The same for the same entry, as long as the text before it stays. */
export function entryId({entry, article}: Entry): string {
  return `entry-${article}-${entry.trigger.start}-${entry.trigger.end}`;
}

function tools(item: Entry, id: string, context: Context): HTMLElement|null {
  const {t, state} = context;
  const {entry, article} = item;
  const row = element('span', {class: 'tools'});
  if (context.can('edit')) {
    row.append(button(t('edit'), () => {
      state.open.add(`edit-${id}`);
      context.redraw();
    }, {class: 'quiet', 'data-key': `${id}-edit`}));
  }
  if (context.can('drop')) {
    row.append(button(t('drop'), () => context.apply(
        {action: 'drop', article, entry}),
        {class: 'quiet', 'data-key': `${id}-drop`}));
  }
  return row.childElementCount ? row : null;
}

function people(keys: string[], id: string, names: Map<string, Named>,
                context: Context): HTMLElement|null {
  const {state, t} = context;
  const chips = keys.flatMap((key) => names.get(key) ?? []).map(
      ({entity, name, key}) => {
        const chip = button('', () => {
          state.name = state.name === key ? '' : key;
          context.redraw();
        }, {class: 'who', title: t('inTimeline'), 'data-key': `${id}-${key}`});
        chip.append(typeDot(entity.type), quoted(name));
        return chip;
      });
  return chips.length ? element('div', {class: 'people'}, ...chips) : null;
}

/** Who reports it; each leads to its own sentence. */
function sources(row: Row, context: Context): HTMLElement[] {
  const {model} = context;
  if (model.articles.length < 2) return [];
  return row.reports.map((item) => {
    const {label} = model.articles[item.article]!;
    const link = button('', () => show(item, context), {
      class: 'quiet source', title: item.entry.what,
      'data-key': `${entryId(item)}-source`,
    });
    link.append(`${item.article + 1} `, quoted(
        label.length > 40 ? `${label.slice(0, 40)}…` : label));
    return link;
  });
}

function listItem(row: Row, names: Map<string, Named>, context: Context):
    HTMLElement {
  const {t, state} = context;
  const {shown, disagreements} = row;
  const lead = row.reports[0]!;
  const id = entryId(lead);
  const node = element('li', {class: `entry ${shown.status}`});
  const when = element('span', {class: 'when'}, readableWhen(shown.when, t));
  if (state.open.has(`edit-${id}`)) {
    node.append(when, entryEditor(lead, id, context));
    return node;
  }
  const what = button(shown.what, () => show(lead, context), {
    class: 'what', dir: 'auto', 'data-key': id, title: t('show'),
  });
  const status = shown.status === 'happened' ? null : element(
      'span', {class: `status ${shown.status}`}, t(shown.status));
  const basis = shown.when.value ?
      element('span', {class: 'basis'}, t(shown.basis)) : null;
  node.append(when, element(
      'div', {class: 'body'}, what,
      ...disagreements.map(({message}) => element(
          'p', {class: 'disagree', dir: 'auto'},
          element('strong', {}, t('disagree')), ` ${message}`)),
      people(row.names, id, names, context),
      element('div', {class: 'facts'}, status, basis,
              ...sources(row, context), tools(lead, id, context))));
  return node;
}

function filters(names: Map<string, Named>, context: Context): HTMLElement {
  const {t, state, model} = context;
  const present = STATUSES.filter(
      (status) => model.rows.some(({shown}) => shown.status === status));
  const bar = element('div', {class: 'filters'},
                      searchField('timeline', context));
  if (present.length > 1) {
    bar.append(choices(
        t('status'), 'status',
        [['', t('all')], ...present.map((s): [string, string] => [s, t(s)])],
        state.status, (value) => {
          state.status = value as Status|'';
          context.redraw();
        }));
  }
  const name = names.get(state.name);
  if (name) {
    const chip = button('', () => {
      state.name = '';
      context.redraw();
    }, {class: 'filter', title: t('clear'), 'data-key': 'clear-name',
        'aria-label': `${t('clear')}: ${name.name}`});
    chip.append(typeDot(name.entity.type), quoted(name.name), ' ×');
    bar.append(chip);
  }
  return bar;
}

function chosenRows(names: Map<string, Named>, context: Context): Row[] {
  const {t, state, model} = context;
  return model.rows.filter(({shown, names: who, reports}) =>
      (!state.status || shown.status === state.status) &&
      (!state.name || who.includes(state.name)) &&
      fits(state.query.timeline, () => [
        shown.what, readableWhen(shown.when, t),
        ...reports.map(({entry}) => entry.what),
        ...who.map((key) => names.get(key)?.name ?? ''),
      ]));
}

/** Drawing and caption; marks and list items light each other up. */
function figure(rows: Row[], items: Map<Row, HTMLElement>, context: Context):
    HTMLElement[] {
  const {t} = context;
  const rowOf = new Map(rows.flatMap(
      (row) => row.reports.map((item): [Entry, Row] => [item, row])));
  const caption = element('p', {class: 'caption', 'aria-hidden': 'true',
                                dir: 'auto'});
  const drawing = timelineDrawing(context.model, [...rowOf.keys()],
                                  context.width, {
    select: (item) => show(item, context),
    hover: (item) => {
      for (const [row, node] of items) {
        node.classList.toggle('lit', !!item && row === rowOf.get(item));
      }
      for (const [other, mark] of drawing!.marks) {
        mark.classList.toggle('lit', other === item);
      }
      caption.textContent = item ?
          `${readableWhen(item.entry.when, t)} · ${item.entry.what}` : '';
    },
  }, t);
  if (!drawing) return [];
  context.lightMarks = (row, on) => {
    for (const item of row.reports) {
      drawing.marks.get(item)?.classList.toggle('lit', on);
    }
  };
  return [drawing.view, caption];
}

/** The story in order of time: drawing, then list. */
export function timelineSection(context: Context): HTMLElement {
  const {t, state, model} = context;
  const view = element('div', {class: 'timeline'});
  if (!model.rows.length) {
    view.append(note(t('noTimeline')));
    return view;
  }
  const names = new Map(model.names.map((named) => [named.key, named]));
  if (!names.has(state.name)) state.name = '';
  const rows = chosenRows(names, context);
  const items = new Map<Row, HTMLElement>();
  view.append(...figure(rows, items, context));
  if (model.rows.length > 3) view.append(filters(names, context));
  if (!rows.length) view.append(note(t('noMatch')));
  const list = (some: Row[], id: string) => element(
      'ol', {class: 'entries'},
      ...shortened(id, some, 30, context, (row) => {
        const item = listItem(row, names, context);
        items.set(row, item);
        const light = (on: boolean) => context.lightMarks?.(row, on);
        item.addEventListener('pointerenter', () => light(true));
        item.addEventListener('pointerleave', () => light(false));
        item.addEventListener('focusin', () => light(true));
        item.addEventListener('focusout', () => light(false));
        return item;
      }));
  const dated = rows.filter(({shown}) => shown.when.value);
  const undated = rows.filter(({shown}) => !shown.when.value);
  if (dated.length) view.append(list(dated, 'all-dated'));
  if (undated.length) {
    const guess = model.articles.some(
        ({analysis}) => !analysis.document.published ||
            analysis.document.published.source === 'inferred');
    view.append(element('h3', {}, t('undated')),
                note(t(guess ? 'undatedHelp' : 'undatedPlain')),
                list(undated, 'all-undated'));
  }
  if (context.can('insert-timeline')) {
    view.append(button(t('insertTimeline'), () => context.apply(
        {action: 'insert-timeline', article: 0}), {class: 'strong'}));
  }
  return view;
}
