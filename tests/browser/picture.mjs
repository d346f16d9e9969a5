// Takes the pictures of the README: node picture.mjs FOLDER
import {join} from 'node:path';

import {openBrowser, openPage, paste, seed, serveFolder, shown} from
    './support.mjs';

const HARBOUR = [
  ['first.txt', 'City votes to close its harbour\n\nLISBON, March 12, 2024 - ' +
   'The council of Lisbon voted on Monday to close the old harbour. Mayor Rui ' +
   'Santos resigned on Tuesday.\n\nA storm killed 12 people in Porto on 3 ' +
   'January 2023, and the port was closed until February 2023.\n\nWork will ' +
   'begin in June.'],
  ['second.txt', 'Harbour to close\n\nLISBON, March 13, 2024 - The council of ' +
   'Lisbon voted on Monday to close the harbour.\n\nA storm killed 15 people ' +
   'in Porto on 3 January 2023. Opponents plan to meet on Friday.'],
];

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node picture.mjs FOLDER');
  process.exit(2);
}
const server = await serveFolder();
const browser = await openBrowser();

async function take(name, options, prepare) {
  const page = await openPage(browser, server.address, options);
  await prepare(page);
  await page.waitForTimeout(500);
  await page.screenshot({path: join(folder, `${name}.png`)});
  await page.context().close();
}
const screen = {viewport: {width: 1200, height: 760}};
const sample = async (page) => {
  await page.click('[data-sample=sampleLong]');
  await shown(page);
};
await take('page', screen, (page) => paste(page, seed));
await take('dark', {...screen, colorScheme: 'dark'}, sample);
await take('phone', {viewport: {width: 360, height: 740}}, async (page) => {
  await sample(page);
  await page.click('button[data-view=side]');
});
await take('merged', screen, async (page) => {
  await page.setInputFiles('#file', HARBOUR.map(([name, text]) => ({
    name, mimeType: 'text/plain', buffer: Buffer.from(text),
  })));
  await shown(page);
});
await browser.close();
server.close();
