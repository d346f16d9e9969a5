import type {Correction, Corrections} from './types.js';

const MARK = 'dateline-corrections/1';
const MOST = 5000;

const FIELDS: Record<Correction['op'], string[]> = {
  retype: ['name', 'type'],
  merge: ['name', 'into'],
  split: ['name', 'alias'],
  ignore: ['name'],
  edit: ['entry', 'when', 'what', 'status'],
  drop: ['entry', 'what'],
  add: ['sentence', 'when', 'what', 'status'],
  dismiss: ['kind', 'message'],
  undo: ['repair'],
};
const SHAPES: Record<string, (value: unknown) => boolean> = {
  name: isName, into: isName,
  entry: (value) => isRecord(value) && typeof value.sentence === 'string' &&
      typeof value.trigger === 'string',
  repair: isRepair,
  type: isType,
  status: (value) => ['happened', 'ongoing', 'planned', 'possible', 'denied']
                         .includes(value as string),
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isType(value: unknown): boolean {
  return ['PER', 'ORG', 'LOC', 'MISC'].includes(value as string);
}

function isName(value: unknown): boolean {
  return isRecord(value) && isType(value.type) &&
      typeof value.name === 'string';
}

function isRepair(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const texts = ['kind', 'before', 'after', 'reason'];
  return texts.every((field) => typeof value[field] === 'string') &&
      ['exact', 'likely', 'flagged'].includes(value.certainty as string) &&
      Number.isSafeInteger(value.start) && Number.isSafeInteger(value.end) &&
      Array.isArray(value.source) && value.source.length === 2 &&
      value.source.every(Number.isSafeInteger);
}

/** What came from outside, field by field; null if it is no correction. */
function readOne(value: unknown): Correction|null {
  if (!isRecord(value) || !Object.hasOwn(FIELDS, String(value.op))) return null;
  const clean: Record<string, unknown> = {op: value.op};
  for (const field of FIELDS[value.op as Correction['op']]) {
    const given = value[field];
    const fits = SHAPES[field] ?? ((other) => typeof other === 'string');
    if (!fits(given)) return null;
    clean[field] = given;
  }
  return clean as Correction;
}

export function readCorrections(value: unknown): Corrections|null {
  if (!isRecord(value) || !Array.isArray(value.list)) return null;
  const date = typeof value.date === 'string' &&
      /^\d{4}-\d\d-\d\d$/.test(value.date) ? value.date : '';
  const list = value.list.slice(0, MOST).map(readOne)
                   .filter((one) => one !== null);
  return {date, list};
}

/** The corrections of all articles as a file. */
export function writeFile(articles: {label: string; corrections: Corrections}[]):
    string {
  const list = articles.map(({label, corrections}) => ({label, ...corrections}));
  return `${JSON.stringify({format: MARK, articles: list}, null, 2)}\n`;
}

/** The corrections of a file, one for each article; null if it is no such. */
export function readFile(text: string): Corrections[]|null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value.format !== MARK ||
      !Array.isArray(value.articles)) {
    return null;
  }
  const list = value.articles.map(readCorrections);
  return list.every((one) => one !== null) ? list : null;
}
