// The reader sets things right, and they stay right.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';

import {openBrowser, openPage, paste, section, seed, serveFolder, setDate,
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
const open = () => openPage(browser, server.address, {acceptDownloads: true});
const panel = (page) => page.locator('dateline-panel:visible').first();

async function openName(page, name) {
  await page.click('dateline-panel:visible >> #tab-names');
  const row = panel(page).locator('details.entity', {hasText: name}).first();
  if (await row.getAttribute('open') === null) {
    await row.locator('summary').first().click();
  }
  await row.locator('.correct > summary').click();
  return row;
}

test('a date moves everything, and can be taken back', async () => {
  const page = await open();
  await paste(page, seed);
  await setDate(page, '2018-11-05');
  assert.match(await section(page, 'timeline'), /8 Nov 2018/);
  await setDate(page, '2019-03-05');
  assert.match(await section(page, 'timeline'), /7 Mar 2019/);
  await page.click('.date-row >> text=As found');
  await page.waitForSelector('.source:not(.given)');
  assert.doesNotMatch(await section(page, 'timeline'), /Mar 2019/);
});

test('a repair is undone and done again', async () => {
  const page = await open();
  await paste(page, seed);
  await section(page, 'repairs');
  const repair = panel(page).locator('.repair', {hasText: 'Scraper residue'});
  await repair.getByText('Undo').click();
  await page.waitForFunction(() => /Source link/.test(
      document.querySelector('.article').textContent));
  const undone = panel(page).locator('.repair.undone');
  assert.match(await undone.innerText(), /Undone by you/);
  await undone.getByText('Repair again').click();
  await page.waitForFunction(() => !/Source link/.test(
      document.querySelector('.article').textContent));
});

test('names are merged, split, retyped and ignored; it survives a new date',
     async () => {
  const page = await open();
  await paste(page, seed);
  let row = await openName(page, 'Jim Mattis');
  await row.locator('select').nth(1).selectOption({label: 'Wei Fenghe'});
  row = await openName(page, 'Stephen Biegun');
  await row.locator('select').first().selectOption('ORG');
  row = await openName(page, 'Yang Jiechi');
  await row.getByText('Not a name').click();
  row = await openName(page, 'Mike Pompeo');
  await row.getByText('“Pompeo” is somebody else').click();
  await setDate(page, '2018-11-05');
  const names = await section(page, 'names');
  assert.doesNotMatch(names, /Jim Mattis\n/);
  assert.doesNotMatch(names, /Yang Jiechi/);
  assert.match(names.slice(names.indexOf('Organisations')), /Stephen Biegun/);
  assert.match(names, /^Pompeo$/m);
  assert.equal(await page.locator('.article mark', {hasText: 'Yang'}).count(), 0);
  assert.equal(await page.innerText('#do-corrections .badge'), '5');
});

test('entries are edited, dropped and added', async () => {
  const page = await open();
  await page.click('[data-sample=sampleWire]');
  await shown(page);
  const first = panel(page).locator('.entry').first();
  await first.hover();
  await first.getByText('Edit').click();
  await panel(page).locator('.editor input').fill('someday');
  await panel(page).getByText('Save').click();
  assert.match(await panel(page).locator('.problem').innerText(), /2018-11-05/);
  await panel(page).locator('.editor input').fill('2001-02');
  await panel(page).locator('.editor textarea').fill('The dispute begins.');
  await panel(page).getByText('Save').click();
  await panel(page).getByText('The dispute begins.').waitFor();
  assert.match(await section(page, 'timeline'), /February 2001/);
  const count = await panel(page).locator('.entry').count();
  await panel(page).locator('.entry').last().hover();
  await panel(page).locator('.entry').last().getByText('Remove').click();
  await page.waitForFunction((n) => [...document.querySelectorAll(
      'dateline-panel')].some((one) => one.shadowRoot.querySelectorAll(
          '.entry').length === n), count - 1);
  await page.click('#do-addEntry');
  await page.selectOption('#add-sentence', {index: 3});
  await page.fill('#add-when', '2030-12-24');
  await page.fill('#add-what', 'The first train runs.');
  await page.selectOption('#add-status', 'planned');
  await page.keyboard.press('Control+Home');
  await page.click('.add-entry button[type=submit]');
  await panel(page).getByText('The first train runs.').waitFor();
  assert.match(await section(page, 'timeline'), /24 Dec 2030/);
});

test('corrections are kept in a file and loaded again', async () => {
  const page = await open();
  await paste(page, seed);
  await setDate(page, '2018-11-05');
  const row = await openName(page, 'Yang Jiechi');
  await row.getByText('Not a name').click();
  await page.waitForFunction(() =>
      document.querySelector('#do-corrections .badge')?.textContent === '2');
  await page.click('#do-corrections');
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.click('text=Save as a file'),
  ]);
  const path = await download.path();
  assert.equal(JSON.parse(readFileSync(path, 'utf8')).format,
               'dateline-corrections/1');
  const other = await open();
  await paste(other, seed);
  await other.click('#do-corrections');
  await other.setInputFiles('#corrections-file', {
    name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from('{}'),
  });
  await other.getByText('wrong.json is no file of corrections').waitFor();
  await other.setInputFiles('#corrections-file', path);
  await other.locator('.corrections li button').nth(1).waitFor();
  await other.keyboard.press('Escape');
  assert.doesNotMatch(await section(other, 'names'), /Yang Jiechi/);
  assert.equal(await other.inputValue('#date'), '2018-11-05');
  await other.click('#do-corrections');
  await other.click('text=Take all back');
  await other.getByText('Nothing has been corrected yet').waitFor();
});

test('filters and search narrow the lists', async () => {
  const page = await open();
  await page.click('[data-sample=sampleLong]');
  await shown(page);
  const entries = panel(page).locator('.entry');
  const all = await entries.count();
  await panel(page).locator('.choice', {hasText: 'planned'}).click();
  const planned = await entries.count();
  assert.ok(planned > 0 && planned < all);
  await panel(page).locator('.choice', {hasText: 'All'}).click();
  await panel(page).getByRole('searchbox').fill('obermeier');
  assert.ok(await entries.count() > 0 && await entries.count() < all);
  assert.ok(await panel(page).locator('input:focus').count(), 'focus stays');
  await panel(page).getByRole('searchbox').fill('');
  const row = panel(page).locator('.who', {hasText: 'Amina Yusuf'}).first();
  await row.click();
  assert.match(await panel(page).locator('.filter').innerText(), /Amina Yusuf/);
  for (const text of await entries.allInnerTexts()) {
    assert.match(text, /Yusuf/);
  }
});

test('an edited text keeps its corrections and is read as one writes',
     async () => {
  const page = await open();
  await page.click('[data-sample=sampleWire]');
  await shown(page);
  const row = await openName(page, 'Tom Brandt');
  await row.getByText('Not a name').click();
  await page.click('#do-rewrite');
  await page.locator('#article').press('Control+End');
  await page.keyboard.type(' Minister Ines Castro resigned on 2 May 2023.');
  await page.waitForFunction(() => /Ines Castro/.test(
      document.querySelector('.article').textContent));
  assert.ok(await page.isVisible('#input'), 'writing is not interrupted');
  assert.ok(await page.evaluate(
      () => document.activeElement.id === 'article'));
  const names = await section(page, 'names');
  assert.match(names, /Ines Castro/);
  assert.doesNotMatch(names, /Tom Brandt/);
});
