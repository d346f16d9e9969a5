import {checkInput, checkItems, type Input, isAnalysis} from './bytes.js';
import {DatelineError, type PlainError} from './errors.js';
import type {PackedAnnotations} from './local.js';
import type {MergedTimeline} from './merged.js';
import type {LoadEngine, Method, Reply} from './serve.js';
import {changeOf} from './text_change.js';
import {inThisThread} from './thread.js';
import type {
  Analysis, AnalyzeOptions, Format, MergeFormat, MergeItem,
} from './types.js';
import type {WasmSource} from './wasm.js';

/** The part of Worker that is used. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: {data: unknown}) => void)|null;
  onerror: ((event: unknown) => void)|null;
}

export interface AnalyzerOptions {
  /** Starts the worker. Leave it out to work in the calling thread. */
  createWorker?: () => WorkerLike;
  /** Loads the engine, when there is no worker or none can start. */
  loadEngine: LoadEngine;
  /** The engine's WebAssembly: its address, bytes or compiled module. */
  wasm?: WasmSource;
}

/** How one call is to run. */
export interface CallOptions {
  /** Stops the call; its promise rejects with code "cancelled". */
  signal?: AbortSignal;
}

// A worker that has not said a word for so long has died while it started, or
// its script is slow to come: the next one gets twice the time.
const START_LIMIT = 4000;  // milliseconds
const MOST_STARTS = 3;

interface Call {
  id: number;
  method: Method;
  args: unknown[];
  /** Its first worker was ended from outside; it may not be to blame. */
  retried?: boolean;
  resolve: (value: never) => void;
  reject: (reason: Error) => void;
}

const toError = ({code, message}: PlainError) =>
    new DatelineError(code, message);

/**
 * Analyses articles, in a worker where there is one. Nothing is loaded before
 * the first call (or `start`). Calls run one after the other. When a worker
 * crashes, the call it was at rejects with code "crashed"; a new worker takes
 * the others. A call whose worker is ended from outside is tried once more.
 * Where no worker can start, work is done in the calling thread.
 */
export class Analyzer {
  private worker: WorkerLike|null = null;
  private lock: AbortController|null = null;
  /** The text that this worker was given last to annotate. */
  private told: string|null = null;
  private ready = false;
  private starts = 0;
  private startTimer: ReturnType<typeof setTimeout>|undefined;
  private withoutWorker: boolean;
  private module: WebAssembly.Module|undefined;
  private readonly calls = new Map<number, Call>();
  private next = 1;
  private disposed = false;

  constructor(private readonly options: AnalyzerOptions) {
    this.withoutWorker = !options.createWorker;
  }

  /** Loads the engine now, so that the first call need not wait. Idempotent. */
  start(): void {
    if (!this.disposed) this.worker ??= this.startWorker();
  }

  /** The whole way: clean text, names, times, timeline. */
  analyze(input: Input, options: AnalyzeOptions&CallOptions = {}):
      Promise<Analysis> {
    return this.call('analyze', () => [checkInput(input)], options);
  }

  /** The same for input that is known to be HTML. */
  analyzeHtml(html: Input, options: AnalyzeOptions&CallOptions = {}):
      Promise<Analysis> {
    return this.analyze(html, {...options, from: 'html'});
  }

  /**
   * One of the export formats, of an article that is analysed first, or of an
   * analysis, corrected perhaps.
   */
  exportAs(
      input: Input|Analysis, format: Format,
      options: AnalyzeOptions&CallOptions = {}): Promise<string> {
    return this.call(
        'exportAs',
        () => [isAnalysis(input) ? input : checkInput(input), format], options);
  }

  /** For editors: marks, and the analysis as JSON to be parsed when needed. */
  annotate(text: string, options: AnalyzeOptions&CallOptions = {}):
      Promise<PackedAnnotations> {
    return this.call('annotate', () => [checkInput(text)], options);
  }

  /**
   * Several articles about one story in one timeline, with what they disagree
   * about. An item is an analysis, or an article that is analysed first.
   */
  merge(items: readonly MergeItem[], options: CallOptions = {}):
      Promise<MergedTimeline> {
    return this.call('merge', () => [checkItems(items)], options);
  }

  /**
   * The merged timeline in one of the formats of `exportAs`. Those that
   * describe one text (webannotation, timeml, conll) are refused with code
   * "invalid-option".
   */
  mergeAs(items: readonly MergeItem[], format: MergeFormat,
          options: CallOptions = {}): Promise<string> {
    return this.call('mergeAs', () => [checkItems(items), format], options);
  }

  /** Stops all running work; its promises reject with code "cancelled". */
  cancel(): void {
    this.drop('cancelled', 'The analysis was cancelled.');
  }

  /** Frees everything. Calls after it reject with code "disposed". */
  dispose(): void {
    this.disposed = true;
    this.drop('disposed', 'The analyzer was disposed of.');
    this.module = undefined;
  }

  private drop(code: string, message: string): void {
    const idle = !this.calls.size;
    // A worker that has nothing to do is kept: it costs its start.
    if (!idle || this.disposed) this.stopWorker();
    const waiting = [...this.calls.values()];
    this.calls.clear();
    for (const call of waiting) call.reject(new DatelineError(code, message));
  }

  private call<T>(
      method: Method, args: () => unknown[],
      {signal, ...options}: AnalyzeOptions&CallOptions): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.disposed) {
        throw new DatelineError(
            'disposed', 'The analyzer was disposed of; create a new one.');
      }
      const checked = args();
      if (signal?.aborted) throw cancelled();
      const id = this.next++;
      const stop = () => this.abort(id);
      signal?.addEventListener('abort', stop, {once: true});
      const done = () => signal?.removeEventListener('abort', stop);
      const call: Call = {
        id,
        method,
        args: [...checked, options],
        resolve: (value: never) => (done(), resolve(value)),
        reject: (reason) => (done(), reject(reason)),
      };
      this.calls.set(id, call);
      this.start();
      this.post(call);
    });
  }

  private post({id, method, args}: Call): void {
    const [text, ...rest] = args;
    if (method !== 'annotate' || typeof text !== 'string') {
      this.worker?.postMessage({id, method, args});
      return;
    }
    // A long text takes its time on the way, and a key may wait for that.
    const sent = this.told === null ? text : changeOf(this.told, text);
    this.told = text;
    this.worker?.postMessage({id, method, args: [sent, ...rest]});
  }

  /** Calls run in order, so the oldest is the one that is running. */
  private running(): Call|undefined {
    return this.calls.values().next().value;
  }

  private abort(id: number): void {
    const call = this.calls.get(id);
    if (!call) return;
    const runs = this.running() === call;
    this.calls.delete(id);
    call.reject(cancelled());
    if (runs) this.restart();
  }

  private stopWorker(): void {
    clearTimeout(this.startTimer);
    this.lock?.abort();
    this.lock = null;
    this.worker?.terminate();
    this.worker = null;
    this.told = null;
    this.ready = false;
  }

  /** A new worker for the calls that still wait. */
  private restart(): void {
    this.stopWorker();
    if (!this.calls.size || this.disposed) return;
    this.worker = this.startWorker();
    for (const call of [...this.calls.values()]) this.post(call);
  }

  private crashed(message: string): void {
    const call = this.running();
    if (call) {
      this.calls.delete(call.id);
      call.reject(new DatelineError('crashed', message));
    }
    this.restart();
  }

  private startWorker(): WorkerLike {
    const worker = this.createWorker();
    const lock = this.withoutWorker ? undefined :
        `dateline-${Math.random().toString(36).slice(2)}`;
    worker.onmessage = ({data}) => {
      if (this.worker === worker) this.take(worker, data as Reply);
    };
    worker.onerror = (event) => {
      if (this.worker !== worker) return;
      (event as Event|null)?.preventDefault?.();
      if (this.ready || this.withoutWorker) {
        this.crashed('The worker crashed during this call; a new one takes ' +
                     'the next.');
      } else {
        // Its script is blocked or missing: work in this thread.
        this.withoutWorker = true;
        this.restart();
      }
    };
    if (!this.withoutWorker) {
      this.startTimer = setTimeout(() => {
        if (this.worker !== worker) return;
        if (++this.starts >= MOST_STARTS) this.withoutWorker = true;
        this.restart();
      }, START_LIMIT * 2 ** this.starts);
      // Node shall not wait for it.
      (this.startTimer as {unref?(): void}).unref?.();
    }
    worker.postMessage(
        {start: {wasm: address(this.module ?? this.options.wasm), lock}});
    return worker;
  }

  private createWorker(): WorkerLike {
    if (!this.withoutWorker) {
      try {
        return this.options.createWorker!();
      } catch {
        this.withoutWorker = true;  // no worker can start here
      }
    }
    return inThisThread(this.options.loadEngine);
  }

  private take(worker: WorkerLike, reply: Reply): void {
    clearTimeout(this.startTimer);
    this.starts = 0;
    if ('ready' in reply) {
      this.ready = true;
      this.module = reply.module;
      return;
    }
    if ('locked' in reply) {
      if (reply.locked) this.watchLock(worker, reply.locked);
      return;
    }
    if ('broken' in reply) {
      // The engine did not load: that is the answer to all that wait.
      const waiting = [...this.calls.values()];
      this.calls.clear();
      this.stopWorker();
      for (const call of waiting) call.reject(toError(reply.broken));
      return;
    }
    const call = this.calls.get(reply.id);
    if (!call) return;  // stale: cancelled meanwhile
    if (!('error' in reply)) {
      this.ready = true;
      this.calls.delete(reply.id);
      call.resolve(reply.value as never);
    } else if (reply.error.code === 'crashed') {
      this.crashed(reply.error.message);
    } else {
      this.calls.delete(reply.id);
      call.reject(toError(reply.error));
    }
  }

  /** Notices a worker that ended without a word. */
  private watchLock(worker: WorkerLike, name: string): void {
    this.lock = new AbortController();
    navigator.locks.request(name, {signal: this.lock.signal}, () => {
      if (this.worker !== worker) return;
      const call = this.running();
      if (call?.retried) {
        this.crashed('The worker was ended during this call, twice; a new ' +
                     'one takes the next.');
      } else {
        if (call) call.retried = true;
        this.restart();
      }
    }).catch(() => {});
  }
}

function cancelled(): DatelineError {
  return new DatelineError('cancelled', 'The analysis was cancelled.');
}

/** URLs cannot be cloned; relative addresses mean those of the page. */
function address(wasm: WasmSource|undefined): WasmSource|undefined {
  if (wasm instanceof URL) return wasm.href;
  if (typeof wasm === 'string' && typeof document !== 'undefined') {
    return new URL(wasm, document.baseURI).href;
  }
  return wasm;
}
