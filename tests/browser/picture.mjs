// Takes the pictures of the README: node picture.mjs FOLDER
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {openBrowser, serveFolder} from './support.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const seed = readFileSync(join(root, 'tests/corpus/seed.txt'), 'utf8');
const server = await serveFolder(join(root, 'web/dist'));
const browser = await openBrowser();
for (const [name, options] of [
       ['page', {viewport: {width: 1280, height: 1500}}],
       ['dark', {viewport: {width: 1280, height: 1500}, colorScheme: 'dark'}],
       ['phone', {viewport: {width: 360, height: 1400}}],
     ]) {
  const context = await browser.newContext({locale: 'en-GB', ...options});
  const page = await context.newPage();
  await page.goto(server.address);
  await page.waitForSelector('html[data-ready]');
  await page.fill('#date', '2018-11-05');
  await page.fill('#article', seed);
  await page.click('#analyze');
  await page.waitForSelector('.story');
  await page.waitForTimeout(300);
  await page.screenshot({path: join(process.argv[2], `${name}.png`)});
}
await browser.close();
server.close();
