import type { Engine } from './engine/dateline.mjs';
interface Scope {
    postMessage(message: unknown): void;
    onmessage: ((event: MessageEvent) => void) | null;
}
/** Answers the calls of an Analyzer inside a worker. */
export declare function serve(scope: Scope, loadEngine: () => Promise<Engine>): void;
export {};
