// The inputs on which both builds are compared.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const shared = process.env.DATELINE_SHARED ?? join(top, '../shared');

function* filesBelow(folder, pattern) {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder, { recursive: true }).sort();
  for (const name of names) {
    const path = join(folder, name);
    if (pattern.test(name) && statSync(path).isFile()) yield path;
  }
}

const isText = (bytes) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The repository's own samples, as bytes. */
export function ownSamples() {
  const paths = [
    ...filesBelow(join(top, 'tests/corpus'), /\.(txt|html)$/),
    ...filesBelow(join(top, 'tests/fuzz/corpus'), /./),
  ];
  return paths.map((path) => ({
    name: path.slice(top.length + 1),
    bytes: readFileSync(path),
  }));
}

/** Texts and pages of the shared data, as records of a batch. */
export function* sharedRecords() {
  const data = join(shared, 'data');
  for (const path of [
    ...filesBelow(join(data, 'articles'), /articles\.jsonl$/),
    ...filesBelow(join(data, 'timeline'), /dev\.jsonl$/),
  ]) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line === '') continue;
      const record = JSON.parse(line);
      const text = record.text ?? record.sentence;
      const date = record.dct ?? record.date;
      if (typeof text !== 'string') continue;
      yield { text, ...(/^\d{4}-\d\d-\d\d$/.test(date) ? { date } : {}) };
    }
  }
  for (const path of filesBelow(join(data, 'cleaning'), /\.html?(\.gz)?$/)) {
    const file = readFileSync(path);
    const bytes = path.endsWith('.gz') ? gunzipSync(file) : file;
    if (isText(bytes)) yield { html: bytes.toString('utf8') };
  }
}

// A small generator of its own (mulberry32), so that every run is the same.
function randomNumbers(seed) {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** `count` records made by cutting, doubling and joining the own samples. */
export function* mutations(count, samples) {
  const random = randomNumbers(20181105);
  const texts = samples
    .map(({ bytes }) => bytes)
    .filter(isText)
    .map((bytes) => Array.from(bytes.toString('utf8')));
  const cut = (from) => {
    const text = from[random(from.length)];
    const start = random(text.length + 1);
    return text.slice(start, start + random(400));
  };
  const odd = [
    '\0', '\r\n', '\u0301', '\u200b', '\u202e', '\ufeff', '\ufffd', '\u{1f600}',
    'â€™', '&#13;', '&nbsp', '<p>', '</div>', '[ad_1]', ' Nov. 31, 2018 ',
    ' on Friday ', ' the 1990s ', ' U.S. ', '"', '“', '\n\n', '\t', 'İ', 'ß',
  ];
  for (let i = 0; i < count; ++i) {
    const pieces = [];
    for (let n = 1 + random(5); n > 0; --n) {
      pieces.push(...cut(texts));
      if (random(2)) pieces.push(odd[random(odd.length)]);
    }
    const content = pieces.join('');
    const date = random(2) ? { date: '2018-11-05' } : {};
    yield random(2) ? { text: content, ...date } : { html: content, ...date };
  }
}
