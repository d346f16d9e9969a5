/**
 * The main entry for Cloudflare's workerd, chosen by its export condition:
 * there WebAssembly can only come as an import.
 */
import wasm from './engine/dateline.wasm';
import {type CreateOptions, createAnalyzer as create} from './index.js';
import type {Analyzer} from './analyzer.js';

export * from './index.js';

/** As everywhere else; works in the calling thread. */
export function createAnalyzer(options: CreateOptions = {}): Analyzer {
  return create({worker: false, wasm, ...options});
}
