// In the engine's worker: the parts that the page hands over as they load
// become a compiled module.
import {loadWasm} from '../../wasm/package/src/wasm.js';
import type {Part} from './engine_parts.js';

/** Stands before a character that no text may have, shifted to be one. */
const ESCAPE = 0xe000;
const SHIFT = 0x2900;

function unpack({packed, size}: Part): Uint8Array {
  const pairs = new Uint16Array(Math.ceil(size / 2));
  for (let i = 0, from = 0; i < pairs.length; i++) {
    const pair = packed.charCodeAt(from++);
    pairs[i] = pair === ESCAPE ? packed.charCodeAt(from++) - SHIFT : pair;
  }
  return new Uint8Array(pairs.buffer, 0, size);
}

export class EngineStream {
  private controller!: ReadableStreamDefaultController<Uint8Array>;
  readonly module = loadWasm(new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => { this.controller = controller; },
      }),
      {headers: {'Content-Type': 'application/wasm'}}));

  add(part: Part): void {
    this.controller.enqueue(unpack(part));
  }

  end(): void {
    this.controller.close();
  }

  fail(message: string): void {
    this.controller.error(new Error(message));
  }
}
