import type {Analysis, Finding, TimeExpression} from './types.js';

/** Text to put in the place of a range of the input. */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

const WEEKDAY =
    /\b(?:(Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(day)?)\b\.?/;
const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday',
               'Saturday'];

/**
 * How a finding can be put right without asking further, if it can: a weekday
 * that does not fit its date becomes the weekday of the date.
 */
export function fixOf(analysis: Analysis, finding: Finding): Fix|null {
  if (finding.kind !== 'weekday-mismatch') return null;
  const [span] = finding.spans;
  const time = span && analysis.times.find(
      ({start, end}: TimeExpression) =>
          start === span.start && end === span.end);
  if (!time?.earliest) return null;
  // The weekday stands in the date or before it: "Tuesday, November 5".
  const before = Math.min(12, time.start);
  const written =
      analysis.document.text.slice(time.start - before, time.end);
  const found = WEEKDAY.exec(written);
  const from = time.source[0] - before;
  const to = time.source[1];
  // Only where the clean text is the text of the input, letter by letter.
  const repaired = analysis.repairs.some(
      ({source: [start, end]}) => start < to && end > from);
  if (!found || repaired || to - from !== written.length) return null;
  const name = NAMES[new Date(`${time.earliest}T00:00Z`).getUTCDay()]!;
  const start = from + found.index;
  return {
    start,
    end: start + found[0].length,
    text: found[2] ?
        name :
        name.slice(0, 3) + (found[0].endsWith('.') ? '.' : ''),
  };
}
