// axe finds nothing, in every mode and state of the page.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';

import {openBrowser, openPage, paste, seed, serveFolder} from './support.mjs';

const axe = readFileSync(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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

async function check(page, state) {
  const {violations} = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
              'best-practice'],
  }));
  assert.deepEqual(violations.map(({id, nodes}) => `${state}: ${id}: ${
      nodes.map(({html, target}) => `${target} ${html.slice(0, 200)}`)
          .join('\n')}`), []);
}

async function states(page) {
  await check(page, 'empty');
  await paste(page, seed);
  await check(page, 'result');
  for (const name of ['names', 'repairs']) {
    const side = page.locator('button[data-view=side]');
    if (await side.isVisible()) await side.click();
    await page.click(`dateline-panel:visible >> #tab-${name}`);
    if (name === 'names') {
      await page.locator('dateline-panel:visible >> summary').first().click();
      await page.locator('dateline-panel:visible >> .correct summary').click();
      const back = page.locator('button[data-view=side]');
      if (await back.isVisible()) await back.click();
    }
    await check(page, name);
  }
  for (const action of ['takeAway', 'corrections', 'addEntry', 'share']) {
    await page.click(`#do-${action}`);
    await page.locator('dialog[open]').waitFor();
    await check(page, action);
    await page.keyboard.press('Escape');
  }
  await page.click('#privacy');
  await check(page, 'privacy');
}

for (const [name, options] of [
       ['light', {colorScheme: 'light'}],
       ['dark', {colorScheme: 'dark'}],
       ['320 px', {viewport: {width: 320, height: 640}}],
       ['forced colours', {forcedColors: 'active'}],
       // 200 % zoom: half the pixels, twice the density.
       ['200 % zoom', {viewport: {width: 640, height: 400},
                       deviceScaleFactor: 2}],
       ['wide', {viewport: {width: 1920, height: 1080}}],
     ]) {
  test(`axe finds nothing: ${name}`, async () => {
    const page = await openPage(browser, server.address,
                                {bypassCSP: true, reducedMotion: 'reduce',
                                 ...options});
    await page.evaluate(axe);
    await states(page);
    assert.ok(await page.evaluate(
        () => document.documentElement.scrollWidth <= innerWidth));
  });
}

test('nothing moves when the reader wants less motion', async () => {
  const page = await openPage(browser, server.address,
                              {reducedMotion: 'reduce'});
  await paste(page, seed);
  await page.click('#do-takeAway');
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
});

test('the result is announced, errors too', async () => {
  const page = await openPage(browser, server.address);
  assert.equal(await page.getAttribute('#status', 'aria-live'), 'polite');
  await paste(page, seed);
  assert.match(await page.textContent('#status'), /\d+ names, \d+ dates/);
});
