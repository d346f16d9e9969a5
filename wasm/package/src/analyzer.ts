import type {Input} from './bytes.js';
import type {Engine} from './engine/dateline.mjs';
import {DatelineError} from './errors.js';
import {LocalAnalyzer} from './local.js';
import type {Analysis, AnalyzeOptions, Format} from './types.js';

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
  loadEngine: () => Promise<Engine>;
}

type Method = 'analyze'|'exportAs';

interface Call {
  method: Method;
  args: unknown[];
  resolve: (value: never) => void;
  reject: (reason: Error) => void;
}

/**
 * Analyses articles, in a worker where there is one. Calls run one after the
 * other; a worker that crashes is started anew and the calls that waited are
 * rejected with code "crashed".
 */
export class Analyzer {
  private worker: WorkerLike|null = null;
  private local: Promise<LocalAnalyzer>|null = null;
  private readonly calls = new Map<number, Call>();
  private next = 1;
  private disposed = false;

  constructor(private readonly options: AnalyzerOptions) {}

  /** The whole way: clean text, names, times, timeline. */
  analyze(input: Input, options: AnalyzeOptions = {}): Promise<Analysis> {
    return this.call('analyze', [input, options]);
  }

  /** The same for input that is known to be HTML. */
  analyzeHtml(html: Input, options: AnalyzeOptions = {}): Promise<Analysis> {
    return this.analyze(html, {...options, from: 'html'});
  }

  /** The analysis in one of the export formats. */
  exportAs(input: Input, format: Format, options: AnalyzeOptions = {}):
      Promise<string> {
    return this.call('exportAs', [input, format, options]);
  }

  /** Stops all running work; its promises reject with code "cancelled". */
  cancel(): void {
    this.drop('cancelled', 'The analysis was cancelled.');
  }

  /** Frees everything. Calls after it reject with code "disposed". */
  dispose(): void {
    this.disposed = true;
    this.drop('disposed', 'The analyzer was disposed of.');
    this.local = null;
  }

  private drop(code: string, message: string): void {
    this.worker?.terminate();
    this.worker = null;
    const waiting = [...this.calls.values()];
    this.calls.clear();
    for (const call of waiting) call.reject(new DatelineError(code, message));
  }

  private call<T>(method: Method, args: unknown[]): Promise<T> {
    if (this.disposed) {
      return Promise.reject(
          new DatelineError('disposed', 'The analyzer was disposed of.'));
    }
    if (!this.options.createWorker) return this.callLocal(method, args);
    return new Promise<T>((resolve, reject) => {
      const id = this.next++;
      this.calls.set(id, {method, args, resolve: resolve as never, reject});
      try {
        this.worker ??= this.startWorker();
        this.worker.postMessage({id, method, args});
      } catch {
        // No worker can start here: work in this thread.
        this.calls.delete(id);
        this.callLocal<T>(method, args).then(resolve, reject);
      }
    });
  }

  private async callLocal<T>(method: Method, args: unknown[]): Promise<T> {
    this.local ??= this.options.loadEngine().then(
        (engine) => new LocalAnalyzer(engine));
    const local = await this.local;
    const run = local[method] as (...values: unknown[]) => T;
    return run.apply(local, args);
  }

  private startWorker(): WorkerLike {
    const worker = this.options.createWorker!();
    worker.onmessage = ({data}) => {
      const answer = data as {
        id: number; value?: never; error?: {code: string; message: string};
      };
      const call = this.calls.get(answer.id);
      if (!call) return;  // stale: cancelled meanwhile
      this.calls.delete(answer.id);
      if (answer.error) {
        call.reject(
            new DatelineError(answer.error.code, answer.error.message));
      } else {
        call.resolve(answer.value!);
      }
    };
    worker.onerror = () => {
      if (this.worker === worker) {
        this.drop('crashed', 'The worker crashed; it starts anew.');
      }
    };
    return worker;
  }
}
