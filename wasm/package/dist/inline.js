/**
 * The same with the WebAssembly bytes inside the script: for pages whose
 * policy forbids every connection, for blob workers and extensions.
 */
import { Analyzer } from './analyzer.js';
import createEngine from './engine/dateline-inline.mjs';
export { Analyzer } from './analyzer.js';
export { DatelineError } from './errors.js';
export { LocalAnalyzer } from './local.js';
export { serve } from './serve.js';
export * from './types.js';
export { createEngine };
export function createAnalyzer(options = {}) {
    return new Analyzer({
        createWorker: options.createWorker,
        loadEngine: () => createEngine(),
    });
}
