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
 * Reads what the engine hands over: four numbers a mark, and the same marks
 * that `marksOf` finds in the analysis (core/export/editor_marks.h).
 */
export function unpackMarks(packed: Int32Array): Mark[] {
  const marks: Mark[] = [];
  for (let i = 0; i < packed.length; i += 4) {
    marks.push({
      kind: MARK_KINDS[packed[i]!]!, index: packed[i + 1]!,
      start: packed[i + 2]!, end: packed[i + 3]!,
    });
  }
  return marks;
}
