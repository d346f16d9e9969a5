import type {default as createEngine, Engine} from './engine/dateline.mjs';
import {DatelineError} from './errors.js';

/** Where the engine's WebAssembly comes from. */
export type WasmSource =
    string|URL|Response|ArrayBuffer|Uint8Array|WebAssembly.Module;

// (func (result v128) (i32x4.splat (i32.const 0))): valid only with SIMD.
const SIMD = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6,
  0, 65, 0, 253, 17, 11,
]);

function checkPlatform(): void {
  let able = false;
  try {
    able = typeof WebAssembly === 'object' && WebAssembly.validate(SIMD);
  } catch {
    // Some policies make even the question fail; compiling tells why.
    able = true;
  }
  if (!able) {
    throw new DatelineError(
        'unsupported',
        'This browser cannot run Dateline: it has no WebAssembly with SIMD ' +
            '(Chrome 91, Firefox 89, Safari 16.4, Node 20 or newer have).');
  }
}

function isWasm(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 &&
      bytes[3] === 0x6d;
}

async function readFile(url: URL): Promise<Uint8Array> {
  // No import of node:fs: bundlers for browsers would stumble over it.
  const {process} = globalThis as unknown as {
    process?: {getBuiltinModule?(name: string): {
      readFileSync(path: URL): Uint8Array;
    }|undefined};
  };
  const fs = process?.getBuiltinModule?.('node:fs') ??
      await import(/* @vite-ignore */ /* webpackIgnore: true */
                   ['node', 'fs'].join(':')) as {
        readFileSync(path: URL): Uint8Array;
      };
  try {
    return fs.readFileSync(url);
  } catch {
    throw new DatelineError(
        'wasm-missing', `There is no file ${url.pathname}; is the package ` +
            'installed whole?');
  }
}

async function download(url: URL|string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {credentials: 'same-origin'});
  } catch (error) {
    throw new DatelineError(
        'wasm-missing',
        `The engine at ${url} cannot be fetched (${
            (error as Error).message}). Without a network or under ` +
            "connect-src 'none' use the entry dateline/inline.");
  }
  if (!response.ok) {
    throw new DatelineError(
        'wasm-missing',
        `The server answers ${response.status} for the engine at ${url}. ` +
            'Serve dateline.wasm there or pass its address as `wasm`.');
  }
  return response;
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (isWasm(bytes)) return bytes;
  const type = response.headers.get('Content-Type') ?? 'nothing';
  throw new DatelineError(
      'wasm-type',
      `What is served as the engine${response.url ? ` at ${response.url}` : ''
      } is no WebAssembly (its type is ${type}). Serve dateline.wasm there, ` +
          'as application/wasm.');
}

async function compile(bytes: BufferSource): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw blocked(error);
  }
}

const BLOCKED =
    /Content.Security.Policy|blocked by CSP|unsafe-eval|disallowed by embedder/i;

function blocked(error: unknown): DatelineError {
  if (error instanceof DatelineError) return error;
  const text = (error as Error).message;
  if (BLOCKED.test(text)) {
    return new DatelineError(
        'wasm-blocked',
        "The page's policy forbids WebAssembly; add 'wasm-unsafe-eval' to " +
            'its script-src.');
  }
  return new DatelineError(
      'wasm-broken',
      `The engine does not compile (${text}). Is the file whole?`);
}

/** The compiled engine. Errors: unsupported, wasm-* (see docs/errors.md). */
export async function loadWasm(source: WasmSource): Promise<WebAssembly.Module> {
  checkPlatform();
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || source instanceof Uint8Array) {
    return compile(source as BufferSource);
  }
  if (source instanceof URL && source.protocol === 'file:') {
    return compile(await readFile(source) as BufferSource);
  }
  const response = typeof Response === 'function' && source instanceof Response ?
      source : await download(source as string|URL);
  const type = response.headers.get('Content-Type') ?? '';
  // Streaming needs the right type; any other is taken by its first bytes.
  if (!/^application\/wasm\b/i.test(type)) {
    return compile(await bytesOf(response) as BufferSource);
  }
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    throw blocked(error);
  }
}

/** Starts a compiled module with its script. Errors: wasm-broken. */
export function startEngine(
    script: typeof createEngine, module: WebAssembly.Module): Promise<Engine> {
  return new Promise((resolve, reject) => {
    const mismatch = (error: Error) => reject(new DatelineError(
        'wasm-broken',
        `The engine does not fit this script (${error.message}). Are both of ` +
            'the same version?'));
    script({
      // Asynchronous: large modules may not be started at once everywhere.
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports)
            .then((instance) => done(instance, module))
            .catch(mismatch);
        return {};
      },
    }).then(resolve, mismatch);
  });
}
