import {element, quoted} from './dom.js';
import {entityCard, TYPES} from './entity_card.js';
import {entityOf, type Named} from './model.js';
import {choices, type Context, fits, note, plainSpan, searchField, shortened,
        typeDot} from './sections.js';

const AT_FIRST = 12;  // names of a type before "show all"

function row(named: Named, context: Context): HTMLElement {
  const {state, t} = context;
  const {entity, key, mentions, name} = named;
  const id = `name-${key}`;
  const role = entity.roles[0] ?? entity.knownRoles[0];
  const count = mentions.length;
  const summary = element(
      'summary', {'data-key': id},
      typeDot(entity.type),
      element('span', {class: 'name'}, quoted(name)),
      count > 0 && element(
          'span', {class: 'count'},
          element('span', {'aria-hidden': 'true'}, String(count)),
          element('span', {class: 'unseen'},
                  count === 1 ? t('mention') : t('mentions', count))),
      role && element('span', {class: 'role'}, quoted(
          role.former ? t('former', role.text) : role.text)));
  const details = element('details', {class: 'entity'}, summary);
  const unfold = () => {
    if (details.childElementCount < 2) {
      details.append(entityCard(named, context));
    }
  };
  if (state.open.has(id)) {
    details.open = true;
    unfold();
  }
  details.addEventListener('toggle', () => {
    if (details.open === state.open.has(id)) return;
    if (!details.open) {
      state.open.delete(id);
      return;
    }
    state.open.add(id);
    unfold();
    const first = mentions[0];
    if (!first) return;
    state.at.set(key, 0);
    context.select({
      kind: 'entity', article: first.article, span: plainSpan(first.mention),
      entity: entityOf(context.model, first.article, first.mention) ?? entity,
    });
  });
  return element('li', {}, details);
}

/** Who and what it is about, by type, the most important first. */
export function namesSection(context: Context): HTMLElement {
  const {model, state, t} = context;
  const view = element('div', {class: 'names'});
  if (!model.names.length) {
    view.append(note(t('noNames')));
    return view;
  }
  const present = TYPES.filter(
      (type) => model.names.some(({entity}) => entity.type === type));
  if (model.names.length > 5) {
    const bar = element('div', {class: 'filters'},
                        searchField('names', context));
    if (present.length > 1) {
      bar.append(choices(
          t('retype'), 'type',
          [['', t('all')], ...present.map(
              (type): [string, string] => [type, t(type)])],
          state.type, (value) => {
            state.type = value;
            context.redraw();
          }));
    }
    view.append(bar);
  }
  let found = 0;
  for (const type of present) {
    if (state.type && state.type !== type) continue;
    const all = model.names.filter(({entity, aliases, name}) =>
        entity.type === type && fits(state.query.names, () => [
          name, ...aliases, ...entity.roles.map(({text}) => text),
        ]));
    if (!all.length) continue;
    found += all.length;
    view.append(
        element('h3', {}, typeDot(type), t(type),
                element('span', {class: 'count'}, ` ${all.length}`)),
        element('ul', {class: 'entities'}, ...shortened(
            `all-${type}`, all, AT_FIRST, context,
            (named) => row(named, context))));
  }
  if (!found) view.append(note(t('noMatch')));
  return view;
}
