// The npm package compromise over token<TAB>tag files: its tags on stdout,
// seconds on stderr. usage: compromise.mjs FILE
import {readFileSync} from 'node:fs';

let nlp;
try {
  ({default: nlp} = await import('compromise'));
} catch {
  console.error('missing');
  process.exit(3);
}
const sentences = [[]];
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const token = line.split('\t')[0];
  if (!token) sentences.push([]);
  else sentences.at(-1).push(token);
}

// Character range -> tokens; marks at the ends belong to no name.
function tagged(tokens, tags, view, type) {
  const starts = [];
  let at = 0;
  for (const token of tokens) {
    starts.push(at);
    at += token.length + 1;
  }
  for (const {offset} of view.json({offset: true, terms: false})) {
    let first = starts.findLastIndex((s) => s <= offset.start);
    let end = starts.findIndex((s) => s >= offset.start + offset.length);
    if (end < 0) end = tokens.length;
    while (first < end && !/[\p{L}\p{N}]/u.test(tokens[end - 1])) end--;
    while (end > first + 1 && /^['’]s$/.test(tokens[end - 1])) end--;
    for (let t = first; t < end; t++) tags[t] ??= (t > first ? 'I-' : 'B-') + type;
  }
}

const out = [];
const start = performance.now();
for (const tokens of sentences) {
  if (!tokens.length) continue;
  const tags = new Array(tokens.length).fill(null);
  if (tokens[0] === '-DOCSTART-') {
    out.push('-DOCSTART-\tO\n');
    continue;
  }
  const doc = nlp(tokens.join(' '));
  tagged(tokens, tags, doc.people(), 'PER');
  tagged(tokens, tags, doc.organizations(), 'ORG');
  tagged(tokens, tags, doc.places(), 'LOC');
  out.push(tokens.map((t, i) => `${t}\t${tags[i] ?? 'O'}\n`).join(''));
}
const seconds = (performance.now() - start) / 1000;
process.stdout.write(out.join('\n'));
console.error(seconds);
