// Several editors on one page, one of them in a frame, and a published page.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import {here, openBrowser, openPage, serveFolder} from './support.mjs';

let server;
let browser;
before(async () => {
  server = await serveFolder(join(here, 'dist'));
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Texts of the marks of one kind below an element. */
const painted = (page, name) => page.evaluate(async (which) => {
  const watch = window.watches[which];
  await inPage.settled(watch);
  return inPage.painted(watch.adapter.root);
}, name);

test('each editor has its own marks and leaves those of the others',
     async () => {
  const page = await openPage(browser, server, 'pages/several/');
  const one = await painted(page, 'one');
  assert.ok(one.includes('PER Rui Santos'), String(one));
  const two = await painted(page, 'two');
  assert.ok(two.includes('PER Angela Merkel'), String(two));
  assert.ok(two.includes('LOC Paris'));
  const frame = await painted(page, 'frame');
  assert.ok(frame.includes('PER Emmanuel Macron'), String(frame));
  // Marks of the frame are painted by the frame.
  assert.ok(await page.evaluate(
      () => document.getElementById('frame').contentWindow.CSS.highlights
                .has('dateline-per')));
  await page.evaluate(() => window.watches.one.dispose());
  assert.deepEqual(await page.evaluate(
      () => inPage.painted(document.getElementById('one'))), []);
  assert.deepEqual(await painted(page, 'two'), two);
  assert.deepEqual(await painted(page, 'frame'), frame);
  await page.evaluate(() => {
    for (const watch of Object.values(window.watches)) watch.dispose();
  });
  assert.deepEqual(await page.evaluate(() => [
    CSS.highlights.size, document.adoptedStyleSheets.length,
    document.getElementById('frame').contentWindow.CSS.highlights.size,
    document.getElementById('frame').contentDocument.adoptedStyleSheets.length,
  ]), [0, 0, 0, 0]);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('a published page is marked over its line breaks and is not edited',
     async () => {
  const page = await openPage(browser, server, 'pages/several/');
  const story = await painted(page, 'story');
  assert.ok(story.includes('PER Wang Yi'), String(story));
  assert.ok(story.includes('time Monday'));
  assert.ok(story.some((mark) => /^PER Antonio\s+Guterres$/.test(mark)));
  assert.deepEqual(await page.evaluate(() => {
    const {story: watch} = window.watches;
    return [watch.insertTimeline(), watch.applyTags(['x']),
            document.getElementById('story').innerHTML.includes('<h3>')];
  }), [false, false, false]);
  await page.context().close();
});

test('a second copy of the package is no trouble', async () => {
  const page = await openPage(browser, server, 'pages/several/');
  // Marks of another copy under the same names.
  await page.evaluate(() => {
    const range = new Range();
    range.selectNodeContents(document.getElementById('two'));
    CSS.highlights.get('dateline-per').add(range);
    for (const watch of Object.values(window.watches)) watch.dispose();
  });
  assert.deepEqual(await page.evaluate(
      () => [...CSS.highlights].map(([name, {size}]) => [name, size])),
                   [['dateline-per', 1]]);
  await page.context().close();
});
