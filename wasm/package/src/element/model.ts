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

/** An entity over all articles: same link, or same type and name. */
export interface Named {
  key: string;
  entity: Entity;
  article: number;
  mentions: {mention: Mention; article: number}[];
  aliases: string[];
}

export interface Model {
  articles: Article[];
  entries: Entry[];
  names: Named[];
  /** Key of the entity with this id in this article. */
  keyOf(article: number, id: string): string|undefined;
}

function key(entity: Entity): string {
  return entity.link ?? `${entity.type}:${entity.name}`;
}

function byTime(a: Entry, b: Entry): number {
  const first = a.entry.when.earliest ?? a.entry.when.latest ?? '9999';
  const second = b.entry.when.earliest ?? b.entry.when.latest ?? '9999';
  return first < second ? -1 : first > second ? 1 : 0;
}

export function buildModel(articles: Article[]): Model {
  const keys = articles.map(() => new Map<string, string>());
  const names = new Map<string, Named>();
  const entries: Entry[] = [];
  articles.forEach(({analysis}, article) => {
    for (const entity of analysis.entities) {
      const id = key(entity);
      keys[article]!.set(entity.id, id);
      const known = names.get(id);
      if (!known) {
        names.set(id, {
          key: id, entity, article, mentions: [], aliases: [...entity.aliases],
        });
        continue;
      }
      for (const alias of [entity.name, ...entity.aliases]) {
        if (alias !== known.entity.name && !known.aliases.includes(alias)) {
          known.aliases.push(alias);
        }
      }
    }
    for (const mention of analysis.mentions) {
      const id = mention.entity && keys[article]!.get(mention.entity);
      if (id) names.get(id)!.mentions.push({mention, article});
    }
    for (const entry of analysis.timeline) {
      const who = [...entry.who, ...entry.where]
                      .map((id) => keys[article]!.get(id))
                      .filter((id) => id !== undefined);
      entries.push({entry, article, names: [...new Set(who)]});
    }
  });
  if (articles.length > 1) entries.sort(byTime);
  return {
    articles,
    entries,
    names: [...names.values()],
    keyOf: (article, id) => keys[article]?.get(id),
  };
}
