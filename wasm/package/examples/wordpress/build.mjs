// Puts the scripts of the plugin together in build/.
import {copyFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const shared = {
  absWorkingDir: here, bundle: true, minify: true, outdir: 'build',
  target: 'es2022', logLevel: 'warning',
};
// A classic script, as WordPress enqueues them; it is told where the rest is.
await build({
  ...shared, format: 'iife', entryPoints: {editor: 'editor.js'},
  logOverride: {'empty-import-meta': 'silent'},
});
await build({
  ...shared, format: 'esm', entryPoints: {worker: 'dateline/worker'},
  logOverride: {'empty-import-meta': 'silent'},
});
copyFileSync(fileURLToPath(import.meta.resolve('dateline/dateline.wasm')),
             join(here, 'build/dateline.wasm'));
