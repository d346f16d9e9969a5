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

/** Characters of JSON that the page takes in within some milliseconds. */
const AT_ONCE = 200_000;

function inputBytes(input: Call['input']): Uint8Array {
  return toBytes(typeof input === 'string' || input instanceof ArrayBuffer ?
      input : JSON.stringify(input));
}

function failed(id: number, code: string, message: string): void {
  const reply: Reply = {id, error: {code, message}};
  self.postMessage(reply);
}

/** What is large goes field by field: the page can do other things between. */
function send(id: number, value: unknown, size: number): void {
  const post = (reply: Reply) => self.postMessage(reply);
  if (size < AT_ONCE || typeof value !== 'object') return post({id, value});
  for (const field of Object.entries(value!)) {
    post({id, piece: Object.fromEntries([field])});
  }
  post({id});
}

function answer(engine: Engine, {id, method, input, options}: Call): void {
  try {
    const json = engine[method](inputBytes(input), JSON.stringify(options));
    const parsed = JSON.parse(json) as Record<string, unknown>&Reply;
    const {error} = parsed;
    if (error) return failed(id, error.code, error.message);
    const field = FIELDS.find((name) => name in parsed);
    send(id, field && parsed[field], json.length);
  } catch (error) {
    failed(id, 'crashed', String(error));
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
  let engine: Engine;
  try {
    engine = await ready;
  } catch (error) {
    return failed(data.id, 'no-engine', (error as Error).message);
  }
  answer(engine, data);
};
