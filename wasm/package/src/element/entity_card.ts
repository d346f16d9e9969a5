import type {Entity, EntityType} from '../types.js';
import {button, element, quoted} from './dom.js';
import {entityOf, type Named} from './model.js';
import {type Context, plainSpan} from './sections.js';
import type {Translate} from './messages.js';

export const TYPES: EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

/** Facts about an entity as a description list. */
export function entityFacts(entity: Entity, aliases: string[], t: Translate):
    HTMLElement {
  const list = element('dl', {class: 'facts'});
  const add = (term: string, ...texts: Node[]) => {
    if (!texts.length) return;
    list.append(element('dt', {}, term),
                ...texts.map((text) => element('dd', {}, text)));
  };
  const role = (text: string, former?: boolean) =>
      quoted(former ? t('former', text) : text);
  add(t('roles'), ...entity.roles.map((r) => role(r.text, r.former)));
  add(t('known'), ...entity.knownRoles.map((r) => role(r.text, r.former)));
  add(t('alsoCalled'), ...(aliases.length ? [quoted(aliases.join(', '))] : []));
  if (entity.link && /^Q\d+$/.test(entity.link)) {
    add('Wikidata', element('a', {
      href: `https://www.wikidata.org/wiki/${entity.link}`, target: '_blank',
      rel: 'noopener noreferrer', title: t('linkHint'),
    }, quoted(entity.linkLabel ?? entity.link), ` (${entity.link})`));
  }
  return list;
}

function stepper(named: Named, context: Context): HTMLElement|null {
  const {state, t} = context;
  const {key, mentions} = named;
  if (!mentions.length) return null;
  const go = (step: number) => {
    const last = state.at.get(key) ?? -1;
    const at = (Math.max(last, step < 0 ? 0 : -1) + step + mentions.length) %
        mentions.length;
    state.at.set(key, at);
    const {mention, article} = mentions[at]!;
    context.select({
      kind: 'mention', article, span: plainSpan(mention),
      entity: entityOf(context.model, article, mention) ?? named.entity,
    });
    place.textContent = t('position', at + 1, mentions.length);
  };
  const place = element(
      'span', {class: 'place', 'aria-live': 'polite'},
      t('position', (state.at.get(key) ?? 0) + 1, mentions.length));
  return element(
      'div', {class: 'stepper'},
      button('‹', () => go(-1), {class: 'step', 'aria-label': t('previous'),
                                 'data-key': `previous-${key}`}),
      place,
      button('›', () => go(1), {class: 'step', 'aria-label': t('next'),
                                'data-key': `next-${key}`}));
}

function corrections(named: Named, context: Context): HTMLElement|null {
  const {t, model} = context;
  const {entity, article, key} = named;
  const box = element('div', {class: 'corrections'});
  if (context.can('retype')) {
    const type = element('select', {'data-key': `type-${key}`}, ...TYPES.map(
        (value) => element('option', {value}, t(`one${value}`))));
    type.value = entity.type;
    type.addEventListener('change', () => context.apply({
      action: 'retype', article, entity, type: type.value as EntityType,
    }));
    box.append(element('label', {}, t('retype'), type));
  }
  const others = model.names.filter((other) =>
      other !== named && other.article === article);
  if (context.can('merge') && others.length) {
    others.sort((a, b) =>
        Number(b.entity.type === entity.type) -
            Number(a.entity.type === entity.type) ||
        a.name.localeCompare(b.name));
    const into = element(
        'select', {'data-key': `merge-${key}`},
        element('option', {value: ''}, `${t('choose')} …`),
        ...others.map((other) => element(
            'option', {value: other.entity.id}, other.entity.name)));
    into.addEventListener('change', () => {
      const other = others.find(({entity: {id}}) => id === into.value);
      if (!other) return;
      context.apply({action: 'merge', article, entity, into: other.entity});
    });
    box.append(element('label', {}, t('mergeInto'), into));
  }
  if (context.can('split')) {
    for (const alias of entity.aliases) {
      box.append(button(t('split', alias), () => context.apply(
          {action: 'split', article, entity, alias}), {class: 'quiet'}));
    }
  }
  if (context.can('ignore')) {
    box.append(button(t('ignore'), () => context.apply(
        {action: 'ignore', article, entity}), {class: 'quiet'}));
  }
  if (!box.childElementCount) return null;
  return element('details', {class: 'correct'},
                 element('summary', {}, t('change')), box);
}

/** What unfolds under a name: facts, mentions, corrections. */
export function entityCard(named: Named, context: Context): HTMLElement {
  const {t, state, model} = context;
  const row = element('div', {class: 'row'}, stepper(named, context));
  if (model.rows.some(({names}) => names.includes(named.key))) {
    row.append(button(t('inTimeline'), () => {
      state.name = named.key;
      context.openSection('timeline');
    }, {class: 'quiet'}));
  }
  return element('div', {class: 'details'},
                 entityFacts(named.entity, named.aliases, t), row,
                 corrections(named, context));
}
