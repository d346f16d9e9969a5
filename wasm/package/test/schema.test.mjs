// The published schema describes what really comes out.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

import Ajv2020 from 'ajv/dist/2020.js';
import {createAnalyzer} from 'dateline';

const schema = JSON.parse(readFileSync(
    new URL('../../../core/data/schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({allErrors: true, strict: false}).compile(schema);
const seed = readFileSync(
    new URL('../../../tests/corpus/seed.txt', import.meta.url), 'utf8');

const page = `<!doctype html><html lang="en"><head><title>Vote | Post</title>
<meta property="og:site_name" content="Post">
<script type="application/ld+json">{"@type": "NewsArticle",
"headline": "Council votes on port", "datePublished": "2018-11-05T10:00:00Z",
"author": {"name": "Anna Keller"}, "keywords": ["port", "vote"]}</script></head>
<body><h1>Council votes on port</h1><figure><img src="a.jpg"><figcaption>The
port on Monday.</figcaption></figure><p>LISBON (Reuters) - The council voted on
Monday to close the port of Lisbon for three weeks.</p><ul><li>It opens again in
December.</li></ul><blockquote>"It had to be done," Mayor Rui Santos
said.</blockquote></body></html>`;

for (const [name, input, options] of [
       ['the seed', seed, {}],
       ['the seed with its date', seed, {date: '2018-11-05'}],
       ['a page', page, {from: 'html'}],
       ['code points', seed, {offsets: 'codepoint'}],
       ['one word', 'Hello', {}],
       ['a date that does not exist', 'On 31 November 2018, he left.', {}],
     ]) {
  test(`the schema holds for ${name}`, async () => {
    const analyzer = createAnalyzer();
    const result = await analyzer.analyze(input, options);
    assert.ok(validate(result), JSON.stringify(validate.errors?.slice(0, 3)));
    analyzer.dispose();
  });
}

const articles = new URL(
    '../../../../shared/data/articles/articles.jsonl', import.meta.url);

test('the schema holds for the development articles', async (t) => {
  if (!existsSync(articles)) return t.skip('no development data');
  const analyzer = createAnalyzer();
  for (const line of readFileSync(articles, 'utf8').trim().split('\n')) {
    const {text, dct} = JSON.parse(line);
    const result = await analyzer.analyze(text, {date: dct});
    assert.ok(validate(result), JSON.stringify(validate.errors?.slice(0, 3)));
  }
  analyzer.dispose();
});
