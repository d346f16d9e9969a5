import type {Analysis} from 'dateline';
import {ignore, merge, retype, split} from './entities.js';
import {add, drop, edit, sortTimeline} from './entries.js';
import type {Correction, Corrections} from './types.js';

function applyOne(analysis: Analysis, correction: Correction): void {
  switch (correction.op) {
    case 'retype':
      return retype(analysis, correction.name, correction.type);
    case 'merge':
      return merge(analysis, correction.name, correction.into);
    case 'split':
      return split(analysis, correction.name, correction.alias);
    case 'ignore':
      return ignore(analysis, correction.name);
    case 'edit':
      return edit(analysis, correction.entry, correction.when,
                  correction.what, correction.status);
    case 'drop':
      return drop(analysis, correction.entry);
    case 'add':
      return add(analysis, correction.sentence, correction.when,
                 correction.what, correction.status);
    case 'dismiss':
      analysis.findings = analysis.findings.filter(({kind, message}) =>
          kind !== correction.kind || message !== correction.message);
      return;
    case 'undo':
      return;  // the engine's own option: see options.ts
  }
}

/**
 * The analysis as the reader has set it right. Corrections name things by
 * what stands in the text, so they outlive a new analysis; one whose thing is
 * gone has no effect.
 */
export function applyCorrections(
    analysis: Analysis, {list}: Corrections): Analysis {
  if (!list.length) return analysis;
  const corrected = structuredClone(analysis);
  for (const correction of list) applyOne(corrected, correction);
  sortTimeline(corrected);
  return corrected;
}
