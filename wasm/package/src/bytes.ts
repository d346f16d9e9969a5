/** Input of an analysis: text, or the bytes of a file in any encoding. */
export type Input = string|ArrayBuffer|Uint8Array;

/**
 * Bytes of the input. Lone surrogates become U+FFFD, one for one, so that
 * UTF-16 offsets still fit the caller's string (TextEncoder sees to that).
 */
export function toBytes(input: Input): Uint8Array {
  if (typeof input === 'string') return new TextEncoder().encode(input);
  return input instanceof Uint8Array ? input : new Uint8Array(input);
}
