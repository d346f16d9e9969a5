// Builds the page: the two workers, the page itself, the service worker that
// knows all their names, and the compressed copies that a server may send.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, rmSync, statSync,
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
 * A part of the WebAssembly bytes as a script: a comment of one character for
 * every two bytes; see src/engine_parts.ts. An escape (src/engine_stream.ts)
 * stands for what no text may have, halves of a surrogate pair, and for the
 * slash that would end the comment.
 */
function packPart(bytes, index) {
  const pairs = new Uint16Array(Math.ceil(bytes.length / 2));
  new Uint8Array(pairs.buffer).set(bytes);
  const escaped = (pair, i) => pair >= 0xd800 && pair <= 0xe000 ||
      pair === 0x2f && pairs[i - 1] === 0x2a;
  const text = Array.from(pairs, (pair, i) => escaped(pair, i) ?
      `\ue000${String.fromCharCode((pair + 0x2900) % 0x10000)}` :
      String.fromCharCode(pair)).join('');
  return Buffer.from(`\ufeff(self.datelineParts??={})[${index}]={size:${
      bytes.length},text(){/*${text}*/}};`, 'utf16le');
}

/** The text of a script without imports. */
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
  return readFileSync(join(here, 'build', name, 'worker.js'), 'utf8');
}

/** A file of the page whose hash is part of its name. */
function asset(name, content) {
  return {content, name: `assets/${name}-${hash(content)}.js`};
}

/** What takes longest is asked for first: the engine and what starts it. */
function bootFirst() {
  const page = join(dist, 'index.html');
  const boot = readdirSync(join(dist, 'assets'))
                   .find((name) => /^boot-.*\.js$/.test(name));
  const html = readFileSync(page, 'utf8');
  const own = html.indexOf('<link rel="icon"');
  if (!boot || own < 0) throw new Error('no place for the first script');
  writeFileSync(page, html.slice(0, own) +
      '<script type="module" crossorigin async blocking="render" ' +
      `src="./assets/${boot}"></script>\n    ` +
      parts.map(({name}) => `<link rel="preload" as="script" href="./${
          name}">\n    `).join('') + html.slice(own));
}

/** Where the data of a WebAssembly module begins. */
function dataStart(wasm) {
  const DATA = 11;
  for (let at = 8; at < wasm.length;) {
    const section = wasm[at++];
    if (section === DATA) return at;
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      size += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    at += size;
  }
  throw new Error('the engine has no data');
}

/**
 * Where the parts begin and end: behind the code, which is compiled while the
 * rest loads, and before the tagger's model. What is cut compresses worse: the
 * knowledge base before it stays whole.
 */
function borders(wasm) {
  const model = readFileSync(join(root, 'core/data/tagger/tagger.bin'));
  const tagger = wasm.indexOf(model.subarray(0, 64));
  if (tagger < 0) throw new Error("the engine has no tagger's model");
  return [0, dataStart(wasm), tagger, wasm.length];
}

function packEngine() {
  const wasm = readFileSync(
      join(root, 'wasm/package/dist/engine/dateline.wasm'));
  const at = borders(wasm);
  return at.slice(1).map((end, i) =>
      asset(`engine-${i}`, packPart(wasm.subarray(at[i], end), i)));
}

const parts = packEngine();
const convert = asset('convert', await buildWorker(
    'convert', 'src/sources/convert_worker.ts'));
await build({
  ...shared,
  base: './',
  define: {
    DATELINE_PARTS: JSON.stringify(parts.map(({name}) => name)),
    DATELINE_ENGINE: JSON.stringify(await buildWorker(
        'engine', 'src/worker.ts')),
    DATELINE_CONVERT: JSON.stringify(convert.name),
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
for (const {name, content} of [...parts, convert]) {
  writeFileSync(join(dist, name), content);
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
