// What watching costs a writer, in Chromium, as JSON: milliseconds of the main
// thread's own time that a key adds in 20,000 words, of a new analysis of
// 5,000 words in the worker (median), and from a cancelled call to the next
// result. usage: node measure_editors.mjs
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
    list.toSorted((a, b) => a - b)[Math.ceil(list.length * part) - 1];

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

// A writer's rhythm: some words, then a rest, in which the text is analysed.
// One key in twenty is thus followed by all that an analysis costs the page.
const PASSAGE = 'and so they all ran ';
const PASSAGES = 16;
const WARM_UP = 2;
const KEY_PAUSE = 20;
const REST = 500;
const wait = (time) => new Promise((done) => setTimeout(done, time));

/** A window with 20,000 words, its caret, and a clock of its main thread. */
async function openWindow(watched) {
  const page = await openPage(browser, server, 'examples/plain/');
  await fill(page, 20000, watched);
  await page.evaluate(() => inPage.caret('40 ', 3));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const spent = async () => (await session.send('Performance.getMetrics'))
      .metrics.find(({name}) => name === 'TaskDuration').value * 1000;
  return {page, spent, last: await spent(), times: []};
}

/** Types a key; notes what the thread has done since the key before. */
async function press(window, key) {
  const now = await window.spent();
  window.times.push(now - window.last);
  window.last = now;
  await window.page.keyboard.press(key === ' ' ? 'Space' : key);
  await wait(KEY_PAUSE);
}

/**
 * What a key adds to the page's own work: everything that its main thread does
 * until the next key, observers, timers, messages, frames and garbage
 * collection. Two windows, one of them watched, are typed into in turn, and
 * the same keys compared: that is steady, on a busy machine as well, where the
 * difference of two percentiles is not. For each place of the passage the
 * median over the passages, of its neighbours too (but for the last, with the
 * analysis); and of these the 95th percentile.
 */
async function keyTimes() {
  const windows = [await openWindow(false), await openWindow(true)];
  for (let i = 0; i < WARM_UP + PASSAGES; i++) {
    for (const key of PASSAGE) {
      for (const window of windows) await press(window, key);
    }
    await wait(REST);
  }
  const [without, watched] = await Promise.all(windows.map(async (window) => {
    await window.page.context().close();
    // The first note belongs to no key, and the last key has none.
    return window.times.slice(1 + WARM_UP * PASSAGE.length);
  }));
  const added = watched.map((time, i) => time - without[i]);
  const last = PASSAGE.length - 1;
  const near = (one, other) => one === last || other === last ?
      one === other : Math.abs(one - other) < 2;
  const places = Array.from(PASSAGE, (_, place) => at(
      added.filter((_, i) => near(i % PASSAGE.length, place)), 0.5));
  return {
    key: at(places, 0.95), keyMedian: at(places, 0.5), rest: places[last],
    without: at(without, 0.5),
  };
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

console.log(JSON.stringify({...await keyTimes(), ...await workerTimes()}));
await browser.close();
server.close();
