import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {createAnalyzer, DatelineError, fixOf, marksOf} from 'dateline';
import * as inline from 'dateline/inline';

import {applyChange, changeOf} from '../dist/text_change.js';

const STORY = `Minister resigns after vote

PARIS (Reuters) - Finance Minister Anna Keller resigned on Monday.

"I am leaving," Keller told reporters. Parliament will vote on Friday.`;

test('an article becomes names, times and a timeline', async () => {
  const analyzer = createAnalyzer();
  const result = await analyzer.analyze(STORY, {date: '2018-11-05'});
  assert.equal(result.schema, 'dateline/1');
  assert.equal(result.document.title, 'Minister resigns after vote');
  const values = result.times.map((time) => time.value);
  assert.deepEqual(values, ['2018-11-05', '2018-11-09']);
  const keller = result.entities.find((e) => e.name === 'Anna Keller');
  assert.ok(keller.aliases.includes('Keller'));
  assert.ok(result.timeline.some(
      (entry) => entry.when.value === '2018-11-09' &&
          entry.status === 'planned'));
  analyzer.dispose();
});

test('spans point into the string that was given', async () => {
  const analyzer = createAnalyzer();
  const text = 'In \u{1F1EB}\u{1F1F7} Paris, José García spoke on Monday.';
  const result = await analyzer.analyze(text, {date: '2018-11-05'});
  for (const time of result.times) {
    assert.equal(text.slice(...time.source), 'Monday');
  }
  analyzer.dispose();
});

test('bytes in an East Asian encoding are read, here or by the host', async () => {
  const analyzer = createAnalyzer();
  const rest = new TextEncoder().encode(' spoke on Monday in Paris.');
  const bytes = new Uint8Array([0x93, 0xfa, 0x96, 0x7b, ...rest]);
  const result = await analyzer.analyze(bytes, {encoding: 'shift_jis'});
  assert.equal(result.document.text, '日本 spoke on Monday in Paris.');
  assert.equal(result.document.encoding.name, 'Shift_JIS');
  analyzer.dispose();
});

test('single repairs are left undone', async () => {
  const analyzer = createAnalyzer();
  const text = '\u{1F600} The caf\u00C3\u00A9 closed on Monday.';
  const first = await analyzer.analyze(text);
  assert.match(first.document.text, /caf\u00E9/);
  const again = await analyzer.analyze(text, {undo: first.repairs});
  assert.equal(again.document.text, text);
  assert.equal(again.repairs.length, 0);
  analyzer.dispose();
});

test('lone surrogates swallow nothing', async () => {
  const analyzer = createAnalyzer();
  const text = 'The x\uD800y index fell on Monday in Paris.';
  const result = await analyzer.analyze(text, {date: '2018-11-05'});
  assert.match(result.document.text, /x\uFFFDy index/);
  const [monday] = result.times;
  assert.equal(text.slice(...monday.source), 'Monday');
  analyzer.dispose();
});

test('wrong use gives one clear error', async () => {
  const analyzer = createAnalyzer();
  await assert.rejects(analyzer.analyze(''), (error) => {
    assert.ok(error instanceof DatelineError);
    assert.equal(error.code, 'empty-input');
    return true;
  });
  await assert.rejects(analyzer.analyze('x', {date: 'yesterday'}),
                       {code: 'invalid-option'});
  await assert.rejects(analyzer.exportAs('x', 'docx'),
                       {code: 'invalid-option'});
  await assert.rejects(analyzer.analyze(new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
                       {code: 'not-text'});
  analyzer.dispose();
  await assert.rejects(analyzer.analyze(STORY), {code: 'disposed'});
});

test('the inline entry gives the same', async () => {
  const one = createAnalyzer();
  const other = inline.createAnalyzer();
  assert.deepEqual(await one.analyze(STORY), await other.analyze(STORY));
  assert.equal(await one.exportAs(STORY, 'csv'),
               await other.exportAs(STORY, 'csv'));
});


/** Workers that answer by the engine, except where `answer` says otherwise. */
async function fakeWorkers(answer = () => true) {
  const local = new inline.LocalAnalyzer(await inline.createEngine());
  const workers = [];
  const createWorker = () => {
    const number = workers.length + 1;
    const worker = {
      onmessage: null,
      onerror: null,
      ended: false,
      terminate() { this.ended = true; },
      postMessage(message) {
        const send = (data) => queueMicrotask(() => {
          if (!worker.ended) worker.onmessage({data});
        });
        if (message.start) return send({ready: true});
        const {id, method, args} = message;
        const verdict = answer(number, message);
        if (verdict === true) send({id, value: local[method](...args)});
        else if (verdict) send({id, error: verdict});
      },
    };
    workers.push(worker);
    return worker;
  };
  return {workers, createWorker};
}
const soon = () => new Promise((done) => setTimeout(done));

test('a worker that crashes is replaced', async () => {
  const {workers, createWorker} = await fakeWorkers((number) => number > 1);
  const analyzer = inline.createAnalyzer({createWorker});
  const lost = analyzer.analyze(STORY);
  const next = analyzer.analyze(STORY);
  await soon();
  workers[0].onerror({});
  await assert.rejects(lost, {code: 'crashed'});
  assert.equal((await next).schema, 'dateline/1');
  assert.equal(workers.length, 2);
  const late = analyzer.analyze(STORY);
  analyzer.cancel();
  await assert.rejects(late, {code: 'cancelled'});
});

test('a trap in the engine restarts it', async () => {
  const trap = {code: 'crashed', message: 'unreachable'};
  const {workers, createWorker} =
      await fakeWorkers((number) => number === 1 ? trap : true);
  const analyzer = inline.createAnalyzer({createWorker});
  await assert.rejects(analyzer.analyze(STORY), trap);
  assert.equal((await analyzer.analyze(STORY)).schema, 'dateline/1');
  assert.ok(workers[0].ended);
});

test('one call is stopped by its signal, the others go on', async () => {
  const {workers, createWorker} = await fakeWorkers((number) => number > 1);
  const analyzer = inline.createAnalyzer({createWorker});
  const stop = new AbortController();
  const first = analyzer.analyze(STORY, {signal: stop.signal});
  const second = analyzer.exportAs(STORY, 'csv');
  await soon();
  stop.abort();
  await assert.rejects(first, {code: 'cancelled'});
  assert.match(await second, /Keller/);
  assert.equal(workers.length, 2);
  await assert.rejects(analyzer.analyze(STORY, {signal: stop.signal}),
                       {code: 'cancelled'});
});

test('where no worker can start, the calling thread works', async () => {
  const refused = inline.createAnalyzer({
    createWorker() { throw new Error('SecurityError'); },
  });
  assert.equal((await refused.analyze(STORY)).schema, 'dateline/1');
  let started = 0;
  const missing = inline.createAnalyzer({
    createWorker() {
      started++;
      const worker = {
        postMessage() { queueMicrotask(() => worker.onerror?.({})); },
        terminate() {},
      };
      return worker;
    },
  });
  const [one, two] = await Promise.all(
      [missing.analyze(STORY), missing.analyze(STORY)]);
  assert.deepEqual(one, two);
  assert.equal(started, 1);
});

test('marks are places in the text that was given', async () => {
  const analyzer = createAnalyzer();
  const {marks, json} = await analyzer.annotate(STORY, {date: '2018-11-05'});
  const {analysis} = JSON.parse(new TextDecoder().decode(json));
  const list = marksOf(analysis);
  const kinds = ['PER', 'ORG', 'LOC', 'MISC', 'time', 'finding'];
  assert.deepEqual([...marks], list.flatMap(
      ({kind, index, start, end}) => [kinds.indexOf(kind), index, start, end]));
  const marked = list.map(
      ({kind, start, end}) => `${kind} ${STORY.slice(start, end)}`);
  for (const mark of ['PER Anna Keller', 'time Monday', 'time Friday']) {
    assert.ok(marked.includes(mark), `${mark} is marked`);
  }
  analyzer.dispose();
});

test('what cannot be annotated is told as elsewhere', async () => {
  const analyzer = createAnalyzer();
  await assert.rejects(analyzer.annotate(' '), {code: 'empty-input'});
  await assert.rejects(analyzer.annotate(STORY, {date: 'today'}),
                       {code: 'invalid-option'});
  const {marks} = await analyzer.annotate(STORY);
  assert.ok(marks.length > 0);
  analyzer.dispose();
});

test('writing on gives what a full analysis gives', async () => {
  const analyzer = createAnalyzer();
  const paragraphs = STORY.split('\n\n');
  const versions = [
    STORY,
    STORY.replace('Monday', 'Tuesday'),
    STORY.replace('Keller', 'May'),
    [...paragraphs].reverse().join('\n\n'),
    [...paragraphs, ...paragraphs].join('\n\n'),
    paragraphs[0],
    STORY,
  ];
  for (const text of versions) {
    const {json} = await analyzer.annotate(text, {date: '2018-11-05'});
    const {analysis} = JSON.parse(new TextDecoder().decode(json));
    assert.deepEqual(analysis, await analyzer.analyze(
        text, {from: 'text', date: '2018-11-05'}));
  }
  analyzer.dispose();
});

test('what changed between two texts is all that a worker is told', () => {
  for (const [before, after, middle] of [
         ['', '', ''],
         ['', 'abc', 'abc'],
         ['abc', '', ''],
         ['same', 'same', ''],
         ['She spoke.', 'She never spoke.', 'never '],
         ['aaa', 'aaaa', 'a'],
         ['aaaa', 'aa', ''],
         ['one', 'two', 'two'],
         ['\u{1f600} x', '\u{1f601} x', '\ude01'],
       ]) {
    const change = changeOf(before, after);
    assert.equal(change.middle, middle);
    assert.equal(applyChange(before, change), after);
  }
});

test('a weekday that does not fit can be put right', async () => {
  const analyzer = createAnalyzer();
  for (const [text, right] of [
         ['He spoke on Tuesday, November 5, 2018 in Paris.', 'Monday'],
         ['He spoke on Tue., Nov. 5, 2018 in Paris.', 'Mon.'],
       ]) {
    const analysis = await analyzer.analyze(text);
    const [finding] = analysis.findings;
    assert.equal(finding?.kind, 'weekday-mismatch', text);
    assert.equal(fixOf(analysis, finding).text, right);
  }
  analyzer.dispose();
});

test('what cannot be an article is refused at once', async () => {
  const analyzer = createAnalyzer();
  const huge = 'a '.repeat(25 * 1024 * 1024);
  await assert.rejects(analyzer.analyze(huge), (error) => {
    assert.equal(error.code, 'input-too-large');
    assert.match(error.message, /limit of 33554432 bytes/);
    return true;
  });
  await assert.rejects(analyzer.analyze(new Uint8Array(50 << 20)),
                       {code: 'input-too-large'});
  for (const wrong of [null, undefined, 5, {}]) {
    await assert.rejects(analyzer.analyze(wrong), {code: 'invalid-input'});
  }
  analyzer.dispose();
});

test('an engine that cannot load is one clear error', async () => {
  const page = new TextEncoder().encode('<!doctype html><title>404</title>');
  const served = {
    'wasm-type': new Response(page, {headers: {'Content-Type': 'text/html'}}),
    'wasm-missing': new Response('', {status: 404}),
    'wasm-broken': new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 9]),
    // Whole, but another's: a version that does not fit.
    'wasm-broken ': new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]),
  };
  await Promise.all(Object.entries(served).map(async ([name, wasm]) => {
    const code = name.trim();
    if (wasm instanceof Response && !wasm.ok) {
      wasm = new URL('../dist/none.wasm', import.meta.url);
    }
    const analyzer = createAnalyzer({wasm});
    await assert.rejects(analyzer.analyze(STORY), (error) => {
      assert.ok(error instanceof DatelineError);
      assert.equal(error.code, code);
      return true;
    });
  }));
});

test('bytes of the wrong type are taken by what they are', async () => {
  const bytes = readFileSync(
      new URL('../dist/engine/dateline.wasm', import.meta.url));
  const wasm = new Response(
      bytes, {headers: {'Content-Type': 'application/octet-stream'}});
  const analyzer = createAnalyzer({wasm});
  assert.equal((await analyzer.analyze(STORY)).schema, 'dateline/1');
  const compiled = await WebAssembly.compile(bytes);
  assert.equal((await createAnalyzer({wasm: compiled}).analyze(STORY)).schema,
               'dateline/1');
});

test('without SIMD there is one clear error', async () => {
  const {validate} = WebAssembly;
  WebAssembly.validate = () => false;
  try {
    await assert.rejects(createAnalyzer().analyze(STORY), {code: 'unsupported'});
  } finally {
    WebAssembly.validate = validate;
  }
});

test('articles about one story become one timeline', async () => {
  const analyzer = createAnalyzer();
  const first = await analyzer.analyze(STORY, {date: '2018-11-05'});
  const merged = await analyzer.merge([
    {analysis: first, label: 'one'},
    {label: 'two', date: '2018-11-06',
     text: 'PARIS - Anna Keller resigned on Monday, her office said.'},
  ]);
  assert.equal(merged.schema, 'dateline-merge/1');
  assert.deepEqual(merged.articles.map(({label}) => label), ['one', 'two']);
  const both = merged.timeline.find(({reports}) => reports.length === 2);
  assert.equal(both?.when.value, '2018-11-05');
  await assert.rejects(analyzer.merge([]), {code: 'invalid-input'});
  await assert.rejects(analyzer.merge([{nothing: 1}]), {code: 'invalid-json'});
  analyzer.dispose();
});

test('merged articles are written in the formats of a timeline', async () => {
  const analyzer = createAnalyzer();
  const items = [
    {label: 'one', date: '2018-11-05', text: STORY},
    {label: 'two', date: '2018-11-06',
     text: 'PARIS - Anna Keller resigned on Monday, her office said.'},
  ];
  const csv = await analyzer.mergeAs(items, 'csv');
  assert.match(csv, /^when,earliest,latest,.*,articles,differences\r\n/);
  assert.match(csv, /2018-11-05,.*Minister resigns after vote, 2018-11-05; two, 2018-11-06/);
  assert.match(await analyzer.mergeAs(items, 'ics'), /^BEGIN:VCALENDAR\r\n/);
  const {events} = JSON.parse(await analyzer.mergeAs(items, 'timelinejs'));
  assert.ok(events.some(({start_date: {year}}) => year === 2018));
  assert.match(await analyzer.mergeAs(items, 'markdown'), /\| 1, 2 \|/);
  assert.match(await analyzer.mergeAs(items, 'text'), /resigned/);
  assert.deepEqual(JSON.parse(await analyzer.mergeAs(items, 'json')),
                   await analyzer.merge(items));
  const page = await analyzer.mergeAs(items, 'html');
  assert.match(page, /her office said\. \[<a href="#2">2<\/a>\]/);
  const linked = JSON.parse(await analyzer.mergeAs(items, 'jsonld'));
  assert.equal(linked.hasPart.length, 2);
  await assert.rejects(analyzer.mergeAs(items, 'conll'),
                       {code: 'invalid-option', message: /one text/});
  await assert.rejects(analyzer.mergeAs([], 'csv'), {code: 'invalid-input'});
  analyzer.dispose();
});

test('an analysis is exported as it is, corrections included', async () => {
  const analyzer = createAnalyzer();
  const analysis = await analyzer.analyze(STORY, {date: '2018-11-05'});
  assert.equal(await analyzer.exportAs(analysis, 'markdown'),
               await analyzer.exportAs(STORY, 'markdown', {date: '2018-11-05'}));
  analysis.timeline[0].what = 'corrected by hand';
  assert.match(await analyzer.exportAs(analysis, 'markdown'),
               /corrected by hand/);
  analyzer.dispose();
});
