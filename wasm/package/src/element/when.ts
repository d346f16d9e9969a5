import type {TimelineEntry} from '../types.js';
import type {Translate} from './messages.js';

type When = TimelineEntry['when'];

const SHAPES: Record<string, Intl.DateTimeFormatOptions> = {
  day: {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric'},
  plainDay: {day: 'numeric', month: 'short', year: 'numeric'},
  shortDay: {day: 'numeric', month: 'short'},
  shortMonth: {month: 'short'},
  month: {month: 'long', year: 'numeric'},
  year: {year: 'numeric'},
};
const SEASONS: Record<string, 'spring'|'summer'|'autumn'|'winter'> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter',
};

const MONTHS: Record<string, number> = {quarter: 3, half: 6};

/** Milliseconds of a day YYYY-MM-DD at noon, UTC; NaN for other text. */
export function instant(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T12:00:00Z`);
}

// Making a formatter costs far more than using it.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The formatter of a shape: day, plainDay, shortDay, shortMonth, ... */
export function dateFormat(shape: string, language: string):
    Intl.DateTimeFormat {
  const key = `${language} ${shape}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(
        language, {...SHAPES[shape], timeZone: 'UTC'});
    formats.set(key, format);
  }
  return format;
}

/** Makes a language's formatters before they are needed, one at a time. */
export async function prepareDates(language: string): Promise<void> {
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  await pause();
  // The first of any kind makes the browser load what it knows of languages.
  new Intl.NumberFormat(language).format(0);
  for (const shape of Object.keys(SHAPES)) {
    await pause();
    dateFormat(shape, language).format(0);
  }
}

function write(day: string, shape: string, language: string): string {
  const time = instant(day);
  return Number.isNaN(time) ? day : dateFormat(shape, language).format(time);
}

/** One EDTF date: "2018", "2018-11", "2018-22", "2018-11-05", "2018?". */
function part(value: string, shape: string, t: Translate): string {
  if (value.endsWith('?')) return `${part(value.slice(0, -1), shape, t)} (?)`;
  const [, year, month, day] =
      /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value) ?? [];
  if (!year) return value;
  if (day) return write(value, shape, t.language);
  if (month && SEASONS[month]) return `${t(SEASONS[month])} ${year}`;
  if (month && Number(month) <= 12) {
    return write(`${year}-${month}-01`, 'month', t.language);
  }
  return month ? value : year;
}

function bare(when: When, t: Translate): string {
  const value = when.value!;
  const [first, last] = value.split('/') as [string, string?];
  if (last === '..') return t('since', part(first, 'plainDay', t));
  if (first === '..') return t('until', part(last!, 'plainDay', t));
  const {earliest, latest} = when;
  if (last && earliest?.endsWith('-01-01') && latest?.endsWith('-12-31')) {
    const [from, to] = [earliest.slice(0, 4), latest.slice(0, 4)];
    if (from === to) return from;
    if (from.endsWith('0') && to === `${from.slice(0, 3)}9`) {
      return t('decade', from);
    }
    return `${from} – ${to}`;
  }
  if (when.precision === 'season' && earliest?.endsWith('-01')) {
    const season = SEASONS[20 + Number(earliest.slice(5, 7)) / 3];
    if (season) return `${t(season)} ${earliest.slice(0, 4)}`;
  }
  // A quarter or half of the calendar, not of a fiscal year of its own.
  const months = MONTHS[when.precision ?? ''];
  const before = Number(earliest?.slice(5, 7)) - 1;
  if (months && earliest?.endsWith('-01') && before % months === 0) {
    const letter = months === 3 ? 'Q' : 'H';
    return `${letter}${before / months + 1} ${earliest.slice(0, 4)}`;
  }
  if (when.precision === 'week' && when.earliest) {
    return t('weekOf', write(when.earliest, 'plainDay', t.language));
  }
  if (last !== undefined) {
    return `${part(first, 'plainDay', t)} – ${part(last, 'plainDay', t)}`;
  }
  const decade = /^(\d{3})X$/.exec(value);
  if (decade) return t('decade', `${decade[1]}0`);
  if (/X/.test(value) && when.earliest && when.latest) {
    return `${when.earliest.slice(0, 4)} – ${when.latest.slice(0, 4)}`;
  }
  return part(value, 'day', t);
}

/** When it was, as a reader would write it. */
export function readableWhen(when: When, t: Translate): string {
  if (!when.value) return t('noDate');
  const text = bare(when, t);
  switch (when.mod) {
    case 'start': return t('modStart', text);
    case 'mid': return t('modMid', text);
    case 'end': return t('modEnd', text);
    case 'approx': return t('modApprox', text);
    case 'before': return t('modBefore', text);
    case 'after': return t('modAfter', text);
    default: return text;
  }
}

/** A calendar day, "5 Nov 2018". */
export function readableDay(day: string, t: Translate): string {
  return write(day, 'plainDay', t.language);
}
