// What watching costs a writer, in Chromium, as JSON: milliseconds of the main
// thread's own time that a key adds in 20,000 words (95th percentile), of a
// new analysis of 5,000 words in the worker (median), and from a cancelled
// call to the next result. usage: node measure_editors.mjs
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {
  openBrowser, openPage, serveFolder,
} from '../editors/support.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const server = await serveFolder(join(here, '../editors/dist'));
const browser = await openBrowser();
const story = readFileSync(join(here, '../corpus/seed.txt'), 'utf8');
const at = (list, part) =>
    list.sort((a, b) => a - b)[Math.floor((list.length - 1) * part)];

/** Fills the editor with this many words of paragraphs that all differ. */
async function fill(page, words, watched) {
  await page.evaluate(([text, most, keep]) => {
    const {root} = inPage.host();
    // The adapter's own cost: the panel draws when its page has time.
    watch.options.onAnalysis = undefined;
    if (!keep) watch.dispose();
    const paragraphs = text.split(/\n+/).filter((line) => line.length > 80);
    let html = '';
    for (let i = 0, count = 0; count < most; i++) {
      const line = paragraphs[i % paragraphs.length];
      count += line.split(' ').length;
      const element = document.createElement('p');
      element.textContent = `${i} ${line}`;
      html += element.outerHTML;
    }
    root.innerHTML = html;
  }, [story, words, watched]);
  if (watched) await page.evaluate(() => inPage.settled());
}

/** Own time of the page's main thread for each key, in milliseconds. */
async function keyTimes(watched) {
  const page = await openPage(browser, server, 'examples/plain/');
  await fill(page, 20000, watched);
  await page.evaluate(() => inPage.caret('40 ', 3));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const spent = async () => (await session.send('Performance.getMetrics'))
      .metrics.find(({name}) => name === 'TaskDuration').value * 1000;
  const times = [];
  for (let i = 0; i < 110; i++) {
    const before = await spent();
    await page.keyboard.press('abcdefg '[i % 8] === ' ' ? 'Space' :
                                                          'abcdefg'[i % 8]);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(
        () => setTimeout(done))));
    times.push(await spent() - before);
  }
  await page.context().close();
  return times.slice(10);
}

async function workerTimes() {
  const page = await openPage(browser, server, 'examples/plain/');
  await fill(page, 5000, true);
  const times = await page.evaluate(async () => {
    const {text} = watch.adapter.read();
    const list = [];
    for (let i = 0; i < 30; i++) {
      const changed = text.replace('Korea', `Korea${'a'.repeat(i % 3)}`);
      const start = performance.now();
      await watch.analyzer.annotate(changed, watch.options.analyze);
      list.push(performance.now() - start);
    }
    return list;
  });
  const cancelled = await page.evaluate(async () => {
    const {text} = watch.adapter.read();
    const list = [];
    for (let i = 0; i < 9; i++) {
      const late = watch.analyzer.annotate(text).catch(() => {});
      const start = performance.now();
      watch.analyzer.cancel();
      await late;
      await watch.analyzer.analyze('Ready.');
      list.push(performance.now() - start);
    }
    return list;
  });
  await page.context().close();
  return {again: at(times, 0.5), cancel: at(cancelled, 0.5)};
}

const without = await keyTimes(false);
const watched = await keyTimes(true);
console.log(JSON.stringify({
  keyMedian: at(watched, 0.5) - at(without, 0.5),
  key: at(watched, 0.95) - at(without, 0.95),
  without: at(without, 0.95),
  ...await workerTimes(),
}));
await browser.close();
server.close();
