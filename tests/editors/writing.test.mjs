// Writing: results equal to a full run whatever is edited.
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

test('after any edits the marks are those of a full analysis', async () => {
  const page = await openPage(browser, server, 'examples/plain/');
  const differing = await page.evaluate(async () => {
    // A fixed sequence, so that a failure can be seen again.
    let seed = 7;
    const random = (below) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor(seed / 65536) % below;
    };
    const pieces = [
      'Angela Merkel', ' on Friday', ' in Berlin', ', ', '. He ', 'x', ' ',
      'Tuesday, November 5, 2018', ' said ', 'Rui Santos', ' the ', 'M',
    ];
    const {root} = inPage.host();
    const texts = () => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const list = [];
      while (walker.nextNode()) list.push(walker.currentNode);
      return list;
    };
    const actions = {
      insert(node) {
        const at = random(node.data.length + 1);
        document.getSelection().collapse(node, at);
        document.execCommand('insertText', false, pieces[random(pieces.length)]);
      },
      remove(node) {
        const at = random(node.data.length + 1);
        document.getSelection().setBaseAndExtent(
            node, at, node, Math.min(node.data.length, at + random(12)));
        document.execCommand('delete');
      },
      split(node) {
        document.getSelection().collapse(node, random(node.data.length + 1));
        document.execCommand('insertParagraph');
      },
      join(node) {
        document.getSelection().collapse(node, 0);
        document.execCommand('delete');
      },
      bold(node) {
        const at = random(node.data.length + 1);
        document.getSelection().setBaseAndExtent(
            node, at, node, Math.min(node.data.length, at + 9));
        document.execCommand('bold');
      },
      undo() { document.execCommand('undo'); },
      move(node) {
        const block = node.parentElement.closest('p, h1');
        if (block?.parentElement === root) root.prepend(block);
      },
    };
    const names = Object.keys(actions);
    const wrong = [];
    root.focus();
    for (let round = 0; round < 40; round++) {
      const done = [];
      for (let i = 0; i <= random(4); i++) {
        const list = texts();
        if (!list.length) break;
        const name = names[random(names.length)];
        actions[name](list[random(list.length)]);
        done.push(name);
      }
      await inPage.settled();
      const expected = await inPage.expected();
      const painted = inPage.painted();
      if (JSON.stringify(expected) !== JSON.stringify(painted)) {
        wrong.push({round, done, expected, painted});
      }
    }
    return wrong;
  });
  assert.deepEqual(differing.slice(0, 2), []);
  await page.context().close();
});

test('after every key the old marks stand at the same words', async () => {
  const page = await openPage(browser, server, 'examples/plain/');
  await page.evaluate(() => inPage.settled());
  await page.evaluate(() => inPage.caret('Mayor', 0));
  const before = await page.evaluate(() => inPage.painted());
  for (const key of 'the new ') {
    await page.keyboard.type(key);
    const now = await page.evaluate(() => inPage.painted());
    assert.deepEqual(now, before);
  }
  await page.context().close();
});

test('in a long document marks are painted where the writer looks', async () => {
  const page = await openPage(browser, server, 'examples/plain/');
  await page.evaluate(async () => {
    const {root} = inPage.host();
    root.innerHTML = Array.from({length: 300}, (_, i) =>
      `<p>Part ${i}: Angela Merkel spoke in Berlin on Friday.</p>`).join('');
    await inPage.settled();
    await inPage.frame();
  });
  const part = () => page.evaluate(async () => {
    await inPage.frame();
    await inPage.frame();
    const {root} = inPage.host();
    const list = [];
    for (const range of CSS.highlights.get('dateline-per') ?? []) {
      list.push([...root.children].indexOf(range.startContainer.parentElement));
    }
    return list.sort((a, b) => a - b);
  });
  const first = await part();
  assert.ok(first.includes(0) && first.length < 150, String(first));
  await page.evaluate(() => inPage.host().root.children[200].scrollIntoView());
  const later = await part();
  assert.ok(later.includes(200) && later.length < 150 && !later.includes(0),
            String(later));
  // All of them are known, seen or not.
  assert.equal(await page.evaluate(() => watch.adapter.painted()
      .filter(({text}) => text === 'Angela Merkel').length), 300);
  await page.context().close();
});
