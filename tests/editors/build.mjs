// Builds the pages of the tests: the package's examples, and the editors that
// the generic adapter serves.
import {readdirSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const examples = join(here, '../../wasm/package/examples');

async function buildPages(root, outDir, only) {
  const input = readdirSync(root, {withFileTypes: true})
                    .filter((entry) => entry.isDirectory() &&
                                entry.name !== 'wordpress' && entry.name !== 'node_modules' &&
                                (!only.length || only.includes(entry.name)))
                    .map(({name}) => join(root, name, 'index.html'));
  if (!input.length) return;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      outDir, emptyOutDir: true, target: 'es2022', minify: false,
      reportCompressedSize: false, assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1e6, rolldownOptions: {input},
    },
  });
}

const only = process.argv.slice(2);
if (!only.length) rmSync(join(here, 'dist'), {recursive: true, force: true});
await buildPages(examples, join(here, 'dist/examples'), only);
await buildPages(join(here, 'pages'), join(here, 'dist/pages'), only);
