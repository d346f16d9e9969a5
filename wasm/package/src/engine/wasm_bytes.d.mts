/** The engine's WebAssembly, one character for each byte. */
declare const bytes: string;
export default bytes;
/** Bytes that scripts have to escape, and the characters that stand for them. */
export declare const escaped: string;
export declare const instead: string;
