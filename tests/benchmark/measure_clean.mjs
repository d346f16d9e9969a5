// Cleaning pages in Chromium beside Readability on the browser's own DOM, in
// one run. usage: measure_clean.mjs ENGINE_FOLDER PAGES.json [ROUNDS]
// PAGES.json: a list of HTML texts. Prints the medians in milliseconds.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {join} from 'node:path';

import {openBrowser} from '../browser/support.mjs';

const [engine, pages, rounds = '3'] = process.argv.slice(2);
const require = createRequire(new URL('../browser/', import.meta.url));
const html = '<!DOCTYPE html><meta charset=utf-8>' +
    '<script src=readability.js></script><p>Benchmark</p>';
const script = 'text/javascript; charset=utf-8';
const files = {
  '/': ['text/html; charset=utf-8', html],
  '/dateline.mjs': [script, readFileSync(join(engine, 'dateline.mjs'))],
  '/dateline.wasm':
      ['application/wasm', readFileSync(join(engine, 'dateline.wasm'))],
  '/readability.js': [
    script, readFileSync(require.resolve('@mozilla/readability/Readability.js')),
  ],
  '/pages.json': ['application/json', readFileSync(pages)],
};
const server = createServer((request, response) => {
  const [type, body] = files[request.url] ?? [];
  if (!type) return response.writeHead(404).end();
  response.writeHead(200, {'Content-Type': type}).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const browser = await openBrowser();
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const result = await page.evaluate(async (rounds) => {
  const {default: createEngine} = await import('/dateline.mjs');
  const {clean} = await createEngine();
  const pages = await (await fetch('/pages.json')).json();
  const options = JSON.stringify({from: 'html'});
  const ours = (html) => JSON.parse(clean(html, options)).analysis;
  const theirs = (html) => new Readability(
      new DOMParser().parseFromString(html, 'text/html')).parse();
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  const time = (run, html) => {
    const start = performance.now();
    run(html);
    return performance.now() - start;
  };
  for (const html of pages) {  // warm up both
    ours(html);
    theirs(html);
  }
  // Of each page the best of the rounds; the two take turns.
  const best = {ours: [], theirs: []};
  for (const html of pages) {
    let [a, b] = [Infinity, Infinity];
    for (let i = 0; i < rounds; i++) {
      a = Math.min(a, time(ours, html));
      b = Math.min(b, time(theirs, html));
    }
    best.ours.push(a);
    best.theirs.push(b);
  }
  return {
    pages: pages.length, ours: median(best.ours),
    readability: median(best.theirs),
  };
}, Number(rounds));
await browser.close();
server.close();
console.log(JSON.stringify(result));
