import type {Status, TimelineEntry} from '../types.js';
import {button, element, quoted} from './dom.js';
import type {Entry, Named} from './model.js';
import {choices, type Context, fits, note, plainSpan, searchField, shortened,
        typeDot} from './sections.js';
import {timelineDrawing} from './timeline_drawing.js';
import {readableWhen} from './when.js';

const STATUSES: Status[] =
    ['happened', 'ongoing', 'planned', 'possible', 'denied'];
const EDTF = /^(\d{4}(-\d\d){0,2}|\.\.)(\/(\d{4}(-\d\d){0,2}|\.\.))?$/;

function show(item: Entry, context: Context): void {
  const {entry, article} = item;
  context.select({
    kind: 'entry', article, entry,
    span: plainSpan(entry.evidence[0] ?? entry.trigger),
  });
}

/** A form in place of the entry; nothing is lost by leaving it. */
function editor(item: Entry, id: string, context: Context): HTMLElement {
  const {t, state} = context;
  const {entry, article} = item;
  const when = element('input', {type: 'text', class: 'wide',
                                 'data-key': `${id}-when`});
  when.value = entry.when.value ?? '';
  const what = element('textarea', {rows: 3, class: 'wide', dir: 'auto'});
  what.value = entry.what;
  const status = element('select', {}, ...STATUSES.map(
      (value) => element('option', {value}, t(value))));
  status.value = entry.status;
  const problem = element('p', {class: 'problem', role: 'alert'});
  const close = () => {
    state.open.delete(`edit-${id}`);
    context.redraw();
  };
  const form = element(
      'form', {class: 'editor'},
      element('label', {}, t('when'), when),
      element('label', {}, t('what'), what),
      element('label', {}, t('status'), status), problem,
      element('div', {class: 'row'},
              element('button', {type: 'submit', class: 'strong'}, t('save')),
              button(t('cancel'), close)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = when.value.trim();
    if (value && !EDTF.test(value)) {
      problem.textContent = t('badWhen');
      when.focus();
      return;
    }
    state.open.delete(`edit-${id}`);
    context.apply({
      action: 'edit', article, entry, when: value, what: what.value.trim(),
      status: status.value as Status,
    });
    context.redraw();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  return form;
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

function basis(entry: TimelineEntry, context: Context): string {
  return entry.when.value ? context.t(entry.basis) : '';
}

function row(item: Entry, names: Map<string, Named>, context: Context):
    HTMLElement {
  const {t, state, model} = context;
  const {entry, article} = item;
  const id = `entry-${article}-${entry.trigger.start}-${entry.trigger.end}`;
  const node = element('li', {class: `entry ${entry.status}`});
  const when = element(
      'span', {class: 'when'},
      entry.when.value ? readableWhen(entry.when, t) : t('noDate'));
  if (state.open.has(`edit-${id}`)) {
    node.append(when, editor(item, id, context));
    return node;
  }
  const what = element(
      'button', {type: 'button', class: 'what', dir: 'auto', 'data-key': id,
                 title: t('show')}, entry.what);
  what.addEventListener('click', () => show(item, context));
  const people = item.names.flatMap((key) => names.get(key) ?? []).map(
      ({entity, key}) => {
        const chip = button('', () => {
          state.name = state.name === key ? '' : key;
          context.redraw();
        }, {class: 'who', title: t('inTimeline'), 'data-key': `${id}-${key}`});
        chip.append(typeDot(entity.type), quoted(entity.name));
        return chip;
      });
  const status = entry.status === 'happened' ? null : element(
      'span', {class: `status ${entry.status}`}, t(entry.status));
  node.append(
      when,
      element('div', {class: 'body'},
              what,
              people.length > 0 && element('div', {class: 'people'}, ...people),
              element('div', {class: 'facts'}, status,
                      element('span', {class: 'basis'}, basis(entry, context)),
                      model.articles.length > 1 && element(
                          'span', {class: 'source'},
                          quoted(model.articles[article]!.label)),
                      tools(item, id, context))));
  return node;
}

function filters(names: Map<string, Named>, context: Context): HTMLElement {
  const {t, state, model} = context;
  const present = STATUSES.filter(
      (status) => model.entries.some(({entry}) => entry.status === status));
  const bar = element('div', {class: 'filters'},
                      searchField('timeline', context));
  if (present.length > 1) {
    bar.append(choices(
        t('status'), 'status',
        [['', t('all')], ...present.map((s): [string, string] => [s, t(s)])],
        state.status, (value) => {
          state.status = value;
          context.redraw();
        }));
  }
  const name = names.get(state.name);
  if (name) {
    const chip = button('', () => {
      state.name = '';
      context.redraw();
    }, {class: 'filter', title: t('clear'), 'data-key': 'clear-name',
        'aria-label': `${t('clear')}: ${name.entity.name}`});
    chip.append(typeDot(name.entity.type), quoted(name.entity.name), ' ×');
    bar.append(chip);
  }
  return bar;
}

/** The story in order of time: drawing, then list. */
export function timelineSection(context: Context): HTMLElement {
  const {t, state, model} = context;
  const view = element('div', {class: 'timeline'});
  if (!model.entries.length) {
    view.append(note(t('noTimeline')));
    return view;
  }
  const names = new Map(model.names.map((named) => [named.key, named]));
  if (!names.has(state.name)) state.name = '';
  const chosen = model.entries.filter((item) =>
      (!state.status || item.entry.status === state.status) &&
      (!state.name || item.names.includes(state.name)) &&
      fits(state.query.timeline, item.entry.what,
           readableWhen(item.entry.when, t),
           ...item.names.map((key) => names.get(key)?.entity.name ?? '')));
  const rows = new Map(chosen.map((item) => [item, row(item, names, context)]));
  const drawing = timelineDrawing(model, chosen, context.width, {
    select: (item) => show(item, context),
    hover: (item) => {
      for (const [other, node] of rows) {
        node.classList.toggle('lit', other === item);
      }
      for (const [other, mark] of drawing!.marks) {
        mark.classList.toggle('lit', other === item);
      }
      caption.textContent = item ?
          `${readableWhen(item.entry.when, t)} · ${item.entry.what}` : '';
    },
  }, t);
  const caption = element('p', {class: 'caption', 'aria-hidden': 'true',
                                dir: 'auto'});
  if (drawing) {
    view.append(drawing.view, caption);
    for (const [item, node] of rows) {
      const light = (on: boolean) =>
          drawing.marks.get(item)?.classList.toggle('lit', on);
      node.addEventListener('pointerenter', () => light(true));
      node.addEventListener('pointerleave', () => light(false));
      node.addEventListener('focusin', () => light(true));
      node.addEventListener('focusout', () => light(false));
    }
  }
  if (model.entries.length > 3) view.append(filters(names, context));
  if (!chosen.length) view.append(note(t('noMatch')));
  const dated = chosen.filter(({entry}) => entry.when.value);
  const undated = chosen.filter(({entry}) => !entry.when.value);
  const list = (items: Entry[], id: string) => element(
      'ol', {class: 'entries'},
      ...shortened(id, items.map((item) => rows.get(item)!), 40, context));
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
