import type {Engine} from './engine/dateline.mjs';
import {DatelineError} from './errors.js';
import {LocalAnalyzer} from './local.js';

interface Scope {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void)|null;
}

const METHODS = ['analyze', 'exportAs'] as const;

/** Answers the calls of an Analyzer inside a worker. */
export function serve(scope: Scope, loadEngine: () => Promise<Engine>): void {
  const local = loadEngine().then((engine) => new LocalAnalyzer(engine));
  scope.onmessage = async ({data}) => {
    const {id, method, args} = data as {
      id: number; method: (typeof METHODS)[number]; args: unknown[];
    };
    try {
      if (!METHODS.includes(method)) {
        throw new DatelineError('invalid-call', `No method ${method}.`);
      }
      const analyzer = await local;
      const run = analyzer[method] as (...values: unknown[]) => unknown;
      scope.postMessage({id, value: run.apply(analyzer, args)});
    } catch (error) {
      const known = error instanceof DatelineError;
      scope.postMessage({
        id,
        error: {
          code: known ? error.code : 'failed',
          message: known ? error.message :
                           `The analysis failed: ${String(error)}`,
        },
      });
    }
  };
}
