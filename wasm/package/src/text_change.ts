// What changed between two versions of a text: all that a worker, which knows
// the one, has to be told of the other.

export interface TextChange {
  /** So many code units at the start stayed. */
  head: number;
  /** So many at the end. */
  tail: number;
  /** What stands between them now. */
  middle: string;
}

/**
 * Length of what two texts share, 0 to `most`; `part(text, from, to)` is what
 * is to be compared. Halves are compared whole: that is many times faster than
 * character by character.
 */
function shared(
    a: string, b: string, most: number,
    part: (text: string, from: number, to: number) => string): number {
  let low = 0;
  for (let high = most; low < high;) {
    const middle = (low + high + 1) >> 1;
    if (part(a, low, middle) === part(b, low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const fromStart = (text: string, from: number, to: number) =>
    text.slice(from, to);
const fromEnd = (text: string, from: number, to: number) =>
    text.slice(text.length - to, text.length - from);

export function changeOf(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  const head = shared(before, after, most, fromStart);
  const tail = shared(before, after, most - head, fromEnd);
  return {head, tail, middle: after.slice(head, after.length - tail)};
}

export function applyChange(
    before: string, {head, tail, middle}: TextChange): string {
  return before.slice(0, head) + middle + before.slice(before.length - tail);
}
