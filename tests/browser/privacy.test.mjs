// Nothing can leave: not from the page, not from its workers.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {openBrowser, openPage, paste, section, seed, serveFolder} from
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

test('no request and no policy report while an article is read', async () => {
  const page = await openPage(browser, server.address);
  await paste(page, seed);
  for (const name of ['names', 'findings', 'repairs', 'timeline']) {
    await section(page, name);
  }
  await page.click('#do-takeAway');
  await page.keyboard.press('Escape');
  assert.deepEqual(page.requests, []);
  assert.deepEqual(await page.evaluate(() => window.reports), []);
  assert.deepEqual(page.problems, []);
});

test('neither page nor worker may open a connection', async () => {
  const page = await openPage(browser, server.address);
  const attempts = `[
    fetch(address).then(() => 'sent', () => 'refused'),
    new Promise((done) => { try { const s = new WebSocket(
        address.replace('http', 'ws')); s.onopen = () => done('sent');
        s.onerror = () => done('refused'); } catch { done('refused'); } }),
    new Promise((done) => { try { const e = new EventSource(address);
        e.onopen = () => done('sent'); e.onerror = () => done('refused');
        } catch { done('refused'); } }),
  ]`;
  const fromPage = await page.evaluate(([code, address]) =>
      Promise.all(new Function('address', `return ${code}`)(address)),
      [attempts, server.address]).catch(async () =>
      page.evaluate((address) => fetch(address).then(() => ['sent'],
                                                     () => ['refused']),
                    server.address));
  assert.ok(fromPage.every((answer) => answer === 'refused'), String(fromPage));
  // The page's own way to start a worker: a blob.
  const fromWorker = await page.evaluate(([code, address]) =>
      new Promise((resolve) => {
    const script = `const address = ${JSON.stringify(address)};
        Promise.all(${code}).then((all) => postMessage(all))`;
    const blob = new Blob([script], {type: 'text/javascript'});
    try {
      const worker = new Worker(URL.createObjectURL(blob), {type: 'module'});
      worker.onmessage = (event) => resolve(event.data);
      worker.onerror = (event) => resolve([String(event.message)]);
    } catch (error) {
      resolve([`no worker: ${error.name}`]);
    }
  }), [attempts, server.address]);
  assert.ok(fromWorker.every((answer) => answer === 'refused' ||
                answer.startsWith('no worker')), String(fromWorker));
});

test('the engine worker itself is bound by the page’s policy', async () => {
  const page = await openPage(browser, server.address);
  const [worker] = page.workers();
  assert.ok(worker, 'the engine runs in a worker');
  const answer = await worker.evaluate((address) => fetch(address).then(
      () => 'sent', () => 'refused'), server.address);
  assert.equal(answer, 'refused');
  assert.deepEqual(page.requests, []);
});

test('the page says so, counts, and lets everybody try', async () => {
  const page = await openPage(browser, server.address);
  await page.click('#privacy');
  const dialog = page.locator('.privacy-dialog');
  assert.match(await dialog.innerText(), /connect-src 'none'/);
  assert.match(await dialog.locator('.counter').innerText(), /: 0$/);
  await dialog.getByRole('button', {name: 'Try it'}).click();
  await dialog.getByText('refused, as it should').waitFor();
});

test('nothing is stored unless the reader asks for it', async () => {
  const page = await openPage(browser, server.address);
  await paste(page, seed);
  const stored = () => page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({name}) => name),
    ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    document.cookie,
  ].filter((name) => name));
  assert.deepEqual(await stored(), []);
  await page.click('#history');
  await page.check('#remember');
  await page.keyboard.press('Escape');
  await page.click('#do-new');
  await paste(page, 'The council met on 3 May 2021 in Graz, Ada Okoye said.');
  await page.click('#history');
  const items = page.locator('.history-dialog .history button');
  await items.first().waitFor();
  assert.equal(await items.count(), 2);
  await page.getByRole('button', {name: /North Korea/}).click();
  await page.waitForFunction(() => /Pompeo/.test(
      document.querySelector('.article').textContent));
  await page.click('#history');
  await page.click('#wipe');
  await page.waitForFunction(() => !document.getElementById('remember').checked);
  assert.deepEqual(await stored(), []);
});
