import type {
  Entity, EntityType, Finding, Repair, Span, Status, TimelineEntry,
} from '../types.js';

/** The reader wants to see a place of the text. */
export interface SelectDetail {
  span: Span;
  /** Index of the article among `analyses`. */
  article: number;
  /** An entity was looked up, one of its mentions was gone to, ... */
  kind: 'entity'|'mention'|'entry'|'finding'|'repair'|'evidence';
  entity?: Entity;
  entry?: TimelineEntry;
}

/** A tag that the reader keeps; topics have no type. */
export interface ChosenTag {
  label: string;
  type: EntityType|null;
  link: string|null;
}

/** What the reader wants changed; the host decides how. */
export type ApplyDetail = {article: number}&(
    {action: 'undo'; repair: Repair}|
    {action: 'redo'; repair: Repair}|
    {action: 'merge'; entity: Entity; into: Entity}|
    {action: 'split'; entity: Entity; alias: string}|
    {action: 'retype'; entity: Entity; type: EntityType}|
    {action: 'ignore'; entity: Entity}|
    {action: 'edit'; entry: TimelineEntry; when: string; what: string;
     status: Status}|
    {action: 'drop'; entry: TimelineEntry}|
    {action: 'fix'; finding: Finding}|
    {action: 'dismiss'; finding: Finding}|
    {action: 'tag'; tags: ChosenTag[]}|
    {action: 'insert-timeline'});

export type Action = ApplyDetail['action'];

declare global {
  interface HTMLElementEventMap {
    'dateline-select': CustomEvent<SelectDetail>;
    'dateline-apply': CustomEvent<ApplyDetail>;
  }
}
