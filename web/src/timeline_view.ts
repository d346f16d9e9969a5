import type {Analysis, TimelineEntry} from 'dateline';
import {card, element, svg} from './dom.js';
import {message} from './messages.js';

const FORMATS: Record<string, Intl.DateTimeFormatOptions> = {
  day: {day: 'numeric', month: 'short', year: 'numeric', weekday: 'short'},
  month: {month: 'long', year: 'numeric'},
  year: {year: 'numeric'},
};

function day(value: string): Date {
  return new Date(`${value}T00:00:00Z`);
}

function readable(entry: TimelineEntry): string {
  const {value, earliest, latest, precision, mod} = entry.when;
  if (!value) return message('noDate');
  const write = (date: string, kind: string) =>
      new Intl.DateTimeFormat(
          navigator.language,
          {...(FORMATS[kind] ?? FORMATS.day), timeZone: 'UTC'})
          .format(day(date));
  let text = value;
  if (earliest && value.includes('/')) {
    text = write(earliest, 'day');
    if (latest && !value.endsWith('..')) text += ` – ${write(latest, 'day')}`;
    if (value.endsWith('..')) text += ' –';
  } else if (earliest && precision && FORMATS[precision]) {
    text = write(earliest, precision);
  }
  return mod ? `${mod} ${text}` : text;
}

/** Points and ranges on one line; hollow ones are still to come. */
function drawing(entries: TimelineEntry[]): SVGElement|null {
  const dated = entries.filter((entry) => entry.when.earliest);
  if (dated.length < 2) return null;
  const times = dated.flatMap((entry) => [
    day(entry.when.earliest!).getTime(),
    day(entry.when.latest ?? entry.when.earliest!).getTime(),
  ]).sort((a, b) => a - b);
  // Far-off years would squeeze the story into one point: ranks, not
  // distances, decide the place.
  const unique = [...new Set(times)];
  const width = 640;
  const x = (time: number) =>
      30 + (unique.indexOf(time) / Math.max(1, unique.length - 1)) *
      (width - 60);
  const root = svg('svg', {
    class: 'drawing',
    viewBox: `0 0 ${width} 64`,
    'aria-hidden': 'true',
  });
  root.append(svg('line', {class: 'axis', x1: 10, y1: 28, x2: width - 10, y2: 28}));
  for (const entry of dated) {
    const from = x(day(entry.when.earliest!).getTime());
    const to = x(day(entry.when.latest ?? entry.when.earliest!).getTime());
    if (to > from) {
      root.append(svg('line', {class: 'range', x1: from, y1: 28, x2: to, y2: 28}));
    }
    const done = entry.status === 'happened' || entry.status === 'ongoing';
    root.append(svg('circle', {
      class: done ? 'happened' : 'planned', cx: from, cy: 28, r: 6,
    }));
  }
  const label = (time: number, anchor: string) => svg(
      'text', {x: x(time), y: 54, 'text-anchor': anchor},
      new Date(time).toISOString().slice(0, 10));
  root.append(label(unique[0]!, 'start'));
  root.append(label(unique[unique.length - 1]!, 'end'));
  return root;
}

/** The story in order of time. */
export function timelineView(
    analysis: Analysis, show: (offset: number) => void): HTMLElement {
  const names = new Map(analysis.entities.map((e) => [e.id, e.name]));
  const list = element('ol', {class: 'timeline'});
  for (const entry of analysis.timeline) {
    const people = [...entry.who, ...entry.where]
                       .map((id) => names.get(id)).join(', ');
    const link = element('button', {type: 'button', class: 'link what',
                                    title: message('showSentence')},
                         entry.what);
    link.addEventListener('click', () => show(entry.trigger.start));
    list.append(element(
        'li', {},
        element('span', {class: 'when'}, readable(entry),
                element('span', {class: 'status'}, message(entry.status))),
        element('div', {}, link,
                people ? element('div', {class: 'people'}, people) : null)));
  }
  if (!analysis.timeline.length) {
    return card(message('timeline'), 'story',
                element('p', {class: 'note'}, message('noTimeline')));
  }
  return card(message('timeline'), 'story', drawing(analysis.timeline), list);
}
