import {Analyzer, type WorkerLike} from '../../wasm/package/src/analyzer.js';
import workerSource from '../build/worker.js?raw';

const blob = new Blob([workerSource], {type: 'text/javascript'});
const address = URL.createObjectURL(blob);

function createWorker(): WorkerLike {
  return new Worker(address, {type: 'module'}) as unknown as WorkerLike;
}

/** The page's analyzer; its worker starts at once, to be ready for a paste. */
export const analyzer = new Analyzer({
  createWorker,
  loadEngine: () => Promise.reject(new Error('This browser has no workers.')),
});
