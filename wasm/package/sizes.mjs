// What a page loads for each entry of the package, bundled and minified.
// usage: node sizes.mjs [--json]
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const KB = 1024;
const MB = 1000 * 1000;

/** Entries with their limit in bytes of brotli. */
const ENTRIES = [
  {entry: '.', file: 'index.js', limit: 6 * KB},
  {entry: './worker', file: 'worker.js', limit: 12 * KB},
  {entry: './dateline.wasm', file: 'engine/dateline.wasm', limit: 1.9 * MB},
  {entry: './inline', file: 'inline.js', limit: 2 * MB},
  {entry: './element', file: 'element.js', limit: 25 * KB},
  ...['contenteditable', 'ckeditor5', 'tinymce', 'prosemirror', 'gutenberg'].map(
      (name) => ({
        entry: `./adapters/${name}`, file: `adapters/${name}.js`, limit: 6 * KB,
      })),
];

async function load(file) {
  const path = join(here, 'dist', file);
  if (file.endsWith('.wasm')) return readFileSync(path);
  // What is imported only when needed is not counted.
  const {outputFiles} = await build({
    entryPoints: [path], bundle: true, minify: true, format: 'esm',
    target: 'es2022', charset: 'utf8', write: false, logLevel: 'error',
    splitting: true, outdir: 'out', chunkNames: 'chunk-[hash]',
  });
  const names = outputFiles.map((one) => one.path);
  const loaded = new Set([names.find((name) => !/chunk-/.test(name))]);
  for (const name of loaded) {
    const {text} = outputFiles[names.indexOf(name)];
    for (const [, chunk] of text.matchAll(/(?:from|import)"\.\/(chunk-\w+\.js)"/g)) {
      loaded.add(names.find((other) => other.endsWith(chunk)));
    }
  }
  return Buffer.concat([...loaded].map(
      (name) => Buffer.from(outputFiles[names.indexOf(name)].contents)));
}

/** Bytes of every entry: raw, gzip -9, brotli 11. */
export async function measure() {
  const sizes = [];
  for (const {entry, file, limit} of ENTRIES) {
    const bytes = await load(file);
    sizes.push({
      entry,
      raw: bytes.length,
      gzip: gzipSync(bytes, {level: 9}).length,
      brotli: brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_LGWIN]: 24,
        },
      }).length,
      limit,
    });
  }
  // The analyzer as a whole: script, worker and engine.
  const whole = {entry: 'full analyzer', raw: 0, gzip: 0, brotli: 0,
                 limit: 1.9 * MB};
  for (const size of sizes.slice(0, 3)) {
    for (const key of ['raw', 'gzip', 'brotli']) whole[key] += size[key];
  }
  return [...sizes, whole];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await measure();
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(sizes));
  } else {
    for (const {entry, raw, gzip, brotli, limit} of sizes) {
      console.log(entry.padEnd(28), ...[raw, gzip, brotli].map(
          (bytes) => String(bytes).padStart(9)),
                  brotli <= limit ? '' : `OVER ${limit}`);
    }
  }
}
