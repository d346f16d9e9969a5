// Builds the page: the two workers, the page itself, the service worker that
// knows all their names, and the compressed copies that a server may send.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync,
        writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const dist = join(here, 'dist');
const hash = (bytes) =>
    createHash('sha256').update(bytes).digest('hex').slice(0, 10);

execFileSync(process.execPath,
             [join(root, 'node_modules/typescript/bin/tsc'), '-p', here],
             {stdio: 'inherit'});
rmSync(join(here, 'build'), {recursive: true, force: true});
const shared = {root: here, configFile: false, logLevel: 'warn'};
/**
 * The WebAssembly bytes as a module: a string of one character a byte. The
 * page's policy allows scripts of its own but no connection; and brotli makes
 * far less of base64.
 */
function packBytes(wasm) {
  const escapes = {'\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r'};
  return `export default "${
      wasm.toString('latin1').replace(/[\\"\n\r]/g, (c) => escapes[c])}";`;
}

/** One script without imports; its hash is part of its name. */
async function buildWorker(name, entry) {
  await build({
    ...shared,
    publicDir: false,
    build: {
      outDir: `build/${name}`,
      lib: {entry, formats: ['es'], fileName: () => 'worker.js'},
      minify: true,
    },
  });
  const file = join(here, 'build', name, 'worker.js');
  return {file, name: `assets/${name}-${hash(readFileSync(file))}.js`};
}

/** The script that starts the engine stands before the page's own. */
function bootFirst() {
  const page = join(dist, 'index.html');
  const boot = readdirSync(join(dist, 'assets'))
                   .find((name) => /^boot-.*\.js$/.test(name));
  const html = readFileSync(page, 'utf8');
  const own = html.indexOf('<script type="module"');
  if (!boot || own < 0) throw new Error('no place for the first script');
  writeFileSync(page, html.slice(0, own) +
      `<script type="module" crossorigin src="./assets/${boot}"></script>\n    ` +
      html.slice(own));
}

function writeBytes() {
  const file = join(here, 'build/bytes.js');
  writeFileSync(file, packBytes(readFileSync(
      join(root, 'wasm/package/dist/engine/dateline.wasm'))));
  return {file, name: `assets/bytes-${hash(readFileSync(file))}.js`};
}

const workers = {
  engine: [await buildWorker('engine', 'src/worker.ts'), writeBytes()],
  convert: [await buildWorker('convert', 'src/sources/convert_worker.ts')],
};
await build({
  ...shared,
  base: './',
  define: {
    DATELINE_WORKERS: JSON.stringify(Object.fromEntries(
        Object.entries(workers).map(
            ([key, scripts]) => [key, scripts.map(({name}) => name)]))),
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    rollupOptions: {
      input: {index: join(here, 'index.html'), boot: join(here, 'src/boot.ts')},
    },
  },
});
bootFirst();
mkdirSync(join(dist, 'assets'), {recursive: true});
for (const {file, name} of Object.values(workers).flat()) {
  copyFileSync(file, join(dist, name));
}

const files = readdirSync(dist, {recursive: true})
                  .filter((name) => statSync(join(dist, name)).isFile())
                  .map((name) => name.replaceAll('\\', '/')).sort();
const version = hash(files.map(
    (name) => name + hash(readFileSync(join(dist, name)))).join());
writeFileSync(
    join(dist, 'service-worker.js'),
    readFileSync(join(here, 'service_worker.js'), 'utf8')
        .replace('__VERSION__', version)
        .replace('[/* files */]', JSON.stringify(files)));

// QUICK=1 leaves the compressed copies out, for a look at the page.
for (const name of process.env.QUICK ? [] : readdirSync(dist, {recursive: true})) {
  const path = join(dist, name);
  if (!statSync(path).isFile() || !/\.(js|css|html|svg|webmanifest)$/.test(name)) {
    continue;
  }
  const bytes = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(bytes, {level: 9}));
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: 24,
    },
  }));
}
