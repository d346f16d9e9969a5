// Milliseconds from navigation to ready with an empty cache, the median of
// five, and from paste to painted result. usage: node measure_page.mjs
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {openBrowser, serveFolder} from '../browser/support.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const seed = readFileSync(join(root, 'tests/corpus/seed.txt'), 'utf8');
const server = await serveFolder(join(root, 'web/dist'));
const browser = await openBrowser();
const ready = [];
const painted = [];
for (let i = 0; i < 5; i++) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.address);
  await page.waitForSelector('html[data-ready]');
  ready.push(await page.evaluate(() => window.datelineReady));
  painted.push(await page.evaluate(async (text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const start = performance.now();
    document.getElementById('article').dispatchEvent(new ClipboardEvent(
        'paste', {clipboardData: data, bubbles: true, cancelable: true}));
    while (!document.querySelector('.story')) {
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, seed));
  await context.close();
}
await browser.close();
server.close();
const median = (list) => Math.round(list.sort((a, b) => a - b)[2]);
console.log(JSON.stringify({ready: median(ready), painted: median(painted)}));
