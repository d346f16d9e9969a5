// The engine's worker. It is handed the engine itself, and calls.
import script from '../../wasm/package/dist/engine/dateline.mjs';
import {toBytes} from '../../wasm/package/src/bytes.js';
import {startEngine} from '../../wasm/package/src/wasm.js';
import type {Call, Method, Reply} from './client.js';
import {EngineStream} from './engine_stream.js';
import type {Compiled, Start} from './workers.js';

type Engine = Record<Method, (input: Uint8Array, options: string) => string>;

/** Where the answer of a method stands. */
const FIELDS = ['analysis', 'merged', 'text'];

function inputBytes(input: Call['input']): Uint8Array {
  return toBytes(typeof input === 'string' || input instanceof ArrayBuffer ?
      input : JSON.stringify(input));
}

function answer(engine: Engine, {id, method, input, options}: Call): Reply {
  try {
    const json = engine[method](inputBytes(input), JSON.stringify(options));
    const parsed = JSON.parse(json) as Record<string, unknown>&Reply;
    if (parsed.error) return {id, error: parsed.error};
    const field = FIELDS.find((name) => name in parsed);
    return {id, value: field && parsed[field]};
  } catch (error) {
    return {id, error: {code: 'crashed', message: String(error)}};
  }
}

let give!: (module: WebAssembly.Module|Promise<WebAssembly.Module>) => void;
const ready = new Promise<WebAssembly.Module>((resolve) => { give = resolve; })
                  .then((module) => startEngine(script, module)) as
    Promise<unknown> as Promise<Engine>;
ready.catch(() => undefined);  // whoever calls hears of it

let stream: EngineStream|null = null;

function open(): EngineStream {
  const opened = new EngineStream();
  give(opened.module);
  opened.module.then((module) => {
    const message: Compiled = {module};
    self.postMessage(message);
  }, () => undefined);
  return opened;
}

function start(message: Start): void {
  if ('module' in message) return give(message.module);
  stream ??= open();
  if ('part' in message) stream.add(message.part);
  else if ('last' in message) stream.end();
  else stream.fail(message.missing);
}

self.onmessage = async ({data}: MessageEvent<Start|Call>) => {
  if (!('method' in data)) return start(data);
  try {
    self.postMessage(answer(await ready, data));
  } catch (error) {
    const reply: Reply = {
      id: data.id,
      error: {code: 'no-engine', message: (error as Error).message},
    };
    self.postMessage(reply);
  }
};
