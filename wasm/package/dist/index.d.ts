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
export type { Input } from './bytes.js';
export { DatelineError } from './errors.js';
export * from './types.js';
export interface CreateOptions {
    /** Work in the calling thread even where workers exist. */
    worker?: boolean;
}
/** Starts nothing yet: the engine loads with the first call. */
export declare function createAnalyzer(options?: CreateOptions): Analyzer;
