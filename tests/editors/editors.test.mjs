// Every editor in a real browser: the document stays as it is, the marks
// stand at the right characters, edits are made only on request.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import {EDITORS, here, openBrowser, openPage, serveFolder} from './support.mjs';

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

const open = (path) => openPage(browser, server, path);

/** The marks that are painted are those of a full analysis. */
async function assertMarks(page, when, least = 1) {
  const {expected, painted} = await page.evaluate(() => inPage.marks());
  assert.deepEqual(painted, expected, when);
  assert.ok(painted.length >= least, `${when}: there are marks`);
}

const caret = (page, text, offset) => page.evaluate(
    ([found, at]) => inPage.caret(found, at), [text, offset]);
const state = (page) => page.evaluate(() => inPage.state());

async function paste(page, text) {
  await page.evaluate((plain) => {
    const {root} = inPage.host();
    const view = root.ownerDocument.defaultView;
    const data = new view.DataTransfer();
    data.setData('text/plain', plain);
    const at = root.ownerDocument.getSelection().anchorNode;
    const target = (at.nodeType === 1 ? at : at.parentElement);
    const event = new view.ClipboardEvent(
        'paste', {clipboardData: data, bubbles: true, cancelable: true});
    if (target.dispatchEvent(event)) {
      root.ownerDocument.execCommand('insertText', false, plain);
    }
  }, text);
}

for (const [name, path] of Object.entries(EDITORS)) {
  test(`${name}: an analysis touches neither data nor DOM nor undo`,
       async () => {
    const page = await open(path);
    await page.evaluate(() => inPage.settled());
    const before = await state(page);
    await page.evaluate(() => watch.refresh());
    assert.deepEqual(await state(page), before);
    await assertMarks(page, 'at first', 8);
    const marked = await page.evaluate(() => inPage.painted());
    for (const mark of ['PER Rui Santos', 'LOC Lisbon', 'time Friday']) {
      assert.ok(marked.includes(mark), `${mark} of ${marked}`);
    }
    await page.evaluate(() => watch.dispose());
    assert.deepEqual(await state(page), before);
    assert.deepEqual(await page.evaluate(() => inPage.traces()),
                     {highlights: [], sheets: 0, cards: 0});
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test(`${name}: marks follow what is written`, async () => {
    const page = await open(path);
    await page.evaluate(() => inPage.settled());
    const {keyboard} = page;
    const steps = [
      ['before a name', 'Rui Santos', 0, () => keyboard.type('the old ')],
      ['inside a name', 'Rui Santos', 6, () => keyboard.type('x')],
      ['that taken back', 'Saxntos', 3, () => keyboard.press('Backspace')],
      ['after a name', 'Rui Santos', 10, () => keyboard.type(' of Madrid')],
      ['a name split by Enter', 'Ana Ribeiro', 6, () => keyboard.press('Enter')],
      ['and joined again', 'beiro', 0, () => keyboard.press('Backspace')],
      ['a paragraph split', 'Santos met', 6, () => keyboard.press('Enter')],
      ['text pasted', 'for three', 0,
       () => paste(page, 'as Angela Merkel said in Berlin on Sunday ')],
      ['a word deleted', 'Angela Merkel', 6, async () => {
        for (let i = 0; i < 6; i++) await keyboard.press('Backspace');
      }],
    ];
    for (const [what, text, offset, action] of steps) {
      await caret(page, text, offset);
      await action();
      await page.evaluate(() => inPage.frame());
      // At once nothing is marked that is not there any more.
      const now = await page.evaluate(() => inPage.painted());
      assert.ok(!now.some((mark) => mark.includes('(stale)')), what);
      await assertMarks(page, what, 5);
    }
    await page.evaluate(() => inPage.host().undo());
    await assertMarks(page, 'undo', 5);
    await caret(page, 'Santos', 0);
    await keyboard.press('Control+a');
    if (name === 'gutenberg') await keyboard.press('Control+a');
    await keyboard.press('Delete');
    await assertMarks(page, 'everything deleted', 0);
    await page.evaluate(() => inPage.host().undo());
    await assertMarks(page, 'everything back', name === 'gutenberg' ? 0 : 5);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test(`${name}: edits on request, each one undo step`, async () => {
    const page = await open(path);
    await page.evaluate(() => inPage.settled());
    // An editor that is not written in may keep no history yet.
    await caret(page, 'for repairs', 0);
    await page.keyboard.type('soon ');
    await page.waitForTimeout(600);
    await page.evaluate(() => inPage.settled());
    for (const [what, action, shown] of [
           ['the timeline', () => watch.insertTimeline('Timeline'), '2018-11-09'],
           ['tags', () => watch.applyTags(['Lisbon', 'Rui Santos']),
            'Tags: Lisbon, Rui Santos'],
           ['a date put right',
            () => watch.fixDate(watch.analysis.findings[0]),
            'Monday, November 5, 2018'],
         ]) {
      const before = await state(page);
      assert.equal(await page.evaluate(action), true, what);
      await page.waitForFunction(
          (part) => watch.adapter.read().text.includes(part), shown,
          {timeout: 5000});
      await assertMarks(page, what, 5);
      await page.evaluate(() => inPage.host().undo());
      await page.waitForFunction(
          (data) => inPage.state().data === data, before.data, {timeout: 5000})
          .catch(() => {});
      assert.equal((await state(page)).data, before.data, `${what} undone`);
      await page.evaluate(() => inPage.settled());
    }
    await page.context().close();
  });

  test(`${name}: a click on a mark opens its card`, async () => {
    const page = await open(path);
    await page.evaluate(() => inPage.settled());
    const before = await state(page);
    const {x, y} = await page.evaluate(() => inPage.place('Ana Ribeiro'));
    await page.mouse.click(x, y);
    await page.waitForSelector('.dateline-card dateline-card');
    const told = await page.evaluate(
        () => document.querySelector('.dateline-card dateline-card')
                  .shadowRoot.textContent);
    assert.match(told, /Ana Ribeiro/);
    assert.equal((await state(page)).data, before.data);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.dateline-card', {state: 'detached'});
    await page.context().close();
  });
}
