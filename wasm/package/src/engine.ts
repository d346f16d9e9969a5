import createEngine, {type Engine} from './engine/dateline.mjs';
import {loadWasm, startEngine, type WasmSource} from './wasm.js';

/** Starts the engine from `wasm`, or from the file beside this script. */
export async function loadEngine(
    wasm?: WasmSource,
    compiled?: (module: WebAssembly.Module) => void): Promise<Engine> {
  const module = await loadWasm(
      wasm ?? new URL('./engine/dateline.wasm', import.meta.url));
  compiled?.(module);
  return startEngine(createEngine, module);
}
