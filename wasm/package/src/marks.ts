import type {Analysis, Mention} from './types.js';

/** What a mark in an editor stands for, in the order of their numbers. */
export const MARK_KINDS =
    ['PER', 'ORG', 'LOC', 'MISC', 'time', 'finding'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A range of the text that was analysed, in UTF-16 code units, half-open. */
export interface Mark {
  kind: MarkKind;
  /** Index into `mentions`, `times` or `findings` of the analysis. */
  index: number;
  start: number;
  end: number;
}

/** Names, times and findings of an analysis, as places in its input. */
export function marksOf(analysis: Analysis): Mark[] {
  const marks: Mark[] = [];
  const add = (kind: MarkKind, index: number, source: [number, number]) => {
    const [start, end] = source;
    if (start < end) marks.push({kind, index, start, end});
  };
  analysis.mentions.forEach((mention: Mention, i) => {
    if (!mention.form) add(mention.type, i, mention.source);
  });
  analysis.times.forEach((time, i) => add('time', i, time.source));
  analysis.findings.forEach((finding, i) => {
    for (const span of finding.spans) add('finding', i, span.source);
  });
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The marks of an analysis in the order of their starts, as the engine hands
 * them over (core/export/editor_marks.h): the same that `marksOf` finds. They
 * stay packed, four numbers a mark: thousands of objects, new with every
 * analysis, would keep the garbage collector busy while someone writes.
 */
export class MarkList implements Iterable<Mark> {
  constructor(private readonly packed: Int32Array = new Int32Array()) {}

  get length(): number {
    return this.packed.length / 4;
  }

  kind(i: number): MarkKind {
    return MARK_KINDS[this.packed[4 * i]!]!;
  }

  start(i: number): number {
    return this.packed[4 * i + 2]!;
  }

  end(i: number): number {
    return this.packed[4 * i + 3]!;
  }

  at(i: number): Mark {
    return {
      kind: this.kind(i), index: this.packed[4 * i + 1]!,
      start: this.start(i), end: this.end(i),
    };
  }

  /** Those of some kinds alone. */
  only(kinds: readonly MarkKind[]): MarkList {
    return new MarkList(this.packed.filter(
        (_, i) => kinds.includes(this.kind(i >> 2))));
  }

  * [Symbol.iterator](): Iterator<Mark> {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }
}
