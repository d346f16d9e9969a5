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
import { Analyzer } from './analyzer.js';
export { Analyzer } from './analyzer.js';
export { DatelineError } from './errors.js';
export * from './types.js';
/** Starts nothing yet: the engine loads with the first call. */
export function createAnalyzer(options = {}) {
    const hasWorker = typeof Worker !== 'undefined' && options.worker !== false;
    return new Analyzer({
        createWorker: hasWorker ?
            () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }) :
            undefined,
        loadEngine: async () => (await import('./engine/dateline.mjs')).default(),
    });
}
