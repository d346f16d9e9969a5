import type {Disagreement, MergedTimeline} from '../merged.js';
import type {
  Analysis, Entity, Mention, Repair, TimelineEntry,
} from '../types.js';

/** An analysis as it is shown, one lane of the timeline. */
export interface Article {
  label: string;
  analysis: Analysis;
  /** Repairs that the reader has undone, to offer them again. */
  undone?: Repair[];
}

/** An entry and the article that tells it. */
export interface Entry {
  entry: TimelineEntry;
  article: number;
  names: string[];
}

/** One event of the list, with everybody who reports it. */
export interface Row {
  /** As the list shows it: the best of the reports. */
  shown: Pick<TimelineEntry, 'when'|'status'|'basis'|'what'>;
  reports: Entry[];
  names: string[];
  disagreements: Disagreement[];
}

/** An entity over all articles. */
export interface Named {
  key: string;
  entity: Entity;
  article: number;
  name: string;
  mentions: {mention: Mention; article: number}[];
  aliases: string[];
}

/** The entity that a mention means, as its own article knows it. */
export function entityOf(model: Model, article: number, mention: Mention):
    Entity|undefined {
  return model.articles[article]?.analysis.entities.find(
      ({id}) => id === mention.entity);
}

export interface Model {
  articles: Article[];
  rows: Row[];
  names: Named[];
  /** Key of the entity with this id in this article. */
  keyOf(article: number, id: string): string|undefined;
}

type Keys = Map<string, string>[];

function ownKey(entity: Entity): string {
  return entity.link ?? `${entity.type}:${entity.name}`;
}

/** Which entities are one: as merged, or by link, or by type and name. */
function readKeys(articles: Article[], merged: MergedTimeline|null): Keys {
  const keys = articles.map(({analysis}) => new Map(
      analysis.entities.map((entity) => [entity.id, ownKey(entity)])));
  for (const {id, sources} of merged?.entities ?? []) {
    for (const {article, entity} of sources) keys[article]?.set(entity, id);
  }
  return keys;
}

function readNames(articles: Article[], keys: Keys,
                   merged: MergedTimeline|null): Named[] {
  const names = new Map<string, Named>();
  const called = new Map(merged?.entities.map(({id, name}) => [id, name]));
  articles.forEach(({analysis}, article) => {
    for (const entity of analysis.entities) {
      const key = keys[article]!.get(entity.id)!;
      const known = names.get(key);
      if (!known) {
        names.set(key, {
          key, entity, article, name: called.get(key) ?? entity.name,
          mentions: [], aliases: [...entity.aliases],
        });
        continue;
      }
      for (const alias of [entity.name, ...entity.aliases]) {
        if (alias !== known.name && !known.aliases.includes(alias)) {
          known.aliases.push(alias);
        }
      }
    }
    for (const mention of analysis.mentions) {
      const key = mention.entity && keys[article]!.get(mention.entity);
      if (key) names.get(key)?.mentions.push({mention, article});
    }
  });
  return [...names.values()];
}

function alone(item: Entry): Row {
  return {shown: item.entry, reports: [item], names: item.names,
          disagreements: []};
}

function place({shown: {when}}: Row): string {
  return when.earliest ?? when.latest ?? '9999';
}

export function buildModel(
    articles: Article[], merged: MergedTimeline|null = null): Model {
  const keys = readKeys(articles, merged);
  const entries = articles.map(({analysis}, article) =>
      analysis.timeline.map((entry): Entry => {
        const names = [...entry.who, ...entry.where].flatMap(
            (id) => keys[article]!.get(id) ?? []);
        return {entry, article, names: [...new Set(names)]};
      }));
  const rows: Row[] = !merged ? entries.flat().map(alone) :
      merged.timeline.map((entry) => ({
        shown: entry,
        reports: entry.reports.flatMap(
            ({article, entry: index}) => entries[article]?.[index] ?? []),
        names: [...new Set([...entry.who, ...entry.where])],
        disagreements: entry.disagreements,
      })).filter(({reports}) => reports.length);
  if (!merged && articles.length > 1) {
    rows.sort((a, b) => place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0);
  }
  return {
    articles, rows, names: readNames(articles, keys, merged),
    keyOf: (article, id) => keys[article]?.get(id),
  };
}
