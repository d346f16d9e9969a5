/** The engine's WebAssembly, one character (0 to 255) for each byte. */
declare const bytes: string;
export default bytes;
