// Puts the package together: compiled TypeScript, the engine that CMake
// built, and the schema.
import {execFileSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const engine = join(root, 'build/wasm-release/wasm');
if (!existsSync(join(engine, 'dateline.wasm'))) {
  console.error('The engine is not built: cmake --build build/wasm-release');
  process.exit(1);
}
rmSync(join(here, 'dist'), {recursive: true, force: true});
mkdirSync(join(here, 'dist/engine'), {recursive: true});
execFileSync(process.execPath,
             [join(root, 'node_modules/typescript/bin/tsc'), '-p', here],
             {stdio: 'inherit'});
const copy = (from, to) => copyFileSync(from, join(here, 'dist', to));
copy(join(engine, 'dateline.mjs'), 'engine/dateline.mjs');
copy(join(engine, 'dateline-inline.mjs'), 'engine/dateline-inline.mjs');
copy(join(engine, 'dateline.wasm'), 'engine/dateline.wasm');
copy(join(engine, 'dateline.wasm'), 'dateline.wasm');
copy(join(root, 'core/data/schema.json'), 'schema.json');
copy(join(here, 'src/engine/dateline.d.mts'), 'engine/dateline.d.mts');
copy(join(here, 'src/engine/dateline.d.mts'), 'engine/dateline-inline.d.mts');
