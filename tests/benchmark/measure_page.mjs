// The page in Chromium, medians of five with an empty cache, as JSON:
//   ready    milliseconds from navigation until the engine can answer, in a
//            window that has been open for a second (opening one takes longer
//            than all of this)
//   painted  from paste of the seed article to the painted result, a second
//            after that (no reader is faster)
//   long     the same for 100 kB of text
//   blocked  longest stretch that the page's thread was busy for, of all that
// usage: node measure_page.mjs
import {openBrowser, openPage, seed, serveFolder} from '../browser/support.mjs';

const RUNS = 5;

/** Paragraphs that are all different. */
function longText(size) {
  let text = 'A long report\n\n';
  for (let i = 1; text.length < size; i++) {
    text += `Mayor Ada Okoye said on Monday that the ${i}th council had met ` +
        `in May ${1900 + i % 120} and would meet again in ${i} days. The ` +
        `report spoke of ${i * 7} houses in Lisbon and of Rui Santos.\n\n`;
  }
  return text;
}

function pasteAndTime(page, text) {
  return page.evaluate(async (pasted) => {
    const status = document.getElementById('status');
    const before = status.textContent;
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const start = performance.now();
    document.getElementById('article').dispatchEvent(new ClipboardEvent(
        'paste', {clipboardData: data, bubbles: true, cancelable: true}));
    while (status.textContent === before ||
           !/timeline/.test(status.textContent)) {
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, text);
}

const median = (list) => Math.round(
    list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);

const server = await serveFolder();
const browser = await openBrowser();
const figures = {ready: [], painted: [], long: [], blocked: []};
for (let i = 0; i < RUNS; i++) {
  const page = await openPage(browser, server.address, {settle: 1000});
  figures.ready.push(await page.evaluate(() => window.datelineReady));
  await page.evaluate(() => {
    window.blocked = 0;
    new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) {
        window.blocked = Math.max(window.blocked, duration);
      }
    }).observe({type: 'longtask', buffered: true});
  });
  await page.waitForTimeout(1000);
  figures.painted.push(await pasteAndTime(page, seed));
  await page.click('#do-new');
  figures.long.push(await pasteAndTime(page, longText(100_000)));
  await page.waitForTimeout(200);
  figures.blocked.push(await page.evaluate(() => window.blocked));
  await page.context().close();
}
await browser.close();
server.close();
console.log(JSON.stringify(Object.fromEntries(Object.entries(figures).map(
    ([name, list]) => [name, median(list)]))));
