// Puts the package together: compiled TypeScript, the engine that CMake
// built, and the schema.
import {execFileSync} from 'node:child_process';
import {
  copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
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
writeFileSync(join(here, 'dist/engine/dateline.mjs'),
              everywhere(readFileSync(join(engine, 'dateline.mjs'), 'utf8')));
writeFileSync(join(here, 'dist/engine/wasm_bytes.mjs'),
              asScript(readFileSync(join(engine, 'dateline.wasm'))));
copy(join(engine, 'dateline.wasm'), 'engine/dateline.wasm');
copy(join(root, 'core/data/schema.json'), 'schema.json');
copy(join(root, 'core/data/merge_schema.json'), 'merge_schema.json');
for (const name of ['dateline.d.mts', 'wasm_bytes.d.mts', 'dateline.wasm.d.ts']) {
  copy(join(here, 'src/engine', name), `engine/${name}`);
}
execFileSync(process.execPath, [join(here, 'docs.mjs')], {stdio: 'inherit'});

/**
 * Emscripten's script without its branch for Node: we load the bytes
 * ourselves (src/wasm.ts), and bundlers for browsers and edge runtimes
 * stumble over an import of "module".
 */
function everywhere(script) {
  const parts = [
    [/ENVIRONMENT_IS_NODE=typeof process.*?"renderer";/,
     'ENVIRONMENT_IS_NODE=false;'],
    [/await import\("module"\)/, '{}'],
    [/new URL\("dateline\.wasm",import\.meta\.url\)\.href/, '"dateline.wasm"'],
  ];
  return parts.reduce((text, [from, to]) => {
    if (!from.test(text)) {
      throw new Error(`Emscripten's script has changed: no ${from} in it`);
    }
    return text.replace(from, to);
  }, script);
}

/**
 * Bytes as a string, one character each: compressed it is hardly larger than
 * the bytes are, where base64 is a quarter larger. Bundlers write some bytes as
 * an escape: for those stand characters that WebAssembly hardly has, and for
 * these others, whose lower byte they are.
 */
function asScript(bytes) {
  const escaped = '\0\b\v\r\x07\f\x1b';
  const instead = '{}^[>]_';
  const text = bytes.toString('latin1').replace(
      /[\0\x07\b\v\f\r\x1b{}^[>\]_\\`'\n]/g,
      (c) => c === '\n' ? '\\n' : instead[escaped.indexOf(c)] ??
          String.fromCharCode(256 + c.charCodeAt(0)));
  return `export const escaped = ${JSON.stringify(escaped)};\n` +
      `export const instead = '${instead}';\nexport default '${text}';\n`;
}
