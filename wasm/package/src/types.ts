// The result format, schema "dateline/1". Offsets count UTF-16 code units
// unless `offsets` says otherwise.

/** A range of the clean text, and where it stood in the input. */
export interface Span {
  start: number;
  end: number;
  source: [number, number];
}

export type BlockType =
    'title'|'kicker'|'subtitle'|'byline'|'dateline'|'heading'|'paragraph'|
    'list'|'quote'|'table'|'caption'|'preformatted';

export interface Block extends Span {
  type: BlockType;
  level?: number;
  image?: string;
}

export interface Evidence {
  span: Span|null;
  reason: string;
}

export interface Publication {
  value: string;
  earliest: string;
  latest: string;
  source: 'given'|'metadata'|'stated'|'url'|'inferred';
  confidence: number;
  evidence: Evidence[];
}

export interface MetadataField {
  field: string;
  value: string;
  origin: string;
  confidence: number;
}

export interface Document {
  title: string|null;
  kicker: string|null;
  subtitle: string|null;
  byline: string[];
  agencies: string[];
  dateline: string|null;
  published: Publication|null;
  updated: Publication|null;
  publisher: string|null;
  section: string|null;
  language: string|null;
  image: string|null;
  url: string|null;
  licence: string|null;
  keywords: string[];
  encoding: {name: string; reason: string};
  metadata: MetadataField[];
  text: string;
  blocks: Block[];
}

export interface Repair extends Span {
  kind: string;
  before: string;
  after: string;
  certainty: 'exact'|'likely'|'flagged';
  reason: string;
}

export type EntityType = 'PER'|'ORG'|'LOC'|'MISC';

export interface Mention extends Span {
  type: EntityType;
  entity: string|null;
  form?: 'nominal'|'pronoun';
}

export interface Role extends Span {
  text: string;
  former?: boolean;
  acting?: boolean;
  /** Organisations, places and nations that the words name. */
  entities: string[];
}

export interface Entity {
  id: string;
  type: EntityType;
  kind: string|null;
  name: string;
  aliases: string[];
  roles: Role[];
  knownRoles: {text: string; former?: boolean}[];
  link: string|null;
  linkLabel: string|null;
  linkConfidence: number;
  salience: number;
}

/** A tag to offer: an entity, or a topic that the text names (`text`). */
export interface Tag {
  label: string;
  entity: string|null;
  text: string|null;
  salience: number;
  reason: string;
}

export interface Quote extends Span {
  speaker: string|null;
  /** The words that tell the speaker: a name, "he", "one of the children". */
  speakerSpan: Span|null;
  cue: Span|null;
  direct: boolean;
}

export interface TimeExpression extends Span {
  type: 'DATE'|'TIME'|'DURATION'|'SET';
  value: string;
  mod: string|null;
  earliest: string|null;
  latest: string|null;
  reason: string;
  /** Counted from the day of publication. */
  relative?: true;
}

export interface Event extends Span {
  class: string;
  tense: 'none'|'past'|'present'|'future';
  time: number|null;
  who: string[];
  where: string[];
}

export type Status = 'happened'|'ongoing'|'planned'|'possible'|'denied';

export interface TimelineEntry {
  when: {
    value: string|null; earliest: string | null; latest: string | null;
    precision: string | null;
    mod: string | null;
  };
  status: Status;
  basis: 'stated'|'resolved'|'inferred'|'knowledge';
  what: string;
  trigger: Span;
  who: string[];
  where: string[];
  evidence: Span[];
  weight: number;
}

export interface Finding {
  kind: string;
  spans: Span[];
  message: string;
  suggestion: string|null;
}

export interface Analysis {
  schema: 'dateline/1';
  offsets: 'utf16'|'codepoint'|'utf8';
  document: Document;
  repairs: Repair[];
  /** Names. */
  mentions: Mention[];
  /** Pronouns and phrases like "the minister", where it is sure who is meant. */
  references: Mention[];
  entities: Entity[];
  tags: Tag[];
  quotes: Quote[];
  times: TimeExpression[];
  events: Event[];
  timeline: TimelineEntry[];
  findings: Finding[];
}

export type Format =
    'json'|'text'|'markdown'|'csv'|'jsonld'|'webannotation'|'timelinejs'|
    'ics'|'timeml'|'conll'|'html';

/** The formats that tell a timeline rather than describe one text. */
export type MergeFormat =
    'json'|'text'|'markdown'|'csv'|'jsonld'|'timelinejs'|'ics'|'html';

/** How an input is to be read; every field may be left out. */
export interface AnalyzeOptions {
  from?: 'auto'|'html'|'text';
  /** Publication date, YYYY-MM-DD. */
  date?: string;
  url?: string;
  /** Encoding that came with the bytes; strings need none. */
  encoding?: string;
  /** Kinds of repair to leave undone. */
  skipRepairs?: string[];
  /**
   * Single repairs to leave undone: records out of an earlier result's
   * `repairs`, of the same input and in the same unit of offsets.
   */
  undo?: Pick<Repair, 'kind'|'source'>[];
  straightenQuotes?: boolean;
  offsets?: 'utf16'|'codepoint'|'utf8';
}

/** What a merge takes: a result, or an article that is analysed first. */
export type MergeItem = Analysis|{analysis: Analysis; label?: string}|
    ({label?: string; url?: string; date?: string}&
     ({text: string}|{html: string}));
