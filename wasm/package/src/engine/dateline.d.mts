/** What Emscripten's module offers; see wasm/bindings.cpp. */
export interface Engine {
  analyze(input: Uint8Array, options: string): string;
  exportAs(input: Uint8Array, options: string): string;
}

export interface EngineOptions {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?: (path: string) => string;
}

export default function createEngine(options?: EngineOptions): Promise<Engine>;
