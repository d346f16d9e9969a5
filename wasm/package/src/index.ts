/**
 * Dateline: a news article in, its clean text, names and timeline out.
 *
 * ```js
 * import {createAnalyzer} from 'dateline';
 * const analyzer = createAnalyzer();
 * const analysis = await analyzer.analyze(text, {date: '2018-11-05'});
 * for (const entry of analysis.timeline) {
 *   console.log(entry.when.value, entry.what);
 * }
 * ```
 */
import {Analyzer, type WorkerLike} from './analyzer.js';
import type {LoadEngine} from './serve.js';
import type {WasmSource} from './wasm.js';

export {Analyzer, type CallOptions, type WorkerLike} from './analyzer.js';
export type {Input} from './bytes.js';
export {DatelineError} from './errors.js';
export type {PackedAnnotations} from './local.js';
export {type Fix, fixOf} from './fixes.js';
export {type Mark, type MarkKind, marksOf} from './marks.js';
export {type Subject, Watch, watchEditor, type WatchOptions} from './watch.js';
export type * from './merged.js';
export * from './types.js';
export type {WasmSource} from './wasm.js';

export interface CreateOptions {
  /** false: work in the calling thread even where workers exist. */
  worker?: boolean;
  /** Starts the worker, when its script (dateline/worker) lies elsewhere. */
  createWorker?: () => WorkerLike;
  /**
   * The engine's WebAssembly (dateline/dateline.wasm), when it lies elsewhere:
   * its address, its bytes, or the compiled module.
   */
  wasm?: WasmSource;
}

function startWorker(): WorkerLike {
  return new Worker(new URL('./worker.js', import.meta.url),
                    {type: 'module'}) as unknown as WorkerLike;
}

// Only where no worker can start does this thread need the engine.
const loadEngine: LoadEngine = async (wasm, compiled) =>
    (await import('./engine.js')).loadEngine(wasm, compiled);

/** Starts nothing yet: the engine loads with the first call. */
export function createAnalyzer(options: CreateOptions = {}): Analyzer {
  const hasWorker = typeof Worker !== 'undefined' && options.worker !== false;
  return new Analyzer({
    createWorker: options.createWorker ?? (hasWorker ? startWorker : undefined),
    loadEngine,
    wasm: options.wasm,
  });
}
