import type { Input } from './bytes.js';
import type { Engine } from './engine/dateline.mjs';
import type { Analysis, AnalyzeOptions, Format } from './types.js';
/** The part of Worker that is used. */
export interface WorkerLike {
    postMessage(message: unknown): void;
    terminate(): void;
    onmessage: ((event: {
        data: unknown;
    }) => void) | null;
    onerror: ((event: unknown) => void) | null;
}
export interface AnalyzerOptions {
    /** Starts the worker. Leave it out to work in the calling thread. */
    createWorker?: () => WorkerLike;
    /** Loads the engine, when there is no worker or none can start. */
    loadEngine: () => Promise<Engine>;
}
/**
 * Analyses articles, in a worker where there is one. Calls run one after the
 * other; a worker that crashes is started anew and the calls that waited are
 * rejected with code "crashed".
 */
export declare class Analyzer {
    private readonly options;
    private worker;
    private local;
    private readonly calls;
    private next;
    private disposed;
    constructor(options: AnalyzerOptions);
    /** The whole way: clean text, names, times, timeline. */
    analyze(input: Input, options?: AnalyzeOptions): Promise<Analysis>;
    /** The same for input that is known to be HTML. */
    analyzeHtml(html: Input, options?: AnalyzeOptions): Promise<Analysis>;
    /** The analysis in one of the export formats. */
    exportAs(input: Input, format: Format, options?: AnalyzeOptions): Promise<string>;
    /** Stops all running work; its promises reject with code "cancelled". */
    cancel(): void;
    /** Frees everything. Calls after it reject with code "disposed". */
    dispose(): void;
    private drop;
    private call;
    private callLocal;
    private startWorker;
}
