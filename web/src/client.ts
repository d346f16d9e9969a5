import type {Analysis, AnalyzeOptions, Format} from 'dateline';
import {DatelineError} from '../../wasm/package/src/errors.js';
import type {MergedTimeline} from '../../wasm/package/src/merged.js';
import {type Compiled, startWorker} from './workers.js';

export type Method = 'analyze'|'clean'|'exportAnalysis'|'merge';

/** A call to the worker. */
export interface Call {
  id: number;
  method: Method;
  /** Text or bytes; an object stands for its JSON. */
  input: string|ArrayBuffer|object;
  options: object;
}

/**
 * Its answer: a value, or why there is none. Before that may come pieces of a
 * large value, some fields of it each.
 */
export interface Reply {
  id: number;
  piece?: object;
  value?: unknown;
  error?: {code: string; message: string};
}

interface Waiting {
  pieces?: object;
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/**
 * The engine in its worker. A worker that breaks down is started anew; what
 * waited is rejected with code "crashed".
 */
class Client {
  private worker: Worker|null = null;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;

  /** Resolves when the engine answers. */
  greet(): Promise<unknown> {
    return this.call('clean', 'Ready.', {});
  }

  analyze(input: string|ArrayBuffer, options: AnalyzeOptions):
      Promise<Analysis> {
    return this.call('analyze', input, options);
  }

  /** A result, corrected perhaps, in an export format. */
  exportAnalysis(analysis: Analysis, format: Format): Promise<string> {
    return this.call('exportAnalysis', analysis, {format});
  }

  /** Several results as one timeline, as data or as a text. */
  merge(items: object[]): Promise<MergedTimeline> {
    return this.call('merge', items, {});
  }

  mergeAs(items: object[], format: Format): Promise<string> {
    return this.call('merge', items, {format});
  }

  /** Stops all running work; its promises reject with code "cancelled". */
  cancel(): void {
    this.drop('cancelled', 'The analysis was cancelled.');
    this.start();
  }

  start(): Worker {
    if (this.worker) return this.worker;
    const worker = startWorker('engine');
    worker.onmessage = ({data}: MessageEvent<Reply|Compiled>) => {
      if ('id' in data) this.answer(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.worker !== worker) return;
      this.drop('crashed', event.message || 'The worker broke down.');
    };
    this.worker = worker;
    return worker;
  }

  private answer({id, piece, value, error}: Reply): void {
    const call = this.waiting.get(id);
    if (!call) return;  // stale: cancelled meanwhile
    if (piece) {
      call.pieces = Object.assign(call.pieces ?? {}, piece);
      return;
    }
    this.waiting.delete(id);
    if (!error) return call.resolve(call.pieces ?? value);
    call.reject(new DatelineError(error.code, error.message));
    // Whatever broke it may have left the engine's memory in any state; and
    // what could not be loaded may be there the next time.
    if (error.code === 'crashed' || error.code === 'no-engine') {
      this.drop(error.code, error.message);
    }
  }

  private drop(code: string, message: string): void {
    this.worker?.terminate();
    this.worker = null;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const {reject} of waiting) reject(new DatelineError(code, message));
  }

  private call<T>(method: Method, input: Call['input'], options: object):
      Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const id = this.next++;
      this.waiting.set(id, {resolve: resolve as Waiting['resolve'], reject});
      const call: Call = {id, method, input, options};
      try {
        this.start().postMessage(call);
      } catch (error) {
        this.waiting.delete(id);
        reject(new DatelineError('no-worker', String(error)));
      }
    });
  }
}

export const client = new Client();
