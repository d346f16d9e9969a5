/** Versions of one text, one after the other; lives until `delete`. */
export interface EngineSession {
  annotate(input: Uint8Array, options: string):
      {marks: Int32Array; json: Uint8Array}|string;
  delete(): void;
}

/** What Emscripten's module offers; see wasm/bindings.cpp. */
export interface Engine {
  Session: new() => EngineSession;
  analyze(input: Uint8Array, options: string): string;
  exportAs(input: Uint8Array, options: string): string;
  exportAnalysis(input: Uint8Array, options: string): string;
  merge(input: Uint8Array, options: string): string;
  chooseEncoding(input: Uint8Array, options: string): string;
}

export interface EngineOptions {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?: (path: string) => string;
  instantiateWasm?: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) =>
          void) => object;
}

export default function createEngine(options?: EngineOptions): Promise<Engine>;
