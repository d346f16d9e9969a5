/**
 * The same with the WebAssembly bytes inside the script: for pages whose
 * policy forbids every connection, for blob workers and extensions.
 */
import {Analyzer, type WorkerLike} from './analyzer.js';
import script, {type Engine} from './engine/dateline.mjs';
import characters, {escaped, instead} from './engine/wasm_bytes.mjs';
import {loadWasm, startEngine, type WasmSource} from './wasm.js';

export {Analyzer, type CallOptions, type WorkerLike} from './analyzer.js';
export type {Input} from './bytes.js';
export {DatelineError} from './errors.js';
export {LocalAnalyzer, type PackedAnnotations} from './local.js';
export {type Fix, fixOf} from './fixes.js';
export {type Mark, type MarkKind, marksOf} from './marks.js';
export {serve} from './serve.js';
export type * from './merged.js';
export * from './types.js';
export {type Subject, Watch, watchEditor, type WatchOptions} from './watch.js';

/** See `asScript` in the package's build. */
function bytes(): Uint8Array {
  const meanings = Uint8Array.from({length: 512}, (_, code) => code);
  for (let i = 0; i < instead.length; i++) {
    meanings[instead.charCodeAt(i)] = escaped.charCodeAt(i);
  }
  const result = new Uint8Array(characters.length);
  for (let i = 0; i < result.length; i++) {
    result[i] = meanings[characters.charCodeAt(i)]!;
  }
  return result;
}

/** Starts the engine that is inside this script. */
export async function createEngine(
    wasm?: WasmSource,
    compiled?: (module: WebAssembly.Module) => void): Promise<Engine> {
  const module = await loadWasm(wasm ?? bytes());
  compiled?.(module);
  return startEngine(script, module);
}

export interface CreateInlineOptions {
  /** Starts a worker whose script calls `serve(self, createEngine)`. */
  createWorker?: () => WorkerLike;
}

/** Works in the calling thread unless `createWorker` is given. */
export function createAnalyzer(options: CreateInlineOptions = {}): Analyzer {
  return new Analyzer({
    createWorker: options.createWorker,
    loadEngine: createEngine,
  });
}
