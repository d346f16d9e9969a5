// What goes wrong in a browser: one clear error each, and the way on.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import {here, openBrowser, serveFolder} from './support.mjs';

const dist = join(here, '../../wasm/package/dist');
let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser?.close());

/** A page with the package and nothing else, under these headers. */
async function open(headers = () => ({})) {
  const server = await serveFolder(dist, headers);
  const context = await browser.newContext();
  await context.route('**/page', (route) => route.fulfill({
    contentType: 'text/html', body: '<!doctype html><p>page',
    headers: headers('/page'),
  }));
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  await page.goto(`${server.address}page`);
  page.finish = async () => {
    await context.close();
    server.close();
  };
  return page;
}

/** What one call comes to: its error, or the day it found. */
const run = (page, entry = 'index.js', options = {}) => page.evaluate(
    async ([script, given]) => {
      const {createAnalyzer} = await import(`./${script}`);
      const analyzer = createAnalyzer(given);
      try {
        const {times} = await analyzer.analyze(
            'Anna Keller resigned on Monday.', {date: '2018-11-07'});
        return times[0].value;
      } catch ({name, code, message}) {
        return {name, code, message};
      }
    }, [entry, options]);

const SCRIPTS = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ";

for (const [what, headers, entry, expected] of [
       ['the engine is missing',
        (path) => path.endsWith('.wasm') ? {status: 404} : {}, 'index.js',
        ['wasm-missing', /answers 404 for the engine at .*dateline\.wasm/]],
       ['a page is served in its place',
        (path) => path.endsWith('.wasm') ? {'Content-Type': 'text/html'} : {},
        'index.js', '2018-11-05'],  // it is WebAssembly all the same
       ['a policy without wasm-unsafe-eval',
        () => ({'Content-Security-Policy':
                    "script-src 'self'; connect-src 'self'; worker-src 'self'"}),
        'index.js', ['wasm-blocked', /'wasm-unsafe-eval'/]],
       ['the same, inline',
        () => ({'Content-Security-Policy': "script-src 'self'"}), 'inline.js',
        ['wasm-blocked', /'wasm-unsafe-eval'/]],
       ['no worker may start',
        () => ({'Content-Security-Policy':
                    SCRIPTS + "connect-src 'self'; worker-src 'none'"}),
        'index.js', '2018-11-05'],
       ['the worker is missing',
        (path) => path.endsWith('worker.js') ? {status: 404} : {}, 'index.js',
        '2018-11-05'],
       ['nothing may be fetched',
        () => ({'Content-Security-Policy': SCRIPTS + "worker-src 'self'"}),
        'index.js', ['wasm-missing', /dateline\/inline/]],
       ['nothing may be fetched, inline',
        () => ({'Content-Security-Policy': SCRIPTS}), 'inline.js',
        '2018-11-05'],
     ]) {
  test(what, async () => {
    const page = await open(headers);
    const result = await run(page, entry);
    if (typeof expected === 'string') {
      assert.equal(result, expected);
    } else {
      const [code, message] = expected;
      assert.equal(result.name, 'DatelineError');
      assert.equal(result.code, code, result.message);
      assert.match(result.message, message);
    }
    assert.deepEqual(page.problems, []);
    await page.finish();
  });
}

test('a browser without WebAssembly is told so', async () => {
  const page = await open();
  await page.evaluate(() => { delete globalThis.WebAssembly; });
  const {code, message} = await run(page, 'index.js', {worker: false});
  assert.equal(code, 'unsupported');
  assert.match(message, /Chrome 91/);
  await page.finish();
});

test('a browser without highlights still analyses', async () => {
  const page = await open();
  const result = await page.evaluate(async () => {
    delete globalThis.Highlight;
    const {createAnalyzer, watchEditor} = await import('./index.js');
    const {contentEditable} = await import('./adapters/contenteditable.js');
    document.body.innerHTML = '<p>Anna Keller resigned on Monday.</p>';
    return new Promise((done, failed) => {
      const watch = watchEditor(
          createAnalyzer(), contentEditable(document.body),
          {onAnalysis: () => done(watch.analysis.times.length), onError: failed});
    });
  });
  assert.equal(result, 1);
  await page.finish();
});

test('an analyzer that was disposed of says so', async () => {
  const page = await open();
  const codes = await page.evaluate(async () => {
    const {createAnalyzer} = await import('./index.js');
    const analyzer = createAnalyzer();
    const running = analyzer.analyze('Anna Keller resigned on Monday.');
    const seen = running.catch(({code}) => code);
    analyzer.dispose();
    return [await seen, await analyzer.analyze('x').catch(({code}) => code),
            await analyzer.exportAs('x', 'csv').catch(({code}) => code)];
  });
  assert.deepEqual(codes, ['disposed', 'disposed', 'disposed']);
  await page.finish();
});

test('two copies on one page work side by side', async () => {
  const page = await open();
  const result = await page.evaluate(async () => {
    const copies = [await import('./index.js'), await import('./index.js?2')];
    await import('./element.js');
    await import('./element.js?2');
    const text = 'Anna Keller resigned on Monday.';
    const both = await Promise.all(copies.map(
        ({createAnalyzer}) => createAnalyzer().analyze(text)));
    document.body.append(document.createElement('dateline-panel'));
    document.querySelector('dateline-panel').analysis = both[1];
    return [JSON.stringify(both[0]) === JSON.stringify(both[1]),
            Boolean(document.querySelector('dateline-panel').shadowRoot)];
  });
  assert.deepEqual(result, [true, true]);
  assert.deepEqual(page.problems, []);
  await page.finish();
});

test('50 MB are refused at once, and the next call is answered', async () => {
  const page = await open();
  const result = await page.evaluate(async () => {
    const {createAnalyzer} = await import('./index.js');
    const analyzer = createAnalyzer();
    const huge = await analyzer.analyze('a '.repeat(25 << 20))
                     .catch(({code}) => code);
    const {times} = await analyzer.analyze('He left on Monday.');
    return [huge, times.length];
  });
  assert.deepEqual(result, ['input-too-large', 1]);
  await page.finish();
});

test('after 100 killed workers every promise is settled', async () => {
  const page = await open();
  const result = await page.evaluate(async () => {
    const {createAnalyzer} = await import('./index.js');
    const workers = [];
    const analyzer = createAnalyzer({
      createWorker() {
        const worker = new Worker('./worker.js', {type: 'module'});
        workers.push(worker);
        return worker;
      },
    });
    const text = 'Anna Keller resigned on Monday. '.repeat(400);
    const wanted = JSON.stringify(await analyzer.analyze('He left on Monday.'));
    const count = {killed: 0, answered: 0, crashed: 0, wrong: 0};
    const {terminate} = Worker.prototype;
    while (count.killed < 100) {
      const calls = [analyzer.analyze(text), analyzer.analyze(text)];
      while (!analyzer.lock) await new Promise((done) => setTimeout(done, 1));
      // While the engine starts, or in the middle of the work.
      await new Promise((done) => setTimeout(done, count.killed % 10 * 4));
      // A worker that took over meanwhile has to have begun.
      while (!analyzer.lock) await new Promise((done) => setTimeout(done, 1));
      terminate.call(workers.at(-1));  // without a word to anyone
      count.killed++;
      for (const {status, reason} of await Promise.allSettled(calls)) {
        if (status === 'fulfilled') count.answered++;
        else if (reason.code === 'crashed') count.crashed++;
        else count.wrong++;
      }
    }
    const last = JSON.stringify(await analyzer.analyze('He left on Monday.'));
    return {...count, right: last === wanted};
  });
  assert.equal(result.killed, 100);
  assert.equal(result.answered + result.crashed, 200);
  assert.equal(result.wrong, 0);
  assert.ok(result.right, JSON.stringify(result));
  await page.finish();
});

test('a worker that is killed while it starts is replaced too', async () => {
  const page = await open();
  const result = await page.evaluate(async () => {
    const {createAnalyzer} = await import('./index.js');
    let started = 0;
    const analyzer = createAnalyzer({
      createWorker() {
        const worker = new Worker('./worker.js', {type: 'module'});
        if (!started++) Worker.prototype.terminate.call(worker);
        return worker;
      },
    });
    const {times} = await analyzer.analyze('He left on Monday.');
    return [times.length, started];
  });
  assert.equal(result[0], 1);
  assert.ok(result[1] > 1);
  await page.finish();
});
