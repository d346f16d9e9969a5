// Several articles in one timeline, schema "dateline-merge/1".

import type {EntityType, Status, TimelineEntry} from './types.js';

type When = TimelineEntry['when'];

/** What one article says of an event. */
export interface Report {
  /** Counts from 0 in the articles given. */
  article: number;
  /** Counts from 0 in the timeline of that article's analysis. */
  entry: number;
  when: When;
  status: Status;
  what: string;
  sentence: string;
}

/** Articles say different things of one event. */
export interface Disagreement {
  kind: 'date'|'number'|'place'|'status';
  about: string|null;
  versions: {value: string; articles: number[]}[];
  message: string;
}

export interface MergedEntry {
  when: When;
  status: Status;
  basis: TimelineEntry['basis'];
  what: string;
  who: string[];
  where: string[];
  weight: number;
  reports: Report[];
  disagreements: Disagreement[];
}

/** A name as all articles know it. */
export interface MergedEntity {
  id: string;
  type: EntityType;
  kind: string|null;
  name: string;
  aliases: string[];
  link: string|null;
  sources: {article: number; entity: string}[];
}

export interface MergedTimeline {
  schema: 'dateline-merge/1';
  articles: {
    label: string|null; title: string | null; publisher: string | null;
    url: string | null;
    published: string | null;
  }[];
  entities: MergedEntity[];
  timeline: MergedEntry[];
}
