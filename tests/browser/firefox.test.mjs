// The main task, privacy and the worker in Debian's Firefox, over BiDi.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {openFirefox, seed, serveFolder} from './support.mjs';

let server;
let browser;
let page;
const asked = [];
const wrong = [];

before(async () => {
  server = await serveFolder();
  browser = await openFirefox();
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.goto(server.address);
  await page.waitForSelector('html[data-ready]', {timeout: 30000});
  await page.evaluate(() => {
    window.reports = [];
    document.addEventListener('securitypolicyviolation', (event) =>
        window.reports.push(event.violatedDirective));
  });
  asked.length = 0;
});
after(async () => {
  await browser?.close();
  server?.close();
});

const deep = (selector) => page.evaluate((wanted) => {
  for (const panel of document.querySelectorAll('dateline-panel')) {
    if (panel.hidden) continue;
    const found = panel.shadowRoot.querySelector(wanted);
    if (found) return found.innerText;
  }
  return '';
}, selector);

test('paste, read, set the date', async () => {
  // Through the real clipboard: cut here, paste there.
  await page.$eval('#article', (box, text) => {
    box.value = text;
    box.focus();
    box.select();
  }, seed);
  await page.keyboard.down('Control');
  await page.keyboard.press('x');
  assert.equal(await page.$eval('#article', (box) => box.value), '');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await page.waitForSelector('.article .title');
  assert.match(await page.$eval('.article', (node) => node.textContent),
               /Trump-Kim summit/);
  await page.$eval('#date', (field) => {
    field.value = '2018-11-05';
    field.dispatchEvent(new Event('change'));
  });
  await page.waitForSelector('.source.given');
  assert.match(await deep('#body'), /8 Nov|Nov 8/);
  await page.evaluate(() => document.querySelector('dateline-panel').shadowRoot
                                .querySelector('.what').click());
  assert.equal(await page.evaluate(
      () => CSS.highlights.get('dateline-lit').size), 1);
});

test('the drawing, the names and a card are there', async () => {
  assert.ok(await page.evaluate(() => document.querySelector('dateline-panel')
      .shadowRoot.querySelectorAll('svg .mark').length) > 4);
  await page.evaluate(() => document.querySelector('dateline-panel').shadowRoot
                                .querySelector('#tab-names')?.click());
  assert.match(await deep('.names'), /Mike Pompeo/);
  await page.hover('.article mark.PER');
  await page.waitForSelector('dateline-card:popover-open');
});

test('nothing has left, nothing was refused, nothing can leave', async () => {
  assert.deepEqual(asked.filter((url) => !/^(blob|data):/.test(url) &&
                       !/service-worker|assets|index|icon|manifest|\/$/
                            .test(url)), []);
  assert.deepEqual(await page.evaluate(() => window.reports), []);
  assert.deepEqual(wrong, []);
  assert.equal(await page.evaluate((address) => fetch(address).then(
      () => 'sent', () => 'refused'), server.address), 'refused');
});
