import type {EntityType, Repair, Status} from 'dateline';

/** An entity by what a reader calls it; ids change with every analysis. */
export interface NameKey {
  type: EntityType;
  name: string;
}

/** A timeline entry by its sentence and its trigger word. */
export interface EntryKey {
  sentence: string;
  trigger: string;
}

/** One thing that the reader has set right. They apply in their order. */
export type Correction =
    {op: 'retype'; name: NameKey; type: EntityType}|
    {op: 'merge'; name: NameKey; into: NameKey}|
    {op: 'split'; name: NameKey; alias: string}|
    {op: 'ignore'; name: NameKey}|
    {op: 'edit'; entry: EntryKey; when: string; what: string; status: Status}|
    {op: 'drop'; entry: EntryKey; what: string}|
    {op: 'add'; sentence: string; when: string; what: string; status: Status}|
    {op: 'dismiss'; kind: string; message: string}|
    {op: 'undo'; repair: Repair};

/** What the reader has set right in one article. */
export interface Corrections {
  /** Publication date, YYYY-MM-DD, or empty. */
  date: string;
  list: Correction[];
}

export function noCorrections(): Corrections {
  return {date: '', list: []};
}
