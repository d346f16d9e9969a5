import type {Analysis, Entity, TimeExpression, TimelineEntry} from 'dateline';
import {readableWhen, type Translate} from
    '../../../wasm/package/src/element.js';
import {element} from '../../../wasm/package/src/element/dom.js';
import {message} from '../messages.js';

/** What a mark in the text stands for. */
export type Marked = {entity: Entity}|{time: TimeExpression}|
    {entries: TimelineEntry[]};

export interface Mark {
  start: number;
  end: number;
  marked: Marked;
  make(): HTMLElement;
}

function entryMark(at: number, entries: TimelineEntry[], t: Translate): Mark {
  return {
    start: at, end: at, marked: {entries},
    make: () => element('button', {
      type: 'button', class: 'pin', tabindex: -1,
      'aria-label': message(
          'pin', entries.map(({when}) => readableWhen(when, t)).join('; ')),
    }),
  };
}

/** Names, times and the ends of sentences that the timeline draws on. */
export function marksOf(analysis: Analysis, t: Translate): Mark[] {
  const entities = new Map(analysis.entities.map((e) => [e.id, e]));
  const marks: Mark[] = [];
  for (const {start, end, type, entity: id} of analysis.mentions) {
    const entity = id && entities.get(id);
    if (!entity) continue;
    marks.push({
      start, end, marked: {entity},
      make: () => element('mark', {class: type, tabindex: -1}),
    });
  }
  for (const time of analysis.times) {
    marks.push({
      start: time.start, end: time.end, marked: {time},
      make: () => element('time', {
        tabindex: -1,
        datetime: /^\d{4}(-\d\d){0,2}$/.test(time.value) ? time.value :
                                                           undefined,
      }),
    });
  }
  const pins = new Map<number, TimelineEntry[]>();
  for (const entry of analysis.timeline) {
    const end = entry.evidence[0]?.end;
    if (end === undefined || !entry.when.value) continue;
    pins.set(end, [...pins.get(end) ?? [], entry]);
  }
  for (const [at, entries] of pins) marks.push(entryMark(at, entries, t));
  // At one place the pin goes behind the name that ends there.
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
