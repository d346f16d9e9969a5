// The main task in Chromium: by mouse, by keyboard, on a phone; what is shown.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import {openBrowser, openPage, paste, root, section, seed, serveFolder, setDate,
        shown} from './support.mjs';

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

test('a pasted article shows text, names, timeline and repairs', async () => {
  const page = await open();
  await paste(page, seed);
  const article = await page.textContent('.article');
  assert.match(article, /North Korea looking for a second Trump-Kim summit/);
  assert.doesNotMatch(article, /Source link|39;|\[email/);
  const names = await section(page, 'names');
  for (const name of ['Mike Pompeo', 'Kim Jong Un', 'Stephen Biegun',
                      'Singapore', 'US State Department']) {
    assert.ok(names.includes(name), `${name} is listed`);
  }
  assert.match(await section(page, 'repairs'), /duplicate caption/i);
  await setDate(page, '2018-11-05');
  const story = await section(page, 'timeline');
  for (const day of ['12 Jun 2018', '2 Nov 2018', '8 Nov 2018', '9 Nov 2018']) {
    assert.ok(story.includes(day), `${day} is in the timeline`);
  }
  assert.equal(await page.isVisible('#input'), false, 'the field makes room');
  assert.deepEqual(page.problems, []);
});

test('an entry leads to its sentence and back, a name to its card', async () => {
  const page = await open();
  await page.click('[data-sample=sampleWire]');
  await shown(page);
  const entry = page.locator('dateline-panel:visible >> .entry .what').first();
  await entry.click();
  assert.equal(await page.evaluate(
      () => CSS.highlights.get('dateline-lit').size), 1);
  const lit = await page.textContent('.article .lit');
  const [word] = (await entry.innerText()).match(/\p{L}{6,}/u);
  assert.ok(lit.toLowerCase().includes(word.toLowerCase()), `${word}: ${lit}`);
  await page.click('#back-to-panel');
  assert.ok(await page.evaluate(() => document.activeElement.shadowRoot
                                          ?.activeElement?.matches('.what')));
  await page.hover('.article mark.PER');
  const card = page.locator('dateline-card');
  await card.waitFor({state: 'visible'});
  assert.match(await card.locator('.head').innerText(), /Anna Keller/);
  await page.keyboard.press('Escape');
  await card.waitFor({state: 'hidden'});
  await page.mouse.move(5, 5);
  await page.locator('.article .pin').first().focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.localName),
               'dateline-panel');
});

test('the main task by keyboard alone', async () => {
  const page = await open();
  await page.focus('#article');
  await page.keyboard.type('Storm hits Lisbon\n\nMayor Rui Santos closed the ' +
                           'port of Lisbon on Monday, the city council said.');
  await page.keyboard.press('Control+Enter');
  await shown(page);
  const tabTo = async (found) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(found)) return;
    }
    assert.fail(`no way by Tab to ${found}`);
  };
  // The date, typed in the fields' own order.
  await tabTo(() => document.activeElement.id === 'date');
  await page.keyboard.type('05112018');
  await page.waitForSelector('.source.given');
  // From name to name with the arrows; the card tells what it is.
  await tabTo(() => document.activeElement.matches('.article mark, .article time'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.locator('dateline-card').waitFor({state: 'visible'});
  // The parts of the panel with the arrows, a name with Enter.
  const active = () => document.activeElement.shadowRoot?.activeElement;
  await tabTo(() => document.activeElement.shadowRoot?.activeElement?.id ===
                  'tab-timeline');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(`(${active})()?.id`), 'tab-names');
  await tabTo(() => document.activeElement.shadowRoot?.activeElement
                        ?.matches('summary'));
  await page.keyboard.press('Enter');
  await page.locator('dateline-panel:visible >> .details').first().waitFor();
  assert.match(await page.locator('dateline-panel:visible >> #body').innerText(),
               /Rui Santos/);
});

test('the drawing is one tab stop with arrows inside', async () => {
  const page = await open();
  await page.click('[data-sample=sampleLong]');
  await shown(page);
  const panel = page.locator('dateline-panel:visible').first();
  await panel.locator('.mark[tabindex="0"]').focus();
  const first = await panel.locator('.mark:focus').getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  const second = await panel.locator('.mark:focus').getAttribute('aria-label');
  assert.notEqual(first, second);
  assert.match(second, /\d{4}/);
  assert.equal(await panel.locator('.mark[tabindex="0"]').count(), 1);
  await page.keyboard.press('Enter');
  assert.ok(await page.isVisible('#back-to-panel'));
});

test('a phone shows it without sideways scrolling', async () => {
  const page = await open({viewport: {width: 360, height: 740}, hasTouch: true});
  const fits = async () => assert.ok(await page.evaluate(
      () => document.documentElement.scrollWidth <= innerWidth));
  await fits();
  await paste(page, seed);
  await fits();
  await page.tap('button[data-view=side]');
  await fits();
  await page.locator('dateline-panel:visible >> .entry .what').first().tap();
  assert.ok(await page.isVisible('.article .lit'), 'the sentence is in view');
  await page.tap('#back-to-panel');
  assert.ok(await page.isVisible('dateline-panel'));
});

test('long names, foreign scripts and odd characters stay in their place',
     async () => {
  const page = await open({viewport: {width: 320, height: 640}});
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau'
                   .repeat(6);
  await paste(page, `The ${long} Company of Vienna\n\nمحمد علي said on Monday ` +
              `that \u202Ethe${long}\u202C was closed in 2019 by King ` +
              `V${'\u0301'.repeat(500)} of Norway.`);
  assert.ok(await page.evaluate(
      () => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(page.problems, []);
});

test('an address alone is explained, and so is nothing at all', async () => {
  const page = await open();
  await page.fill('#article', 'https://example.com/story');
  await page.click('#analyze');
  assert.match(await page.textContent('#status'), /address/);
  await page.fill('#article', '  ');
  await page.click('#analyze');
  assert.match(await page.textContent('#status'), /first/);
});

test('the page speaks German from head to foot', async () => {
  const page = await open({locale: 'de-DE'});
  assert.equal(await page.getAttribute('html', 'lang'), 'de');
  await page.click('[data-sample=sampleWire]');
  await shown(page);
  const english = /\b(Nothing|Article|names|Published|Take away|Timeline)\b/;
  const words = await page.evaluate(() => [
    ...document.querySelectorAll('.masthead, .bar, .facts, .legend, #status'),
  ].map((node) => node.innerText).join(' '));
  assert.doesNotMatch(words, english);
  assert.match(await page.locator('dateline-panel:visible >> [role=tablist]')
                   .first().innerText(), /Zeitleiste/);
  await page.selectOption('#language', 'en');
  assert.match(await page.innerText('.bar'), /Take away/);
  assert.match(await page.locator('dateline-panel:visible >> [role=tablist]')
                   .first().innerText(), /Timeline/);
});

test('Chromium, Node and the program give the same analysis', async (t) => {
  const program = join(root, 'build/native-release/dateline');
  if (!existsSync(program)) return t.skip('the program is not built');
  const {createEngine, LocalAnalyzer} = await import('dateline/inline');
  const node = JSON.parse(
      new LocalAnalyzer(await createEngine()).analyzeToJson(seed)).analysis;
  const native = JSON.parse(
      execFileSync(program, ['analyze', '-'], {input: seed}).toString());
  const page = await open({acceptDownloads: true});
  await paste(page, seed);
  await page.click('#do-takeAway');
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.click('[data-download=json]'),
  ]);
  const {readFileSync} = await import('node:fs');
  const chromium = JSON.parse(readFileSync(await download.path(), 'utf8'));
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  assert.ok(same(node, native), 'Node and the program agree');
  assert.ok(same(chromium, native), 'Chromium and the program agree');
});

test('a long result, which comes in pieces, is the same in the end', async () => {
  const {createEngine, LocalAnalyzer} = await import('dateline/inline');
  const text = Array.from({length: 300}, (_, i) =>
    `Mayor Ada Okoye met Rui Santos in Lisbon on ${1 + i % 28} May ` +
    `${1900 + i % 100}, and council ${i} agreed on Monday.`).join('\n\n');
  const whole = JSON.parse(
      new LocalAnalyzer(await createEngine()).analyzeToJson(text)).analysis;
  const page = await open({acceptDownloads: true});
  await paste(page, text);
  await page.click('#do-takeAway');
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.click('[data-download=json]'),
  ]);
  const {readFileSync} = await import('node:fs');
  assert.equal(readFileSync(await download.path(), 'utf8'),
               `${JSON.stringify(whole, null, 1)}\n`);
});

test('the bar tells which of several articles is in view', async () => {
  const page = await open();
  await paste(page, 'Quake hits Lisbon\n\nAn earthquake struck Lisbon on ' +
      'March 3, 2020, killing 12 people.');
  await page.click('#do-add');
  await paste(page, 'Portugal mourns\n\nAn earthquake struck Lisbon on ' +
      'March 3, 2020, killing 14 people.');
  const pressed = page.locator('.article-chip [aria-pressed=true]');
  await page.locator('.article', {hasText: 'killing 14'}).waitFor();
  assert.match(await pressed.innerText(), /Portugal mourns/);
  await page.locator('.article-chip .choose').first().click();
  assert.match(await pressed.innerText(), /Quake hits Lisbon/);
  await page.click('#do-takeAway');
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.click('[data-download-all=csv]'),
  ]);
  assert.equal(download.suggestedFilename(), 'dateline-timeline.csv');
  assert.deepEqual(page.problems, []);
});
