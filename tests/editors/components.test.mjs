// The components of the examples for React and Vue.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import {here, openBrowser, serveFolder} from './support.mjs';

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

for (const name of ['react', 'vue']) {
  test(`${name} shows the panel of what is written`, async () => {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`${server.address}examples/${name}/`);
    await page.waitForFunction(
        () => document.querySelector('dateline-panel')?.analysis, null,
        {timeout: 60000});
    const shown = () => page.evaluate(
        () => document.querySelector('dateline-panel').analysis.entities
                  .map((entity) => entity.name));
    assert.ok((await shown()).includes('Rui Santos'));
    await page.click('#editor p');
    await page.keyboard.press('End');
    await page.keyboard.type(' Angela Merkel agreed.');
    await page.waitForFunction(
        () => document.querySelector('dateline-panel').analysis.entities
                  .some((entity) => entity.name === 'Angela Merkel'), null,
        {timeout: 30000});
    assert.ok((await shown()).includes('Rui Santos'));
    assert.deepEqual(problems, []);
    await page.close();
  });
}
