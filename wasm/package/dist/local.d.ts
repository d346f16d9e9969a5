import { type Input } from './bytes.js';
import type { Engine } from './engine/dateline.mjs';
import type { Analysis, AnalyzeOptions, Format } from './types.js';
/** Runs the engine in the calling thread. */
export declare class LocalAnalyzer {
    private readonly engine;
    constructor(engine: Engine);
    analyze(input: Input, options?: AnalyzeOptions): Analysis;
    exportAs(input: Input, format: Format, options?: AnalyzeOptions): string;
    /** The result as the engine wrote it, byte for byte. */
    analyzeToJson(input: Input, options?: AnalyzeOptions): string;
}
