// An XSS corpus through every view and every export: nothing runs.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';

import {openBrowser, openPage, paste, seed, serveFolder, shown} from
    './support.mjs';

let server;
let browser;
before(async () => {
  server = await serveFolder();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  server?.close();
});

const HIT = 'window.top.hit=(window.top.hit||0)+1';
const ATTACKS = [
  `<script>${HIT}</script>`,
  `<img src=x onerror="${HIT}">`,
  `<svg onload="${HIT}"><animate onbegin="${HIT}" attributeName=x dur=1s>`,
  `<svg><script>${HIT}</script></svg>`,
  `<iframe srcdoc="<script>parent.${HIT}</script>"></iframe>`,
  `<iframe src="javascript:${HIT}"></iframe>`,
  `<a href="javascript:${HIT}">Mayor Ada Okoye</a>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${HIT}">`,
  `<noscript><p title="</noscript><img src=x onerror=${HIT}>">`,
  `<template><img src=x onerror="${HIT}"></template>`,
  `<details open ontoggle="${HIT}"><summary>x</summary></details>`,
  `<body onload="${HIT}">`,
  `<input autofocus onfocus="${HIT}">`,
  `<object data="javascript:${HIT}"></object>`,
  `<embed src="javascript:${HIT}">`,
  `<form action="javascript:${HIT}"><button>Go</button></form>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${HIT}">`,
  `<base href="javascript:${HIT}//">`,
  `<link rel=stylesheet href="javascript:${HIT}">`,
  `<style>@import 'javascript:${HIT}';</style>`,
  `"><script>${HIT}</script>`,
  `'-${HIT}-'`,
  `</textarea><script>${HIT}</script>`,
  `</title><script>${HIT}</script>`,
  `</script><script>${HIT}</script>`,
  `<!--><script>${HIT}</script>-->`,
  `<![CDATA[<script>${HIT}</script>]]>`,
  `&lt;script&gt;${HIT}&lt;/script&gt;`,
  `&amp;lt;img src=x onerror=${HIT}&amp;gt;`,
  `\u003cimg src=x onerror=${HIT}\u003e`,
  `javascript:${HIT}`,
  `{{constructor.constructor('${HIT}')()}}`,
  `\${${HIT}}`,
  `__proto__ constructor toString`,
  `=HYPERLINK("javascript:${HIT}")`,
];

const hits = (page) => page.evaluate(() => window.hit ?? 0);

async function throughEverything(page) {
  for (const name of ['names', 'findings', 'repairs', 'timeline']) {
    await page.click(`dateline-panel:visible >> #tab-${name}`);
    const panel = page.locator('dateline-panel:visible').first();
    for (const part of await panel.locator('summary').all()) {
      if (await part.isVisible()) await part.click();
    }
  }
  const marks = page.locator('.article mark');
  for (let i = 0; i < Math.min(8, await marks.count()); i++) {
    await marks.nth(i).hover({force: true, timeout: 2000}).catch(() => {});
  }
  for (const action of ['corrections', 'addEntry', 'share']) {
    await page.click(`#do-${action}`);
    // The link to share takes its time: a key before the dialog closes nothing.
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({state: 'detached'});
  }
}

for (const [way, rich] of [['as text', false], ['as rich text', true]]) {
  test(`an attack in every place stays text: ${way}`, async () => {
    const page = await openPage(browser, server.address);
    const plain = ATTACKS.map((attack, i) => `Mayor Ada${i} Okoye${attack} of ` +
        `Graz said on ${i % 28 + 1} May 2021 that ${attack} was over.`);
    const html = `<html><head><title>${ATTACKS[0]}</title><meta name=author ` +
        `content='${ATTACKS[1]}'><script type="application/ld+json">` +
        JSON.stringify({'@type': 'NewsArticle', headline: ATTACKS[1],
                        author: ATTACKS[2]}).replaceAll('</', '<\\/') +
        `</script></head><body><article><h1>Vote ${ATTACKS[28]}</h1>${
        plain.map((text) => `<p>${text}</p>`).join('')}</article>`;
    await paste(page, `Vote ${ATTACKS[1]}\n\nBy ${ATTACKS[2]}\n\n${
        plain.join('\n\n')}`, rich ? html : undefined);
    await throughEverything(page);
    assert.equal(await hits(page), 0);
    assert.deepEqual(await page.evaluate(() => window.reports), []);
    assert.equal(await page.locator(
        'main script, .article img, .article iframe, .article svg, ' +
        '.article form').count(), 0);
    assert.deepEqual(page.problems, []);
  });
}

test('exports of hostile articles run nothing where they are opened',
     async () => {
  const page = await openPage(browser, server.address, {acceptDownloads: true});
  await paste(page, ATTACKS.map((attack, i) => `Mayor Ada Okoye${attack} said ` +
      `on ${i % 28 + 1} May 2021 that ${attack} was over.`).join('\n\n'));
  await page.click('#do-takeAway');
  const viewer = await (await browser.newContext()).newPage();
  for (const format of ['html', 'timelinejs', 'jsonld', 'markdown']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.click(`[data-download=${format}]`),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    let opened = text;
    if (format === 'timelinejs') {
      // TimelineJS puts headline and text in as HTML.
      opened = JSON.parse(text).events.map(
          (event) => event.text.headline + event.text.text).join('');
    }
    if (format === 'jsonld') {
      opened = `<script type="application/ld+json">${text}</script>`;
    }
    if (format === 'markdown') {
      const {marked} = await import('marked');
      opened = marked.parse(text);
    }
    await viewer.setContent(opened);
    await viewer.waitForTimeout(100);
    assert.equal(await hits(viewer), 0, format);
  }
});

test('a hostile link, file of corrections or message changes nothing',
     async () => {
  const page = await openPage(browser, server.address);
  await paste(page, seed);
  await page.click('#do-corrections');
  await page.setInputFiles('#corrections-file', {
    name: 'x.json', mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({
      format: 'dateline-corrections/1',
      articles: [{date: '"><script>', list: [
        {op: '__proto__', name: {type: 'PER', name: 'x'}},
        {op: 'retype', name: {type: 'PER', name: 'Mike Pompeo'}, type: '<b>'},
        {op: 'add', sentence: 7},
        {op: 'dismiss', kind: ATTACKS[1], message: ATTACKS[0]},
      ]}],
    })),
  });
  await page.locator('.corrections li button').first().waitFor();
  assert.equal(await page.locator('.corrections li').count(), 1);
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.postMessage({dateline: 1, html: '<p>no'}, '*'));
  await page.waitForTimeout(100);
  assert.match(await page.textContent('.article'), /Pompeo/);
  assert.equal(await hits(page), 0);
});

test('10,000 combining marks and a 1 MB line do not stop the page', async () => {
  const page = await openPage(browser, server.address);
  await paste(page, `Zalgo a${'\u0301'.repeat(10000)} of Graz in 2019.\n\n${
      'word '.repeat(200_000)}`);
  await page.click('#do-new');
  const before = await page.textContent('#status');
  await page.click('[data-sample=sampleWire]');
  await shown(page, before);
  assert.match(await page.textContent('.article'), /Lisbon|LISBON/);
});
