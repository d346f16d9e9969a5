// MB/s of the engine under Node over records that differ, each read once, after
// another text has had it compiled. usage: wasm_speed.mjs ENGINE RECORDS WARM_UP
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const [engine, records, warmUp] = process.argv.slice(2);
const {default: createEngine} = await import(pathToFileURL(engine));
const {analyze} = await createEngine();
const read = (text, date) =>
    analyze(text, JSON.stringify({...date && {date}, from: 'text'}));

const first = readFileSync(warmUp);
for (let i = 0; i < 200; i++) read(first, '2018-11-05');

const texts = readFileSync(records, 'utf8').trim().split('\n').map((line) => {
  const {text, date} = JSON.parse(line);
  return [Buffer.from(text), date];
});
const size = texts.reduce((sum, [text]) => sum + text.length, 0);
const start = performance.now();
for (const [text, date] of texts) read(text, date);
console.log(size / (performance.now() - start) / 1e3);
