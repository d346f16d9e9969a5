import {button, element, quoted} from './dom.js';
import type {Tag} from './events.js';
import type {Model} from './model.js';
import {type Context, note, typeDot} from './sections.js';

const MOST = 12;

/** The names that carry the story, as tags for a content system. */
export function proposedTags(model: Model): Tag[] {
  return model.names
      .filter(({mentions, entity}) => mentions.length > 1 ||
                  (entity.link !== null && entity.salience > 0.02))
      .sort((a, b) => b.entity.salience - a.entity.salience)
      .slice(0, MOST)
      .map(({entity}) => ({
             name: entity.linkLabel ?? entity.name,
             type: entity.type,
             link: entity.link,
           }));
}

export function tagsSection(context: Context): HTMLElement {
  const {model, t} = context;
  const tags = proposedTags(model);
  if (!tags.length) return note(t('noTags'));
  const boxes = tags.map((tag) => {
    const box = element('input', {type: 'checkbox', checked: true});
    return {tag, box};
  });
  const list = element('ul', {class: 'tags'}, ...boxes.map(
      ({tag, box}) => element('li', {}, element(
          'label', {}, box, typeDot(tag.type), quoted(tag.name)))));
  const view = element('div', {}, note(t('tagHelp')), list);
  if (context.can('tag')) {
    view.append(button(t('applyTags'), () => context.apply({
      action: 'tag', article: 0,
      tags: boxes.filter(({box}) => box.checked).map(({tag}) => tag),
    }), {class: 'strong', 'data-key': 'apply-tags'}));
  }
  return view;
}
