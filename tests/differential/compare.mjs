// Sends every sample through the native program and through the WebAssembly
// engine and compares what they answer, byte for byte.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { mutations, ownSamples, sharedRecords } from './samples.mjs';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = join(top, 'build/native-release/dateline');
const engineFile = join(top, 'build/wasm-release/wasm/dateline.mjs');
const engine = await (await import(engineFile)).default();
const encoder = new TextEncoder();

let compared = 0;
// East Asian encodings are the browser's to decode: the engine says so.
const browsers = /which this build cannot read/;
let left = 0;
const differing = [];

function compare(name, native, wasm) {
  if (browsers.test(wasm)) {
    ++left;
    return;
  }
  ++compared;
  if (native === wasm) return;
  differing.push(name);
  const folder = join(top, 'build/differential');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, String(differing.length));
  writeFileSync(`${file}.native.json`, native);
  writeFileSync(`${file}.wasm.json`, wasm);
  let at = 0;
  while (native[at] === wasm[at]) ++at;
  console.log(`${name}: the results differ from character ${at} on:`);
  console.log(`  native ${native.slice(Math.max(0, at - 40), at + 80)}`);
  console.log(`  wasm   ${wasm.slice(Math.max(0, at - 40), at + 80)}`);
}

// Whole files as bytes, each decoded by the core itself.
function compareFile({ name, bytes }) {
  for (const offsets of ['utf16', 'codepoint', 'utf8']) {
    const run = spawnSync(program, ['analyze', '-', '--offsets', offsets], {
      input: bytes,
      maxBuffer: 1 << 28,
    });
    const answer = engine.analyze(bytes, JSON.stringify({ offsets }));
    const wasm = answer.startsWith('{"analysis":')
      ? answer.slice('{"analysis":'.length, -1) + '\n'
      : `dateline: ${JSON.parse(answer).error.message}\n`;
    const native = run.status === 0 ? run.stdout : run.stderr;
    compare(`${name} (${offsets})`, String(native).trimEnd(), wasm.trimEnd());
  }
}

// Records through one native batch; the engine keeps pace line by line.
async function compareRecords(name, records) {
  const batch = spawn(program, ['batch'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: batch.stdout })[
    Symbol.asyncIterator
  ]();
  let id = 0;
  for (const record of records) {
    ++id;
    batch.stdin.write(JSON.stringify({ id, ...record }) + '\n');
    const { value: native, done } = await answers.next();
    if (done) {
      compare(`${name} ${id}`, '(the program ended)', '');
      return;
    }
    const from = record.html === undefined ? 'text' : 'html';
    const answer = engine.analyze(
      encoder.encode(record[from]),
      JSON.stringify({ from, date: record.date }),
    );
    const wasm = answer.startsWith('{"analysis":')
      ? `{"id":${id},${answer.slice(1)}`
      : JSON.stringify({ id, error: JSON.parse(answer).error.message });
    compare(`${name} ${id}`, native, wasm);
  }
  batch.stdin.end();
}

const samples = ownSamples();
for (const sample of samples) compareFile(sample);
const count = Number(process.argv[2] ?? 5000);
await compareRecords('mutation', mutations(count, samples));
const before = compared;
await compareRecords('shared text', sharedRecords());
if (compared === before) {
  console.log('differential: no texts in ../shared; the own samples only');
}
console.log(
  `differential: ${compared} results compared, ${differing.length} differ; ` +
    `${left} left to the browser's decoder`,
);
if (differing.length > 0 || compared === 0) process.exit(1);
