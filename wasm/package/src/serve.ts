import type {Engine} from './engine/dateline.mjs';
import {DatelineError, plainError, type PlainError} from './errors.js';
import {LocalAnalyzer, type PackedAnnotations} from './local.js';
import {applyChange, type TextChange} from './text_change.js';
import type {WasmSource} from './wasm.js';

/** The side of a worker that `serve` answers on. */
export interface Scope {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void)|null;
}

export const METHODS =
    ['analyze', 'exportAs', 'annotate', 'merge', 'mergeAs'] as const;
export type Method = (typeof METHODS)[number];

/** First message to a worker. */
export interface Start {
  start: {wasm?: WasmSource; lock?: string};
}
/**
 * A call; answered by a `Reply` with its id. The first argument of annotate is
 * a text, or what changed in the text of the annotate before (`TextChange`).
 */
export interface Request {
  id: number;
  method: Method;
  args: unknown[];
}
/** What comes back. */
export type Reply =
    {ready: true; module?: WebAssembly.Module}|{locked: string|null}|
    {broken: PlainError}|{id: number; value: unknown}|
    {id: number; error: PlainError};

/** Loads the engine from the given source, or from its usual place. */
export type LoadEngine = (
    wasm?: WasmSource,
    compiled?: (module: WebAssembly.Module) => void) => Promise<Engine>;

// Holding a lock tells the page that this worker lives: the browser gives it
// free when the worker ends, however it ends.
function holdLock(scope: Scope, name: string|undefined): void {
  const without = () => scope.postMessage({locked: null});
  if (!name || !globalThis.navigator?.locks) return without();
  // Scripts of opaque origin have no locks.
  navigator.locks.request(name, () => {
    scope.postMessage({locked: name});
    return new Promise(() => {});
  }).catch(without);
}

/** Answers the calls of an Analyzer inside a worker. */
export function serve(scope: Scope, loadEngine: LoadEngine): void {
  let local: Promise<LocalAnalyzer>|null = null;
  let annotated = '';
  const start = (wasm?: WasmSource) => local ??= (async () => {
    let module: WebAssembly.Module|undefined;
    const engine = await loadEngine(wasm, (compiled) => { module = compiled; });
    scope.postMessage({ready: true, module});
    return new LocalAnalyzer(engine);
  })();
  scope.onmessage = async ({data}: {data: Start|Request}) => {
    if ('start' in data) {
      holdLock(scope, data.start.lock);
      start(data.start.wasm).catch(
          (error) => scope.postMessage({broken: plainError(error)}));
      return;
    }
    const {id, method, args} = data;
    if (method === 'annotate') {
      const [sent] = args as [string|TextChange];
      if (typeof sent === 'string') annotated = sent;
      else if ('head' in sent) args[0] = annotated = applyChange(annotated, sent);
    }
    try {
      if (!METHODS.includes(method)) {
        throw new DatelineError('invalid-call', `No method ${method}.`);
      }
      const analyzer = await start();
      const run = analyzer[method] as (...values: unknown[]) => unknown;
      const value = run.apply(analyzer, args);
      if (method === 'annotate') {
        const {marks, json} = value as PackedAnnotations;
        scope.postMessage(
            {id, value},
            [marks.buffer as ArrayBuffer, json.buffer as ArrayBuffer]);
      } else {
        scope.postMessage({id, value});
      }
    } catch (error) {
      scope.postMessage({id, error: plainError(error)});
    }
  };
}
