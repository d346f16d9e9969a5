// The package as it is published: packed, linted, measured, installed.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(here, '../../node_modules');
const {exports: entries} =
    JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

let folder;
let tarball;

const npm = (cwd, ...args) => execFileSync('npm', args, {
  cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'],
});
const node = (cwd, ...args) => execFileSync(
    process.execPath, args, {cwd, encoding: 'utf8'});

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-pack-'));
  npm(here, 'pack', '--silent', '--pack-destination', folder);
  tarball = join(folder, 'dateline-0.1.0.tgz');
  writeFileSync(join(folder, 'package.json'),
                '{"name": "empty", "private": true, "type": "module"}');
  // Everything it needs is in it: nothing is fetched.
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', tarball);
});
after(() => rmSync(folder, {recursive: true, force: true}));

test('publint has nothing to say', async () => {
  const {publint} = await import('publint');
  const {messages} = await publint({
    pkgDir: join(folder, 'node_modules/dateline'), pack: false, strict: true,
  });
  assert.deepEqual(messages, []);
});

test('the types fit the scripts, says attw', () => {
  execFileSync(
      process.execPath,
      [join(modules, '@arethetypeswrong/cli/dist/index.js'), tarball,
       '--profile', 'esm-only', '--no-emoji', '--no-color'],
      {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
});

test('every entry is there', () => {
  writeFileSync(join(folder, 'entries.mjs'), `
    import {existsSync} from 'node:fs';
    for (const entry of ${JSON.stringify(Object.keys(entries))}) {
      const url = import.meta.resolve('dateline' + entry.slice(1));
      if (!existsSync(new URL(url))) throw new Error(entry);
    }`);
  node(folder, 'entries.mjs');
});

test('installed in an empty project it analyses', () => {
  writeFileSync(join(folder, 'use.mjs'), `
    import {createAnalyzer} from 'dateline';
    import * as inline from 'dateline/inline';
    for (const create of [createAnalyzer, inline.createAnalyzer]) {
      const analyzer = create();
      const {times} = await analyzer.analyze(
          'Anna Keller resigned on Monday.', {date: '2018-11-07'});
      console.log(times[0].value);
      analyzer.dispose();
    }`);
  assert.equal(node(folder, 'use.mjs'), '2018-11-05\n2018-11-05\n');
});

test('a TypeScript project compiles against it', () => {
  writeFileSync(join(folder, 'use.ts'), `
    import {createAnalyzer, watchEditor, type Analysis} from 'dateline';
    import {contentEditable} from 'dateline/adapters/contenteditable';
    import {ckeditor5} from 'dateline/adapters/ckeditor5';
    import {tinymceEditor} from 'dateline/adapters/tinymce';
    import {proseMirror, tiptap} from 'dateline/adapters/prosemirror';
    import {gutenberg} from 'dateline/adapters/gutenberg';
    import {DatelinePanel} from 'dateline/element';
    import type {EditorAdapter} from 'dateline/adapters/contenteditable';
    const analyzer = createAnalyzer();
    export const analysis: Promise<Analysis> = analyzer.analyze('x');
    export const watch = watchEditor(
        analyzer, contentEditable(document.body), {rest: 300});
    export const panel = new DatelinePanel();
    export type Make = (editor: never) => EditorAdapter;
    export const makers: Make[] =
        [ckeditor5, tinymceEditor, proseMirror, tiptap, gutenberg];
    // @ts-expect-error: there is no such format
    void analyzer.exportAs('x', 'docx');`);
  for (const resolution of ['bundler', 'nodenext']) {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: {
        strict: true, noEmit: true, target: 'es2022', types: [],
        module: resolution === 'bundler' ? 'es2022' : 'nodenext',
        moduleResolution: resolution, lib: ['es2022', 'dom', 'dom.iterable'],
      },
      files: ['use.ts'],
    }));
    node(folder, join(modules, 'typescript/bin/tsc'), '-p', folder);
  }
});

test('the sizes stay within their limits', async () => {
  const {measure} = await import('../sizes.mjs');
  for (const {entry, brotli, limit} of await measure()) {
    assert.ok(brotli <= limit,
              `${entry} has ${brotli} bytes in brotli; the limit is ${limit}`);
  }
});
