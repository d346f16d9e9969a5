// The installed package in bundlers and runtimes: built, then run.
import assert from 'node:assert/strict';
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import * as esbuild from 'esbuild';
import {Miniflare} from 'miniflare';
import * as vite from 'vite';
import webpack from 'webpack';

import {emptyProject} from './project.mjs';
import {openBrowser, serveFolder} from './support.mjs';

const PAGE = '<!doctype html><script type="module" src="main.js"></script>';
const RUN = `
  window.result = analyzer.analyze(
      'Anna Keller resigned on Monday.', {date: '2018-11-07'});`;
const MAIN = `
  import {createAnalyzer} from 'dateline';
  const analyzer = createAnalyzer();${RUN}`;

let project;
let browser;
before(async () => {
  project = emptyProject();
  project.write('main.js', MAIN);
  project.write('index.html', PAGE);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  project?.remove();
});

/** Opens what was built; it has to answer, from this many workers. */
async function assertRuns(folder, workers) {
  const server = await serveFolder(folder);
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(server.address);
  await page.waitForFunction(() => window.result, null, {timeout: 20000})
      .catch(() => {});
  const value = await page.evaluate(
      async () => (await window.result)?.times[0].value);
  assert.deepEqual(problems, []);
  assert.equal(value, '2018-11-05');
  assert.equal(page.workers().length, workers);
  await context.close();
  server.close();
}

test('Vite finds worker and engine by itself', async () => {
  await vite.build({
    root: project.folder, configFile: false, logLevel: 'error',
    build: {outDir: 'vite', chunkSizeWarningLimit: 1e6},
  });
  await assertRuns(join(project.folder, 'vite'), 1);
});

test('webpack does too', async () => {
  const path = join(project.folder, 'webpack');
  const stats = await new Promise((done, failed) => webpack({
    mode: 'production', context: project.folder, entry: './main.js',
    output: {path, filename: 'main.js'}, performance: {hints: false},
    optimization: {minimize: false},
  }, (error, result) => error ? failed(error) : done(result)));
  assert.deepEqual(stats.toJson().errors.map(({message}) => message), []);
  assert.deepEqual(stats.toJson().warnings.map(({message}) => message), []);
  writeFileSync(join(path, 'index.html'), PAGE);
  await assertRuns(path, 1);
});

test('esbuild is told where they are', async () => {
  project.write('explicit.js', `
    import {createAnalyzer} from 'dateline';
    const analyzer = createAnalyzer({
      createWorker: () => new Worker('worker.js', {type: 'module'}),
      wasm: 'dateline.wasm',
    });${RUN}`);
  const outdir = join(project.folder, 'esbuild');
  await esbuild.build({
    absWorkingDir: project.folder, bundle: true, format: 'esm', outdir,
    logLevel: 'error',
    entryPoints: {main: 'explicit.js', worker: 'dateline/worker'},
  });
  copyFileSync(
      join(project.folder, 'node_modules/dateline/dist/engine/dateline.wasm'),
      join(outdir, 'dateline.wasm'));
  writeFileSync(join(outdir, 'index.html'), PAGE);
  await assertRuns(outdir, 1);
});

test('the inline entry is one script', async () => {
  project.write('inline.js', MAIN.replace('\'dateline\'', '\'dateline/inline\''));
  const outdir = join(project.folder, 'inline');
  await esbuild.build({
    absWorkingDir: project.folder, bundle: true, format: 'esm', outdir,
    minify: true, logLevel: 'error', entryPoints: {main: 'inline.js'},
  });
  writeFileSync(join(outdir, 'index.html'), PAGE);
  await assertRuns(outdir, 0);
});

test('without a bundler, by an import map', async () => {
  const folder = join(project.folder, 'plain');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), `<!doctype html>
    <script type="importmap">{"imports": {
      "dateline": "./dateline/index.js"}}</script>
    <script type="module">${MAIN}</script>`);
  const {cpSync} = await import('node:fs');
  cpSync(join(project.folder, 'node_modules/dateline/dist'),
         join(folder, 'dateline'), {recursive: true});
  await assertRuns(folder, 1);
});

test('workerd answers a request', async () => {
  project.write('edge.js', `
    import {createAnalyzer} from 'dateline';
    const analyzer = createAnalyzer();
    export default {
      async fetch(request) {
        const analysis = await analyzer.analyze(
            await request.text(), {date: '2018-11-07'});
        return Response.json(analysis);
      },
    };`);
  const {outputFiles: [{text}]} = await esbuild.build({
    absWorkingDir: project.folder, bundle: true, format: 'esm', write: false,
    entryPoints: ['edge.js'], conditions: ['workerd', 'worker'],
    logLevel: 'error', plugins: [{
      name: 'wasm as a module',
      setup: (build) => build.onResolve(
          {filter: /\.wasm$/}, () => ({path: './dateline.wasm', external: true})),
    }],
  });
  const runtime = new Miniflare({
    compatibilityDate: '2026-01-01',
    modules: [
      {type: 'ESModule', path: 'edge.js', contents: text},
      {type: 'CompiledWasm', path: 'dateline.wasm', contents: readFileSync(
          join(project.folder,
               'node_modules/dateline/dist/engine/dateline.wasm'))},
    ],
  });
  try {
    for (const day of ['Monday', 'Tuesday']) {
      const response = await runtime.dispatchFetch('http://localhost/', {
        method: 'POST', body: `Anna Keller resigned on ${day}.`,
      });
      const {times, entities} = await response.json();
      assert.equal(times[0].value,
                   day === 'Monday' ? '2018-11-05' : '2018-11-06');
      assert.ok(entities.some(({name}) => name === 'Anna Keller'));
    }
  } finally {
    await runtime.dispose();
  }
});
