import assert from 'node:assert/strict';
import {test} from 'node:test';

import {createAnalyzer, DatelineError} from 'dateline';
import * as inline from 'dateline/inline';

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

test('a worker that crashes is replaced', async () => {
  let started = 0;
  const workers = [];
  const engine = await inline.createEngine();
  const local = new inline.LocalAnalyzer(engine);
  const analyzer = inline.createAnalyzer({
    createWorker() {
      const number = ++started;
      const worker = {
        onmessage: null,
        onerror: null,
        terminate() {},
        postMessage({id, args}) {
          if (number === 1) return;  // hangs
          queueMicrotask(() => worker.onmessage(
              {data: {id, value: local.analyze(...args)}}));
        },
      };
      workers.push(worker);
      return worker;
    },
  });
  const lost = analyzer.analyze(STORY);
  workers[0].onerror({});
  await assert.rejects(lost, {code: 'crashed'});
  assert.equal((await analyzer.analyze(STORY)).schema, 'dateline/1');
  const late = analyzer.analyze(STORY);
  analyzer.cancel();
  await assert.rejects(late, {code: 'cancelled'});
});
