// The page in a real browser: the main task, privacy, accessibility.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {openBrowser, serveFolder} from './support.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const seed = readFileSync(join(root, 'tests/corpus/seed.txt'), 'utf8');
const axe = readFileSync(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server;
let browser;

before(async () => {
  server = await serveFolder(join(root, 'web/dist'));
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** A fresh page that counts its requests and policy violations. */
async function openPage(options = {}) {
  const context = await browser.newContext({locale: 'en-GB', ...options});
  const page = await context.newPage();
  page.problems = [];
  page.requests = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error') page.problems.push(line.text());
  });
  context.on('request', (request) => {
    if (!request.url().startsWith('blob:')) page.requests.push(request.url());
  });
  await page.goto(server.address);
  await page.waitForSelector('html[data-ready]', {timeout: 20000});
  page.requests.length = 0;
  return page;
}

async function paste(page, text, html) {
  await page.evaluate(([plain, rich]) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    if (rich) data.setData('text/html', rich);
    const box = document.getElementById('article');
    box.focus();
    box.dispatchEvent(new ClipboardEvent(
        'paste', {clipboardData: data, bubbles: true, cancelable: true}));
  }, [text, html]);
  await page.waitForFunction(
      () => /^Done|^Fertig/.test(document.getElementById('status').textContent));
}

test('a pasted article shows text, names, timeline and repairs', async () => {
  const page = await openPage();
  await paste(page, seed);
  const article = await page.textContent('.article');
  assert.match(article, /North Korea looking for a second Trump-Kim summit/);
  assert.doesNotMatch(article, /Source link|39;|\[email/);
  const names = await page.textContent('.names');
  for (const name of ['Mike Pompeo', 'Kim Jong Un', 'Stephen Biegun',
                      'Singapore', 'US State Department']) {
    assert.ok(names.includes(name), `${name} is listed`);
  }
  assert.match(await page.textContent('.repairs-card'), /duplicate caption/);
  await page.fill('#date', '2018-11-05');
  await page.waitForFunction(
      () => document.querySelector('.story')?.textContent.includes('8 Nov 2018'));
  const story = await page.textContent('.story');
  for (const day of ['2 Nov 2018', '8 Nov 2018', '9 Nov 2018', 'June 2018']) {
    assert.ok(story.includes(day), `${day} is in the timeline`);
  }
  assert.deepEqual(page.problems, []);
});

test('nothing leaves the page, not even from the worker', async () => {
  const page = await openPage();
  await paste(page, seed);
  assert.deepEqual(page.requests, []);
  const fromPage = await page.evaluate(
      () => fetch('/index.html').then(() => 'sent', () => 'refused'));
  assert.equal(fromPage, 'refused');
  const fromWorker = await page.evaluate((address) => new Promise((resolve) => {
    const script = `fetch(${JSON.stringify(address)}).then(
        () => postMessage('sent'), () => postMessage('refused'))`;
    const blob = new Blob([script], {type: 'text/javascript'});
    const worker = new Worker(URL.createObjectURL(blob), {type: 'module'});
    worker.onmessage = (event) => resolve(event.data);
  }), server.address);
  assert.equal(fromWorker, 'refused');
});

test('the main task by keyboard alone', async () => {
  const page = await openPage();
  await page.focus('#article');
  await page.keyboard.type('Storm hits Lisbon\n\nMayor Rui Santos closed the ' +
                           'port of Lisbon on Monday, the city council said.');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.story');
  assert.match(await page.textContent('.names'), /Rui Santos/);
});

test('a phone shows it without sideways scrolling', async () => {
  const page = await openPage({viewport: {width: 360, height: 740}});
  await paste(page, seed);
  const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(overflow <= 0, `${overflow} px too wide`);
});

test('rich text is preferred and never run', async () => {
  const page = await openPage();
  await page.evaluate(() => { window.hit = 0; });
  const html = '<article><h1>Vote &amp; count</h1><p>The <b>council</b> of ' +
      'Paris voted on Monday <img src=x onerror="window.hit=1"> in a long ' +
      'and heated session.</p><script>window.hit=1</scr' + 'ipt>' +
      '<p>Mayor Anne Roux said &lt;img src=x onerror=window.hit=1&gt; would ' +
      'be the last word on it for this year.</p></article>';
  await paste(page, 'Vote & count', html);
  assert.match(await page.textContent('.article'), /Vote & count/);
  assert.equal(await page.evaluate(() => window.hit), 0);
  assert.equal(await page.locator('.article img').count(), 0);
});

test('an address alone is explained', async () => {
  const page = await openPage();
  await page.fill('#article', 'https://example.com/story');
  await page.click('#analyze');
  assert.match(await page.textContent('#status'), /address/);
});

for (const [name, options] of [
       ['light', {colorScheme: 'light'}],
       ['dark', {colorScheme: 'dark'}],
       ['320 px', {viewport: {width: 320, height: 640}}],
       ['forced colours', {forcedColors: 'active'}],
     ]) {
  test(`axe finds nothing: ${name}`, async () => {
    const page = await openPage({bypassCSP: true, ...options});
    await paste(page, seed);
    await page.evaluate(axe);
    const {violations} = await page.evaluate(() => window.axe.run());
    assert.deepEqual(
        violations.map((v) => `${v.id}: ${v.nodes[0].html}`), []);
  });
}

test('Chromium, Node and the program give the same bytes', async (t) => {
  const program = join(root, 'build/native-release/dateline');
  if (!existsSync(program)) return t.skip('the program is not built');
  const {createEngine, LocalAnalyzer} = await import('dateline/inline');
  const node = JSON.parse(
      new LocalAnalyzer(await createEngine()).analyzeToJson(seed)).analysis;
  const native = JSON.parse(
      execFileSync(program, ['analyze', '-'], {input: seed}).toString());
  const page = await openPage();
  await paste(page, seed);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('.exports button:has-text("JSON"):not(:has-text("-"))'),
  ]);
  const chromium = readFileSync(await download.path(), 'utf8');
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  assert.ok(same(node, native), 'Node and the program agree');
  assert.ok(same(JSON.parse(chromium), native),
            'Chromium and the program agree');
});
