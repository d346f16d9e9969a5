// Builds the page: first the worker as one script (it becomes a blob), then
// everything else; at last the compressed copies that a server may send.
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
execFileSync(process.execPath,
             [join(root, 'node_modules/typescript/bin/tsc'), '-p', here],
             {stdio: 'inherit'});
rmSync(join(here, 'build'), {recursive: true, force: true});
const shared = {
  root: here,
  configFile: false,
  logLevel: 'warn',
};
// The engine's branch for Node has no place in a browser; without it the
// worker is one script.
const browserOnly = {
  name: 'browser-only',
  transform: (code, id) => id.includes('/engine/dateline') ?
      code.replaceAll(/await import\((["'])module\1\)/g, '{}') : null,
};
await build({
  ...shared,
  plugins: [browserOnly],
  publicDir: false,
  build: {
    outDir: 'build',
    lib: {entry: 'src/worker.ts', formats: ['es'], fileName: () => 'worker.js'},
    minify: true,
  },
});
await build({
  ...shared,
  base: './',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    chunkSizeWarningLimit: 8000,
  },
});

for (const name of readdirSync(join(here, 'dist'), {recursive: true})) {
  const path = join(here, 'dist', name);
  if (!statSync(path).isFile() || !/\.(js|css|html|svg)$/.test(name)) continue;
  const bytes = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(bytes, {level: 9}));
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11},
  }));
}
