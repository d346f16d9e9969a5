/**
 * Bytes of the input. Lone surrogates become U+FFFD, one for one, so that
 * UTF-16 offsets still fit the caller's string (TextEncoder sees to that).
 */
export function toBytes(input) {
    if (typeof input === 'string')
        return new TextEncoder().encode(input);
    return input instanceof Uint8Array ? input : new Uint8Array(input);
}
