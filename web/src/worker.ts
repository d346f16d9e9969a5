// The engine's worker. The script that starts it hands over the WebAssembly
// bytes: they come as a module, because the page may not fetch anything.
import createEngine from '../../wasm/package/dist/engine/dateline.mjs';
import {toBytes} from '../../wasm/package/src/bytes.js';
import type {Call, Method, Reply} from './client.js';

type Engine = Record<Method, (input: Uint8Array, options: string) => string>;

/** Where the answer of a method stands. */
const FIELDS = ['analysis', 'merged', 'text'];

/** Bytes as the build wrote them: one character each. */
function unpack(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

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

export default function start(packed: string): void {
  const ready = createEngine({wasmBinary: unpack(packed)}) as unknown as
      Promise<Engine>;
  self.onmessage = async ({data}: MessageEvent<Call>) => {
    try {
      self.postMessage(answer(await ready, data));
    } catch (error) {
      const reply: Reply = {
        id: data.id, error: {code: 'no-engine', message: String(error)},
      };
      self.postMessage(reply);
    }
  };
}
