import type {WorkerLike} from './analyzer.js';
import {type LoadEngine, type Scope, serve} from './serve.js';

/** A worker's stand-in that works in the calling thread. */
export function inThisThread(loadEngine: LoadEngine): WorkerLike {
  let ended = false;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate: () => { ended = true; },
    // A task for each call: the page may paint in between.
    postMessage: (data) => void setTimeout(() => {
      if (!ended) scope.onmessage?.({data} as MessageEvent);
    }),
  };
  const scope: Scope = {
    onmessage: null,
    postMessage: (data) => {
      if (!ended) worker.onmessage?.({data});
    },
  };
  serve(scope, loadEngine);
  return worker;
}
