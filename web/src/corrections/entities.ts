import type {Analysis, Entity, EntityType} from 'dateline';
import type {NameKey} from './types.js';

function find(analysis: Analysis, key: NameKey): Entity|undefined {
  return analysis.entities.find(
             ({type, name}) => type === key.type && name === key.name) ??
      analysis.entities.find(({type, name, aliases}) => type === key.type &&
          (name === key.name || aliases.includes(key.name)));
}

export function retype(analysis: Analysis, key: NameKey, type: EntityType):
    void {
  const entity = find(analysis, key);
  if (!entity) return;
  entity.type = type;
  // The knowledge was of something else.
  entity.kind = null;
  entity.link = null;
  entity.linkLabel = null;
  entity.linkConfidence = 0;
  entity.knownRoles = [];
  for (const mention of [...analysis.mentions, ...analysis.references]) {
    if (mention.entity === entity.id) mention.type = type;
  }
}

function rename(list: string[], from: string, to: string|null): string[] {
  const renamed = list.flatMap(
      (id) => id !== from ? [id] : to === null ? [] : [to]);
  return [...new Set(renamed)];
}

/** All that pointed to one entity points to another, or nowhere. */
function redirect(analysis: Analysis, from: string, to: string|null): void {
  for (const part of [...analysis.events, ...analysis.timeline]) {
    part.who = rename(part.who, from, to);
    part.where = rename(part.where, from, to);
  }
  analysis.tags = analysis.tags?.flatMap((tag) => tag.entity !== from ? [tag] :
      to === null || analysis.tags.some(({entity}) => entity === to) ? [] :
      [{...tag, entity: to}]);
  for (const quote of analysis.quotes) {
    if (quote.speaker === from) quote.speaker = to;
  }
  analysis.entities = analysis.entities.filter(({id}) => id !== from);
}

export function merge(analysis: Analysis, key: NameKey, into: NameKey): void {
  const from = find(analysis, key);
  const to = find(analysis, into);
  if (!from || !to || from === to) return;
  for (const alias of [from.name, ...from.aliases]) {
    if (alias !== to.name && !to.aliases.includes(alias)) {
      to.aliases.push(alias);
    }
  }
  to.roles.push(...from.roles.filter(
      ({text}) => !to.roles.some((role) => role.text === text)));
  to.salience = Math.min(1, to.salience + from.salience);
  for (const mention of [...analysis.mentions, ...analysis.references]) {
    if (mention.entity !== from.id) continue;
    mention.entity = to.id;
    mention.type = to.type;
  }
  redirect(analysis, from.id, to.id);
}

/** The mentions written like the alias become somebody of their own. */
export function split(analysis: Analysis, key: NameKey, alias: string): void {
  const entity = find(analysis, key);
  if (!entity || !entity.aliases.includes(alias)) return;
  const numbers = analysis.entities.map(({id}) => Number(id.slice(1)) || 0);
  const id = `e${Math.max(...numbers) + 1}`;
  const text = analysis.document.text;
  let moved = 0;
  for (const mention of analysis.mentions) {
    if (mention.entity !== entity.id) continue;
    if (text.slice(mention.start, mention.end) !== alias) continue;
    mention.entity = id;
    moved++;
  }
  const share = moved /
      (moved + analysis.mentions.filter((m) => m.entity === entity.id).length ||
       1);
  entity.aliases = entity.aliases.filter((other) => other !== alias);
  analysis.entities.push({
    id, type: entity.type, kind: null, name: alias, aliases: [], roles: [],
    knownRoles: [], link: null, linkLabel: null, linkConfidence: 0,
    salience: entity.salience * share,
  });
  entity.salience *= 1 - share;
}

/** What was taken for a name is none. */
export function ignore(analysis: Analysis, key: NameKey): void {
  const entity = find(analysis, key);
  if (!entity) return;
  const keep = ({entity: id}: {entity: string|null}) => id !== entity.id;
  analysis.mentions = analysis.mentions.filter(keep);
  analysis.references = analysis.references.filter(keep);
  redirect(analysis, entity.id, null);
}
