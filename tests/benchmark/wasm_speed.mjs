// MB/s of the engine under Node. usage: wasm_speed.mjs ENGINE TEXT
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const [engine, path] = process.argv.slice(2);
const {default: createEngine} = await import(pathToFileURL(engine));
const text = readFileSync(path);
const {analyze} = await createEngine();
const options = JSON.stringify({date: '2018-11-05', from: 'text'});
for (let i = 0; i < 100; i++) analyze(text, options);
const runs = 800;
const start = performance.now();
for (let i = 0; i < runs; i++) analyze(text, options);
const seconds = (performance.now() - start) / 1000;
console.log(text.length * runs / seconds / 1e6);
