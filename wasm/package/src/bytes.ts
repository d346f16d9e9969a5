import {DatelineError} from './errors.js';
import type {Analysis, MergeItem} from './types.js';

/** Input of an analysis: text, or the bytes of a file in any encoding. */
export type Input = string|ArrayBuffer|Uint8Array;

/** Larger inputs are refused; the same limit as kMaxInputBytes of the core. */
export const MAX_INPUT_BYTES = 32 * 1024 * 1024;

/** Refuses what cannot be an article before it is copied anywhere. */
export function checkInput<T extends Input>(input: T): T {
  if (typeof input !== 'string' && !(input instanceof ArrayBuffer) &&
      !(input instanceof Uint8Array)) {
    throw new DatelineError(
        'invalid-input',
        'The input is a string, an ArrayBuffer or a Uint8Array, not ' +
            `${input === null ? 'null' : typeof input}.`);
  }
  const size = typeof input === 'string' ? input.length : input.byteLength;
  if (size > MAX_INPUT_BYTES) {
    throw new DatelineError(
        'input-too-large',
        `The input has ${size} ${typeof input === 'string' ? 'characters' :
                                                             'bytes'}, ` +
            `more than the limit of ${MAX_INPUT_BYTES} bytes; split it into ` +
            'single articles.');
  }
  return input;
}

export function isAnalysis(input: unknown): input is Analysis {
  return typeof input === 'object' && input !== null && 'schema' in input;
}

/** Refuses what cannot be a list of articles. */
export function checkItems(items: readonly MergeItem[]): readonly MergeItem[] {
  if (!Array.isArray(items) || !items.length) {
    throw new DatelineError(
        'invalid-input', 'A merge takes a list of analyses or articles.');
  }
  return items;
}

/**
 * Bytes of the input. Lone surrogates become U+FFFD, one for one, so that
 * UTF-16 offsets still fit the caller's string (TextEncoder sees to that).
 */
export function toBytes(input: Input): Uint8Array {
  if (typeof input === 'string') return new TextEncoder().encode(input);
  return input instanceof Uint8Array ? input : new Uint8Array(input);
}
