import type {Analysis, Span, Status, TimelineEntry} from 'dateline';
import {parseWhen} from './edtf.js';
import type {EntryKey} from './types.js';

export function entryKey(analysis: Analysis, entry: TimelineEntry): EntryKey {
  const {text} = analysis.document;
  const sentence = entry.evidence[0] ?? entry.trigger;
  return {
    sentence: text.slice(sentence.start, sentence.end),
    trigger: text.slice(entry.trigger.start, entry.trigger.end),
  };
}

function find(analysis: Analysis, key: EntryKey): TimelineEntry|undefined {
  return analysis.timeline.find((entry) => {
    const {sentence, trigger} = entryKey(analysis, entry);
    return sentence === key.sentence && trigger === key.trigger;
  });
}

/** By first day; entries without one last, in their order. */
export function sortTimeline(analysis: Analysis): void {
  const place = ({when}: TimelineEntry) =>
      when.earliest ?? when.latest ?? '9999-99-99';
  analysis.timeline.sort((a, b) => place(a) < place(b) ? -1 :
      place(a) > place(b) ? 1 : 0);
}

export function edit(analysis: Analysis, key: EntryKey, when: string,
                     what: string, status: Status): void {
  const entry = find(analysis, key);
  if (!entry) return;
  const parsed = when === entry.when.value ? null : parseWhen(when);
  if (parsed) {
    entry.when = parsed;
    entry.basis = 'stated';
  }
  if (what) entry.what = what;
  entry.status = status;
}

export function drop(analysis: Analysis, key: EntryKey): void {
  const entry = find(analysis, key);
  analysis.timeline = analysis.timeline.filter((other) => other !== entry);
}

function locate(analysis: Analysis, sentence: string): Span|null {
  const start = analysis.document.text.indexOf(sentence);
  if (!sentence || start < 0) return null;
  const end = start + sentence.length;
  const block = analysis.document.blocks.find(
      (other) => other.start <= start && start < other.end);
  return {start, end, source: block?.source ?? [0, 0]};
}

export function add(analysis: Analysis, sentence: string, when: string,
                    what: string, status: Status): void {
  const span = locate(analysis, sentence);
  const parsed = parseWhen(when);
  if (!span || !parsed) return;
  const within = analysis.mentions.filter(({start, end, entity}) =>
      entity && start >= span.start && end <= span.end);
  const ids = (place: boolean) => [...new Set(
      within.filter(({type}) => (type === 'LOC') === place)
          .map(({entity}) => entity!))];
  analysis.timeline.push({
    when: parsed, status, basis: 'stated', what: what || sentence,
    trigger: span, who: ids(false), where: ids(true), evidence: [span],
    weight: 1,
  });
}
