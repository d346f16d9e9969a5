// Long input, cancel, crash, offline: the page stays at hand.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {openBrowser, openPage, paste, ready, seed, serveFolder, shown} from
    './support.mjs';

let server;
let browser;
before(async () => {
  server = await serveFolder();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  server?.close();
});
const open = (options) => openPage(browser, server.address, options);

/** Paragraphs that are all different. */
function long(size) {
  let text = 'A long report\n\n';
  for (let i = 1; text.length < size; i++) {
    text += `Mayor Ada Okoye said on Monday that the ${i}th council had met ` +
        `in May ${1900 + i % 120} and would meet again in ${i} days. The ` +
        `report spoke of ${i * 7} houses in Lisbon and of Rui Santos.\n\n`;
  }
  return text;
}

test('long input shows progress, can be stopped, and the old result stays',
     async () => {
  const page = await open();
  await paste(page, seed);
  await page.click('#do-new');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.getElementById('article').dispatchEvent(new ClipboardEvent(
        'paste', {clipboardData: data, bubbles: true, cancelable: true}));
  }, long(8_000_000));
  await page.locator('#progress').waitFor({state: 'visible'});
  assert.match(await page.textContent('.article'), /Pompeo/, 'the old stays');
  const started = Date.now();
  await page.click('#cancel');
  await page.waitForFunction(() => /Stopped/.test(
      document.getElementById('status').textContent));
  assert.ok(Date.now() - started < 2000);
  assert.match(await page.textContent('.article'), /Pompeo/);
  await paste(page, 'The council met on 3 May 2021 in Graz, Ada Okoye said.');
  assert.match(await page.textContent('.article'), /Okoye/);
  assert.deepEqual(page.problems, []);
});

test('the page answers while the engine works', async () => {
  const page = await open();
  await paste(page, seed);
  await page.click('#do-new');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.getElementById('article').dispatchEvent(new ClipboardEvent(
        'paste', {clipboardData: data, bubbles: true, cancelable: true}));
  }, long(8_000_000));
  await page.locator('#progress').waitFor({state: 'visible'});
  const panel = page.locator('dateline-panel:visible').first();
  await panel.locator('#tab-names').click();
  await panel.getByRole('searchbox').fill('pompeo');
  assert.equal(await panel.locator('.entity').count(), 1);
  assert.match(await page.textContent('#status'), /Reading/, 'still at work');
  await page.click('#cancel');
});

test('a worker that breaks down is started anew, and nothing is lost',
     async () => {
  const page = await open();
  await paste(page, seed);
  // The engine's memory is spoilt from under it.
  await page.workers()[0].evaluate(() => {
    self.JSON.parse = () => { throw new RangeError('out of memory'); };
  });
  await page.click('#do-new');
  await page.fill('#article', 'The council met on 3 May 2021 in Graz.');
  await page.click('#analyze');
  await page.waitForFunction(() => /broke down/.test(
      document.getElementById('status').textContent));
  assert.match(await page.inputValue('#article'), /council met/);
  assert.match(await page.textContent('.article'), /Pompeo/);
  await page.click('#analyze');
  await page.waitForFunction(() => /Graz/.test(
      document.querySelector('.article').textContent));
});

test('a long text whose analysis fails can be edited as a whole', async () => {
  const page = await open();
  await paste(page, seed);
  await page.click('#do-new');
  await page.workers()[0].evaluate(() => {
    self.JSON.parse = () => { throw new RangeError('out of memory'); };
  });
  const text = long(100_000);
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.getElementById('article').dispatchEvent(new ClipboardEvent(
        'paste', {clipboardData: data, bubbles: true, cancelable: true}));
  }, text);
  const box = page.locator('#article');
  assert.ok((await box.inputValue()).length < 10_000, 'its beginning only');
  await page.waitForFunction(() => /broke down/.test(
      document.getElementById('status').textContent));
  assert.equal(await box.inputValue(), text);
  assert.ok(await box.isEditable());
  await page.click('#analyze');
  await page.waitForFunction(() => /long report/.test(
      document.querySelector('.article').textContent));
  assert.deepEqual(page.problems, []);
});

test('the page works offline after the first visit, and keeps one version',
     async () => {
  const page = await open({serviceWorkers: 'allow'});
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await caches.keys()).length === 1);
  await page.waitForFunction(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).length >= 7;
  });
  const kept = await page.evaluate(async () => {
    const [name] = await caches.keys();
    const all = await (await caches.open(name)).keys();
    return all.map(({url}) => new URL(url).pathname);
  });
  assert.ok(kept.some((path) => path.includes('/assets/engine-')));
  const script = await fetch(new URL('service-worker.js', server.address));
  assert.equal(script.headers.get('content-security-policy'),
               "default-src 'none'; connect-src 'self'");
  server.close();
  await page.reload();
  await ready(page);
  await paste(page, seed);
  assert.match(await page.textContent('.article'), /Pompeo/);
  server = await serveFolder();
});
