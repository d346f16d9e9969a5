// The same in Firefox, by WebDriver BiDi: the document stays as it is, marks
// stand at the right characters.
import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import puppeteer from 'puppeteer-core';

import {EDITORS, here, serveFolder} from './support.mjs';

const firefox = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const inPage = readFileSync(join(here, 'in_page.js'), 'utf8');
let server;
let browser;
let profile;

before(async () => {
  if (!existsSync(firefox)) return;
  server = await serveFolder(join(here, 'dist'));
  profile = mkdtempSync(join(tmpdir(), 'dateline-firefox-'));
  browser = await puppeteer.launch({
    browser: 'firefox', executablePath: firefox, headless: true,
    userDataDir: profile, protocolTimeout: 120000,
  });
});
after(async () => {
  await browser?.close();
  server?.close();
  if (profile) rmSync(profile, {recursive: true, force: true});
});

for (const [name, path] of Object.entries(EDITORS)) {
  test(`${name} in Firefox`, async (t) => {
    if (!browser) return t.skip('there is no Firefox');
    const page = await browser.newPage();
    await page.goto(server.address + path, {waitUntil: 'load'});
    await page.evaluate(inPage);
    await page.waitForFunction(
        'Boolean(window.watch && window.watch.analysis)', {timeout: 60000});
    const run = (script) => page.evaluate(script);
    await run('inPage.settled()');
    const before = await run('inPage.state()');
    await run('watch.refresh()');
    assert.deepEqual(await run('inPage.state()'), before);
    const first = await run('inPage.marks()');
    assert.deepEqual(first.painted, first.expected);
    assert.ok(first.painted.includes('PER Rui Santos'), String(first.painted));
    await run('inPage.caret("Rui Santos", 0)');
    await page.keyboard.type('the old ');
    await run('inPage.frame()');
    const written = await run('inPage.marks()');
    assert.ok((await run('watch.adapter.read().text')).includes('the old Rui'));
    assert.deepEqual(written.painted, written.expected);
    await run('inPage.caret("Ana Ribeiro", 6)');
    await page.keyboard.press('Enter');
    await run('inPage.frame()');
    const split = await run('inPage.marks()');
    assert.deepEqual(split.painted, split.expected);
    await run('watch.dispose()');
    assert.deepEqual(await run('inPage.traces()'),
                     {highlights: [], sheets: 0, cards: 0});
    await page.close();
  });
}
