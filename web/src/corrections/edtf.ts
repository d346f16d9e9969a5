import type {TimelineEntry} from 'dateline';

type When = TimelineEntry['when'];

const PART = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

interface Days {
  first: string;
  last: string;
  precision: string;
}

function days(value: string): Days|null {
  const [, year, month, day] = PART.exec(value) ?? [];
  if (!year) return null;
  if (!month) {
    return {first: `${year}-01-01`, last: `${year}-12-31`, precision: 'year'};
  }
  const length = new Date(Date.UTC(Number(year), Number(month), 0))
                     .getUTCDate();
  if (!day) {
    return {
      first: `${year}-${month}-01`,
      last: `${year}-${month}-${String(length).padStart(2, '0')}`,
      precision: 'month',
    };
  }
  if (Number(day) > length) return null;
  return {first: value, last: value, precision: 'day'};
}

/** The days that an EDTF value means; null if it is none that we write. */
export function parseWhen(value: string): When|null {
  const none = {value: null, earliest: null, latest: null, precision: null,
                mod: null};
  if (!value) return none;
  // "2018-11-05?" is uncertain, not another day.
  const [first, last, more] = value.replaceAll('?', '').split('/') as [string, string?, string?];
  if (more !== undefined) return null;
  const from = first === '..' && last !== undefined ? null : days(first);
  if (!from && first !== '..') return null;
  if (last === undefined) {
    return from && {value, earliest: from.first, latest: from.last,
                    precision: from.precision, mod: null};
  }
  const to = last === '..' ? null : days(last);
  if ((!to && last !== '..') || (!from && !to)) return null;
  if (from && to && from.first > to.last) return null;
  return {value, earliest: from?.first ?? null, latest: to?.last ?? null,
          precision: (from ?? to)!.precision, mod: null};
}
