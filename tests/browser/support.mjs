// What the browser tests share: a strict server, Debian's browsers, a page
// that counts its requests and problems.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

import {createStaticServer} from '../../toolchain/serve.mjs';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../..');
export const dist = join(root, 'web/dist');
export const seed = readFileSync(join(root, 'tests/corpus/seed.txt'), 'utf8');

/** Serves a folder on a free port of this machine, policy headers and all. */
export function serveFolder(folder = dist) {
  const server = createStaticServer(folder);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      address: `http://127.0.0.1:${server.address().port}/`,
      close: () => {
        server.close();
        server.closeAllConnections();
      },
    }));
  });
}

/** Debian's Chromium. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Debian's Firefox, through WebDriver BiDi. */
export async function openFirefox() {
  const {default: puppeteer} = await import('puppeteer-core');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: {
      'app.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
}

/**
 * A fresh page that is ready. `problems` collects errors, refused scripts and
 * policy reports; `requests` what was asked for after it was ready. The empty
 * window is given `settle` milliseconds before.
 */
export async function openPage(browser, address, {settle, ...options} = {}) {
  const context = await browser.newContext({
    locale: 'en-GB', serviceWorkers: 'block', ...options,
  });
  const page = await context.newPage();
  if (settle) await page.waitForTimeout(settle);
  page.problems = [];
  page.requests = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error') page.problems.push(line.text());
  });
  context.on('request', (request) => {
    if (!request.url().startsWith('blob:')) page.requests.push(request.url());
  });
  await page.addInitScript(() => {
    window.reports = [];
    document.addEventListener('securitypolicyviolation', (event) =>
        window.reports.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(address);
  await ready(page);
  page.requests.length = 0;
  return page;
}

export function ready(page) {
  return page.waitForSelector('html[data-ready]', {timeout: 30000});
}

/** Pastes into the text field, as the browser would. */
export async function paste(page, text, html) {
  const before = await page.textContent('#status');
  await page.evaluate(([plain, rich]) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    if (rich) data.setData('text/html', rich);
    const box = document.getElementById('article');
    box.focus();
    box.dispatchEvent(new ClipboardEvent(
        'paste', {clipboardData: data, bubbles: true, cancelable: true}));
  }, [text, html]);
  await shown(page, before);
}

/** Waits until a result is there and the engine is at rest. */
export function shown(page, before = '') {
  return page.waitForFunction((old) => {
    const {textContent} = document.getElementById('status');
    return textContent !== old && /timeline|Zeitleiste/.test(textContent);
  }, before, {timeout: 20000});
}

/** Sets the publication date as a reader does. */
export async function setDate(page, date) {
  await page.fill('#date', date);
  await page.dispatchEvent('#date', 'change');
  await page.waitForFunction((value) =>
      document.getElementById('date').value === value &&
      document.querySelector('.source.given'), date);
}

/** Opens a part of the panel and gives its text. */
export async function section(page, name) {
  await page.click(`dateline-panel:visible >> #tab-${name}`);
  return page.locator('dateline-panel:visible >> #body').first().innerText();
}
