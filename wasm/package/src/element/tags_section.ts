import type {Entity} from '../types.js';
import {button, element, quoted} from './dom.js';
import type {Model} from './model.js';
import {type Context, note, typeDot} from './sections.js';

const MOST = 12;

/** A tag to offer, and the entity it means, if it means one. */
export interface ProposedTag {
  label: string;
  reason: string;
  entity: Entity|null;
}

/** The tags of all articles, those that matter most first. */
export function proposedTags(model: Model): ProposedTag[] {
  const seen = new Set<string>();
  return model.articles
      .flatMap(({analysis}) => (analysis.tags ?? []).map((tag) => ({
        ...tag,
        entity: analysis.entities.find(({id}) => id === tag.entity) ?? null,
      })))
      .sort((a, b) => b.salience - a.salience)
      .filter(({label}) => !seen.has(label) && seen.add(label))
      .slice(0, MOST);
}

/** Tags for a content system; the writer chooses which to keep. */
export function tagsSection(context: Context): HTMLElement {
  const {model, t} = context;
  const tags = proposedTags(model);
  if (!tags.length) return note(t('noTags'));
  const boxes = tags.map((tag) => ({
    tag, box: element('input', {type: 'checkbox', checked: true}),
  }));
  const choose = context.can('tag');
  const list = element('ul', {class: 'tags'}, ...boxes.map(
      ({tag: {label, entity, reason}, box}) => element('li', {}, element(
          'label', {}, choose && box, entity && typeDot(entity.type),
          element('span', {},
                  quoted(label),
                  element('span', {class: 'reason'}, quoted(reason)))))));
  const view = element('div', {}, note(t('tagHelp')), list);
  if (choose) {
    view.append(button(t('applyTags'), () => context.apply({
      action: 'tag', article: 0,
      tags: boxes.filter(({box}) => box.checked).map(
          ({tag: {label, entity}}) => ({
            label, type: entity?.type ?? null, link: entity?.link ?? null,
          })),
    }), {class: 'strong', 'data-key': 'apply-tags'}));
  }
  return view;
}
