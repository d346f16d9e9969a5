import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {dirname, extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

export {openBrowser} from '../browser/support.mjs';

export const here = dirname(fileURLToPath(import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder of the tests on a free port. `headers(path)` may change
 * what is answered; `status` 404 in it makes a file missing.
 */
export function serveFolder(folder, headers = () => ({})) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(
        new URL(request.url, 'http://localhost').pathname);
    let file = normalize(join(folder, path));
    if (existsSync(file) && statSync(file).isDirectory()) {
      file = join(file, 'index.html');
    }
    const {status, ...more} = headers(path);
    if (!file.startsWith(folder) || !existsSync(file) || status === 404) {
      response.writeHead(404, {'Content-Type': 'text/plain'}).end('missing');
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...more,
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => server.close(),
  })));
}

/** The editors and where their pages are. */
export const EDITORS = {
  plain: 'examples/plain/',
  tiptap: 'examples/tiptap/',
  ckeditor: 'examples/ckeditor/',
  tinymce: 'examples/tinymce/',
  gutenberg: 'examples/gutenberg/',
  lexical: 'pages/lexical/',
  quill: 'pages/quill/',
  prosemirror: 'pages/prosemirror/',
};

/** A page of the tests, once its watches have their first analysis. */
export async function openPage(browser, server, path) {
  const context = await browser.newContext({locale: 'en-GB'});
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  await page.addInitScript({path: join(here, 'in_page.js')});
  await page.goto(server.address + path);
  await page.waitForFunction(
      () => window.watches ?
          Object.values(window.watches).every(({analysis}) => analysis) :
          window.watch?.analysis,
      null, {timeout: 60000});
  return page;
}
