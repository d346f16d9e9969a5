// Every file that can be taken away is opened again by something that is not
// ours: Python's csv, xml, html and json, marked, ajv.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import Ajv from 'ajv/dist/2020.js';

import {openBrowser, openPage, paste, root, section, seed, serveFolder, setDate}
    from './support.mjs';

let server;
let browser;
let page;
const files = {};

before(async () => {
  server = await serveFolder();
  browser = await openBrowser();
  page = await openPage(browser, server.address, {
    acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'],
  });
  await paste(page, seed);
  await setDate(page, '2018-11-05');
  // A correction that every format has to know of.
  await section(page, 'timeline');
  const panel = page.locator('dateline-panel:visible').first();
  await panel.locator('.entry').first().hover();
  await panel.locator('.entry').first().getByText('Edit').click();
  await panel.locator('.editor textarea').fill('=Corrected, "by" hand');
  await panel.getByText('Save').click();
  await panel.getByText('=Corrected').waitFor();
  await page.click('#do-takeAway');
  for (const button of await page.locator('[data-download]').all()) {
    const [download] = await Promise.all([
      page.waitForEvent('download'), button.click(),
    ]);
    files[await button.getAttribute('data-download')] = {
      name: download.suggestedFilename(),
      text: readFileSync(await download.path(), 'utf8'),
    };
  }
});
after(async () => {
  await browser?.close();
  server?.close();
});

const python = (script, input) => JSON.parse(execFileSync(
    'python3', ['-c', script], {input, encoding: 'utf8'}));

test('all formats are there, named after the article', () => {
  assert.equal(Object.keys(files).length, 10);
  for (const {name} of Object.values(files)) {
    assert.match(name, /^north-korea-looking-for-a-second-trump-kim-summit\./);
  }
});

test('JSON keeps to its schema', () => {
  const schema = JSON.parse(readFileSync(
      join(root, 'core/data/schema.json'), 'utf8'));
  const check = new Ajv({strict: false, allErrors: true}).compile(schema);
  assert.ok(check(JSON.parse(files.json.text)), JSON.stringify(check.errors));
});

test('CSV: Python reads it, and no cell is a formula', () => {
  const rows = python(
      'import csv,io,json,sys\nprint(json.dumps(list(csv.DictReader(' +
      'io.StringIO(sys.stdin.read(), newline="")))))', files.csv.text);
  assert.ok(rows.length > 5);
  assert.equal(rows[0].what, '\'=Corrected, "by" hand');
  for (const row of rows) {
    for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@]/);
  }
});

test('TimeML: Python’s XML parser reads it; the text is the article’s', () => {
  const {text, times} = python(
      'import json,sys,xml.etree.ElementTree as E\n' +
      'root=E.fromstring(sys.stdin.buffer.read())\n' +
      'print(json.dumps({"text":"".join(root.find("TEXT").itertext()),' +
      '"times":[t.get("value") for t in root.iter("TIMEX3")]}))',
      files.timeml.text);
  assert.match(text, /North Korea looking for a second Trump-Kim summit/);
  assert.ok(times.includes('2018-11-08'));
});

test('HTML: a parser finds article, marks and timeline', () => {
  const {tags, text} = python(
      'import json,sys\nfrom html.parser import HTMLParser\n' +
      'tags={}\ntexts=[]\nclass P(HTMLParser):\n' +
      ' def handle_starttag(self,t,a): tags[t]=tags.get(t,0)+1\n' +
      ' def handle_data(self,d): texts.append(d)\n' +
      'P().feed(sys.stdin.read())\n' +
      'print(json.dumps({"tags":tags,"text":" ".join(texts)}))',
      files.html.text);
  assert.equal(tags.h1, 1);
  assert.ok(tags.time > 5 && tags.li > 5);
  assert.ok(text.includes('=Corrected, "by" hand'));
});

test('Markdown: marked finds headings and the table', async () => {
  const {marked} = await import('marked');
  const tokens = marked.lexer(files.markdown.text);
  assert.equal(tokens.find(({type}) => type === 'heading').text,
               'North Korea looking for a second Trump-Kim summit');
  const table = tokens.find(({type}) => type === 'table');
  assert.ok(table.rows.length > 5);
  assert.ok(table.rows.every((row) => row.length === 3));
  assert.match(files.markdown.text, /=Corrected/);
});

test('iCalendar: lines, folding and dates as RFC 5545 wants them', () => {
  const {text} = files.ics;
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /\n/);
  }
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  const events = lines.filter((line) => line === 'BEGIN:VEVENT').length;
  assert.ok(events > 5);
  for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) {
    assert.equal(lines.filter((line) => line.startsWith(name)).length, events);
  }
  assert.ok(lines.includes('SUMMARY:=Corrected\\, "by" hand'));
  const ids = lines.filter((line) => line.startsWith('UID'));
  assert.equal(new Set(ids).size, ids.length);
});

test('Web Annotation: quotes and positions lead to the same place', () => {
  const {text} = JSON.parse(files.json.text).document;
  const points = [...text];
  const page = JSON.parse(files.webannotation.text);
  assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
  assert.ok(page.items.length > 20);
  for (const {type, target} of page.items) {
    assert.equal(type, 'Annotation');
    const quote = target.selector.find((s) => s.type === 'TextQuoteSelector');
    const place = target.selector.find(
        (s) => s.type === 'TextPositionSelector');
    assert.equal(points.slice(place.start, place.end).join(''), quote.exact);
  }
});

test('JSON-LD and TimelineJS have the shape their readers want', () => {
  const article = JSON.parse(files.jsonld.text);
  assert.equal(article['@context'], 'https://schema.org');
  assert.equal(article['@type'], 'NewsArticle');
  assert.match(article.datePublished, /^2018-11-05/);
  assert.ok(article.mentions.every((one) => one['@type'] && one.name));
  const {events} = JSON.parse(files.timelinejs.text);
  assert.ok(events.length > 5);
  for (const {start_date: date, text, unique_id: id} of events) {
    assert.ok(Number.isInteger(date.year) && text.headline && id);
    assert.ok(date.day === undefined || date.month !== undefined);
  }
});

test('plain text has article, timeline and names', () => {
  assert.match(files.text.text, /^United States\n/);
  assert.match(files.text.text, /=Corrected/);
  assert.match(files.text.text, /Stephen Biegun/);
});

test('copying gives the same as saving', async () => {
  for (const format of ['markdown', 'csv']) {
    // What the copy before said would be taken for this one's word.
    await page.evaluate(
        () => document.querySelector('.told').replaceChildren());
    await page.click(`[data-copy=${format}]`);
    await page.waitForFunction(
        () => /copied/.test(document.querySelector('.told').textContent));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText())
                     .then((text) => text.replace(/\r\n/g, '\n')),
                 files[format].text.replace(/\r\n/g, '\n'));
  }
});

test('the printed page is article and timeline, without the controls',
     async () => {
  await page.keyboard.press('Escape');
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.isVisible('.bar'), false);
  assert.ok(await page.isVisible('.article'));
  assert.ok(await page.isVisible('dateline-panel >> .entries'));
  const pdf = await page.pdf();
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  await page.emulateMedia({media: null});
});

test('a shared link holds everything, and only its maker asks for it',
     async () => {
  assert.equal(new URL(page.url()).hash, '');
  await page.click('#do-share');
  const link = await page.inputValue('#link');
  assert.match(await page.innerText('.share-dialog'), /kB long/);
  const other = await openPage(browser, link);
  await other.waitForSelector('.article');
  assert.equal(await other.inputValue('#date'), '2018-11-05');
  assert.match(await section(other, 'timeline'), /=Corrected, "by" hand/);
  assert.equal(new URL(other.url()).hash, '', 'the link leaves the address');
  const broken = await openPage(browser, link.slice(0, link.length / 2));
  await broken.waitForFunction(() => /link is damaged/.test(
      document.getElementById('status').textContent));
});
