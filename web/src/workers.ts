// Workers start from a blob, because a blob's worker inherits the policy of
// the page: nothing can leave from there either.
import {engineParts, type Part} from './engine_parts.js';
import {trusted} from './trusted.js';

const addresses = new Map<string, string>();

export type WorkerName = 'engine'|'convert';

/** The engine's worker as a text, from the build: it is needed at once. */
declare const DATELINE_ENGINE: string;

/** The name of the other worker's script, which its blob imports. */
declare const DATELINE_CONVERT: string;

/** The first messages to the engine's worker: what it runs. */
export type Start = {module: WebAssembly.Module}|{part: Part}|{last: true}|
    {missing: string};

/** And the first of its answers, if it had to compile that. */
export interface Compiled {
  module: WebAssembly.Module;
}

/** Kept for the workers after the first: they start in no time. */
let compiled: WebAssembly.Module|null = null;
let early: Worker|null = null;

/** Starts the engine before anybody asks for it. */
export function startEarly(): void {
  early = startEngine();
  // Who asks later starts another one and hears of the trouble himself.
  early.onerror = () => { early = null; };
}

export function startWorker(name: WorkerName): Worker {
  if (name !== 'engine') return open(name);
  const worker = early ?? startEngine();
  early = null;
  return worker;
}

function startEngine(): Worker {
  const worker = open('engine');
  if (compiled) {
    const start: Start = {module: compiled};
    worker.postMessage(start);
    return worker;
  }
  worker.addEventListener('message', ({data}: MessageEvent<object>) => {
    if ('module' in data) compiled = (data as Compiled).module;
  });
  void sendParts((message) => worker.postMessage(message));
  return worker;
}

async function sendParts(send: (message: Start) => void): Promise<void> {
  try {
    for await (const part of engineParts()) send({part});
    send({last: true});
  } catch (error) {
    send({missing: (error as Error).message});
  }
}

function scriptOf(name: WorkerName): string {
  if (name === 'engine') return DATELINE_ENGINE;
  const address = new URL(DATELINE_CONVERT, document.baseURI).href;
  return `import ${JSON.stringify(address)};`;
}

function open(name: WorkerName): Worker {
  let address = addresses.get(name);
  if (!address) {
    address = URL.createObjectURL(
        new Blob([scriptOf(name)], {type: 'text/javascript'}));
    addresses.set(name, address);
  }
  return new Worker(trusted(address), {type: 'module'});
}
