// Takes the pictures of the README: node picture.mjs FOLDER
import {join} from 'node:path';

import {openBrowser, openPage, paste, seed, serveFolder, shown} from
    './support.mjs';

const QUAKE = [
  ['first.txt', 'Quake hits eastern Turkey\n\nANKARA, Jan 25, 2020 - An ' +
   'earthquake struck Elazig in eastern Turkey on Friday evening and killed ' +
   '22 people, Interior Minister Suleyman Soylu said.\n\nRescuers from the ' +
   'disaster authority AFAD searched for survivors on Saturday. Schools will ' +
   'stay closed until Feb. 3.\n\nAn earthquake of the same strength struck ' +
   'Izmit in August 1999.'],
  ['second.txt', 'Death toll of Turkey quake rises\n\nANKARA, Jan 26, 2020 - ' +
   'The earthquake that struck Elazig on Friday killed 38 people, the ' +
   'disaster authority AFAD said on Sunday.\n\nPresident Recep Tayyip ' +
   'Erdogan visited Elazig on Saturday and promised new houses by the end of ' +
   '2020.\n\nThe search for survivors is expected to end on Monday.'],
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
  await page.setInputFiles('#file', QUAKE.map(([name, text]) => ({
    name, mimeType: 'text/plain', buffer: Buffer.from(text),
  })));
  await shown(page);
});
await browser.close();
server.close();
