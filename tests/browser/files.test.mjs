// All ways in: files of every kind, several at once, the bookmarklet.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createServer} from 'node:http';
import {after, before, test} from 'node:test';

import {openBrowser, openPage, section, seed, serveFolder, shown} from
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
const open = (options) => openPage(browser, server.address, options);
const python = (script) => execFileSync('python3', ['-c', script]);

const give = async (page, ...files) => {
  const before = await page.textContent('#status');
  await page.setInputFiles('#file', files);
  return before;
};
const file = (name, buffer, mimeType = '') =>
    ({name, mimeType, buffer: Buffer.from(buffer)});

const DOCX = `
import io, sys, zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def p(text, style=''):
    s = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ''
    half = len(text) // 2
    return (f'<w:p>{s}<w:r><w:t xml:space="preserve">{text[:half]}</w:t></w:r>'
            f'<w:r><w:rPr><w:b/></w:rPr><w:t>{text[half:]}</w:t></w:r></w:p>')
body = p('Glacier &amp; dam: a town decides', 'Title') + p(
    'The council of Bern voted on 3 May 2021 to close the dam.') + p(
    'Mayor Alec von Graffenried said the work would begin in 2022 and that '
    'nobody had expected so clear a vote in a town of this size.') + p(
    'Opponents of the decision plan to meet in June 2021.')
doc = f'<?xml version="1.0"?><w:document {W}><w:body>{body}</w:body></w:document>'
out = io.BytesIO()
with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('[Content_Types].xml', '<Types/>')
    z.writestr('word/document.xml', doc)
sys.stdout.buffer.write(out.getvalue())
`;
const EML = `
import sys
from email.message import EmailMessage
from email.utils import format_datetime
from datetime import datetime, timezone
m = EmailMessage()
m['Subject'] = 'Fwd: Café owners win their case'
m['From'] = 'Jürgen Weiß <j@example.org>'
m['Date'] = format_datetime(datetime(2020, 2, 20, 9, 0, tzinfo=timezone.utc))
m.set_content('plain part')
m.add_alternative('<html><body><article><p>Café owners in Zürich won their '
    'case on Monday, the Federal Court said. The judges of the court in '
    'Lausanne found for the owners in every single point of the case.</p><p>'
    'Minister Karin Keller-Sutter said that the law would be changed in 2021, '
    'and that the owners would be paid back what they had lost.</p></article>'
    '</body></html>', subtype='html', charset='iso-8859-1', cte='CTE')
m.add_attachment(b'no article', maintype='text', subtype='plain',
                 filename='x.txt')
sys.stdout.buffer.write(m.as_bytes())
`;

test('a Word document', async () => {
  const page = await open();
  const before = await give(page, file('dam.docx', python(DOCX)));
  await shown(page, before);
  assert.match(await page.textContent('.article'),
               /Glacier & dam: a town decides/);
  assert.match(await section(page, 'timeline'), /3 May 2021/);
  assert.deepEqual(page.problems, []);
});

for (const cte of ['quoted-printable', 'base64']) {
  test(`a mail (${cte})`, async () => {
    const page = await open();
    const before = await give(
        page, file('case.eml', python(EML.replace('CTE', cte))));
    await shown(page, before);
    const article = await page.textContent('.article');
    assert.match(article, /Café owners in Zürich/);
    assert.match(article, /Café owners win their case/);
    assert.doesNotMatch(article, /plain part|no article|Fwd/);
    assert.equal(await page.inputValue('#date'), '2020-02-20');
    assert.match(await section(page, 'timeline'), /17 Feb 2020/);
  });
}

test('a saved page in an old encoding, and Markdown', async () => {
  const page = await open();
  const html = '<html><head><meta charset="windows-1252"><title>Caf\xe9 | ' +
      'Paper</title></head><body><nav>Home Sport Weather</nav><article><h1>' +
      'Caf\xe9 closes</h1><p>The caf\xe9 in Lyon closed on 3 March 2020 ' +
      'after forty years, its owner Marie Dubois told this paper.</p><p>' +
      'Nobody had expected it, not even the guests who came every day and ' +
      'who had known the house since 1980.</p></article></body></html>';
  let before = await give(page, file('old.html', Buffer.from(html, 'latin1')));
  await shown(page, before);
  const article = await page.textContent('.article');
  assert.match(article, /The café in Lyon/);
  assert.doesNotMatch(article, /Sport Weather/);
  await page.click('#do-new');
  before = await give(page, file('note.md', '# Bridge opens\n\nThe bridge in ' +
      'Porto opened on 4 April 2019, mayor Rui Moreira said.\n'));
  await shown(page, before);
  assert.match(await page.textContent('.article'), /Bridge opens/);
});

test('several files become one timeline with a lane for each', async () => {
  const page = await open();
  const before = await give(
      page,
      file('one.txt', 'City votes\n\nLISBON, March 12, 2024 - The council of ' +
           'Lisbon voted on Monday to close the old harbour. Mayor Rui Santos ' +
           'resigned on Tuesday. A storm killed 12 people in Porto on 3 ' +
           'January 2023.'),
      file('two.txt', 'Harbour to close\n\nLISBON, March 13, 2024 - The ' +
           'council of Lisbon voted on Monday to close the harbour. A storm ' +
           'killed 15 people in Porto on 3 January 2023.'));
  await shown(page, before);
  assert.match(await page.textContent('#status'), /^2 articles/);
  assert.equal(await page.locator('.article-chip').count(), 2);
  const panel = page.locator('dateline-panel:visible').first();
  assert.equal(await panel.locator('svg .lane').count(), 2);
  const shared = panel.locator('.entry', {has: page.locator('.source >> nth=1')});
  assert.ok(await shared.count() > 0, 'an event told by both is one entry');
  assert.match(await panel.locator('#body').innerText(), /Sources disagree/);
  await shared.first().locator('.source').nth(1).click();
  assert.match(await page.textContent('.article'), /Harbour to close/);
  await page.locator('.article-chip .remove').first().click();
  await page.waitForFunction(
      () => !document.querySelector('.article-chip'));
});

test('what cannot be read is said in plain words, with a way on', async () => {
  const page = await open();
  const says = async (given, words) => {
    await give(page, given);
    await page.waitForFunction((pattern) => new RegExp(pattern).test(
        document.getElementById('status').textContent), words);
  };
  await says(file('a.pdf', '%PDF-1.7 ...'), 'a.pdf is a PDF.*paste it here');
  await says(file('a.docx', 'no archive'), 'a.docx is no readable Word');
  await says(file('b.docx', 'PK\x03\x04 broken'), 'b.docx is no readable Word');
  await says(file('c.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
             'old Word format');
  await says(file('d.eml', '\0\0\0'), 'No article was found in the mail');
  await says(file('e.txt', ''), 'is empty');
});

test('a drop anywhere is taken', async () => {
  const page = await open();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'seed.txt', {type: 'text/plain'}));
    document.body.dispatchEvent(new DragEvent(
        'drop', {dataTransfer: data, bubbles: true, cancelable: true}));
  }, seed);
  await shown(page);
  assert.match(await page.textContent('.article'), /Pompeo/);
});

/** Another site, with an article and the reader's bookmark. */
async function otherSite(headers = {}) {
  const article = '<!doctype html><title>Vote in Delft</title><article><h1>' +
      'Vote in Delft</h1><p>The council of Delft voted on 5 May 2022 to close ' +
      'the old harbour, mayor Marja van Bijsterveldt said after the long ' +
      'session.</p><p>The harbour was opened in 1901, and nobody had expected ' +
      'the vote to be so clear in the end.</p></article>';
  const site = createServer((_, response) => response.writeHead(
      200, {'Content-Type': 'text/html', ...headers}).end(article));
  await new Promise((done) => site.listen(0, '127.0.0.1', done));
  return {site, address: `http://localhost:${site.address().port}/story`};
}

for (const [way, headers] of [
       ['from window to window', {}],
       ['behind the #, where a site cuts the wire',
        {'Cross-Origin-Opener-Policy': 'same-origin'}],
     ]) {
  test(`the bookmark hands a page over: ${way}`, async () => {
    const page = await open();
    const href = await page.getAttribute('#bookmarklet', 'href');
    await page.click('#bookmarklet');
    assert.match(await page.textContent('#status'), /bookmarks bar/);
    const {site, address} = await otherSite(headers);
    const context = page.context();
    const article = await context.newPage();
    await article.goto(address);
    const opened = [];
    context.on('page', (one) => opened.push(one));
    await article.evaluate(decodeURIComponent(href.slice('javascript:'.length)));
    let target;
    for (let i = 0; i < 100 && !target; i++) {
      await new Promise((done) => setTimeout(done, 100));
      for (const one of opened) {
        if (await one.locator('.article').count().catch(() => 0)) target = one;
      }
    }
    site.close();
    assert.ok(target, 'the article has arrived');
    assert.match(await target.textContent('.article'), /council of Delft/);
    assert.equal(new URL(target.url()).hash, '');
  });
}
