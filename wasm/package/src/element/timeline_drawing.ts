import {element, svg} from './dom.js';
import type {Translate} from './messages.js';
import type {Entry, Model} from './model.js';
import {buildScale, extent, type Extent, type Scale, stack} from
    './timeline_scale.js';
import {dateFormat, instant, readableWhen} from './when.js';

const SIDE = 14;        // room beside the outermost marks
const RADIUS = 5.5;
const ROW = 17;
const MOST_ROWS = 9;
const MOST_MARKS = 150;  // more cannot be told apart

export interface DrawingEvents {
  select(entry: Entry): void;
  hover(entry: Entry|null): void;
}

interface Drawn {
  entry: Entry;
  extent: Extent;
}

function shape({entry: {entry}, extent}: Drawn, left: number, right: number,
               y: number): SVGElement[] {
  const parts: SVGElement[] = [];
  const wide = right - left > 2 * RADIUS || extent.openStart || extent.openEnd;
  if (wide) {
    parts.push(svg('rect', {
      class: extent.period ? 'period' : 'vague',
      x: left - 3, y: y - 4, width: right - left + 6, height: 8, rx: 4,
    }));
    const arrow = (at: number, way: number) => svg('path', {
      class: 'arrow',
      d: `M${at} ${y - 5}l${way * 6} 5l${-way * 6} 5`,
    });
    if (extent.openEnd) parts.push(arrow(right + 3, 1));
    if (extent.openStart) parts.push(arrow(left - 3, -1));
  }
  if (!wide || extent.openEnd) {
    parts.push(svg('circle', {class: 'point', cx: left, cy: y, r: RADIUS}));
  }
  if (entry.status === 'denied') {
    const x = wide ? (left + right) / 2 : left;
    parts.push(svg('path', {
      class: 'cross', d: `M${x - 3} ${y - 3}l6 6m0 -6l-6 6`,
    }));
  }
  return parts;
}

/** Labels under the axis: days where there is room, years where they turn. */
function axis(drawn: Drawn[], scale: Scale, y: number, width: number,
              t: Translate): SVGElement[] {
  const marks: SVGElement[] = [];
  const day = dateFormat('shortDay', t.language);
  const month = dateFormat('shortMonth', t.language);
  const seen = new Set<string>();
  const ticks = drawn.map(({entry: {entry}, extent}) => {
    const value = entry.when.value!.replaceAll('?', '')
                      .split('/').find((v) => v !== '..') ?? '';
    return {
      time: extent.openStart ? extent.to : extent.from,
      text: value.length >= 10 || /W/.test(value) ? day.format(extent.from) :
          value.length >= 7 ? month.format(extent.from) : '',
      year: String(new Date(extent.from).getUTCFullYear()),
    };
  }).sort((a, b) => a.time - b.time);
  const row = (text: string, x: number, at: number, name: string,
               end: number): number => {
    const half = text.length * 3.1 + 2;
    const middle = Math.min(Math.max(x, half), width - half);
    if (middle - half < end + 4) return end;
    marks.push(svg('text', {
      class: name, x: middle, y: at, 'text-anchor': 'middle',
    }, text));
    return middle + half;
  };
  let days = -Infinity;
  let years = -Infinity;
  for (const {time, text, year} of ticks) {
    const x = scale.x(time);
    marks.push(svg('path', {class: 'tick', d: `M${x} ${y}v5`}));
    if (text) days = row(text, x, y + 17, 'day', days);
    if (seen.has(year)) continue;
    const end = row(year, x, y + 31, 'year', years);
    if (end !== years) seen.add(year);
    years = end;
  }
  for (const x of scale.breaks) {
    marks.push(svg('path', {class: 'break', d: `M${x - 4} ${y + 5}l4 -10m2 10l4 -10`}));
  }
  return marks;
}

function lane(drawn: Drawn[], scale: Scale, top: number, width: number,
              marks: Map<Entry, SVGElement>): {height: number; g: SVGElement} {
  const g = svg('g');
  const sorted = [...drawn].sort((a, b) => a.extent.from - b.extent.from);
  const placed = stack(sorted.map(({extent}) => ({
    left: (extent.openStart ? SIDE / 2 : scale.x(extent.from)) - RADIUS - 1,
    right: (extent.openEnd ? width - SIDE / 2 : scale.x(extent.to)) +
        RADIUS + 1,
  })), MOST_ROWS);
  const rows = Math.max(1, ...placed.map(({row}) => row + 1));
  sorted.forEach((item, i) => {
    const {left, right, row} = placed[i]!;
    const y = top + (rows - row - 0.5) * ROW;
    const status = item.entry.entry.status;
    const mark = svg(
        'g', {class: `mark ${status}`, tabindex: -1, role: 'button'},
        ...shape(item, left + RADIUS + 1, right - RADIUS - 1, y),
        svg('rect', {class: 'target', x: left - 1, y: y - 8.5,
                     width: right - left + 2, height: 17}));
    g.append(mark);
    marks.set(item.entry, mark);
  });
  return {height: rows * ROW, g};
}

/** One tab stop; arrow keys go through the marks in order of time. */
function rove(root: SVGElement, order: [Entry, SVGElement][],
              events: DrawingEvents): void {
  order[0]?.[1].setAttribute('tabindex', '0');
  const places = new Map<Element, number>(
      order.map(([, mark], i) => [mark, i]));
  const place = ({target}: Event): number =>
      places.get((target as Element).closest('.mark')!) ?? -1;
  const entry = (event: Event): Entry|null => order[place(event)]?.[0] ?? null;
  const hover = (event: Event) => events.hover(entry(event));
  const leave = () => events.hover(null);
  root.addEventListener('click', (event) => {
    const chosen = entry(event);
    if (chosen) events.select(chosen);
  });
  root.addEventListener('pointerover', hover);
  root.addEventListener('pointerleave', leave);
  root.addEventListener('focusin', hover);
  root.addEventListener('focusout', leave);
  root.addEventListener('keydown', (event) => {
    const at = place(event);
    if (at < 0) return;
    const {key} = event;
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[key];
    const next = order[key === 'Home' ? 0 : key === 'End' ? order.length - 1 :
        step ? at + step : -1];
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      events.select(order[at]![0]);
    } else if (next) {
      event.preventDefault();
      for (const [, other] of order) other.setAttribute('tabindex', '-1');
      next[1].setAttribute('tabindex', '0');
      next[1].focus();
    }
  });
}

function legend(drawn: Drawn[], breaks: boolean, published: boolean,
                t: Translate): HTMLElement {
  const item = (name: string, text: string, wide = false) => element(
      'span', {}, svg(
          'svg', {class: 'drawing', viewBox: '0 0 16 12', width: 16,
                  height: 12, 'aria-hidden': 'true'},
          svg('g', {class: `mark ${name}`},
              wide ? svg('rect', {class: 'vague', x: 1, y: 2, width: 14,
                                  height: 8, rx: 4}) :
                     svg('circle', {class: 'point', cx: 8, cy: 6, r: 4.5}),
              name === 'denied' &&
                  svg('path', {class: 'cross', d: 'M5 3l6 6m0-6l-6 6'}))),
      text);
  const has = (...list: string[]) =>
      drawn.some(({entry}) => list.includes(entry.entry.status));
  return element(
      'p', {class: 'legend'},
      has('happened', 'ongoing') && item('happened', t('legendHappened')),
      has('planned', 'possible') && item('planned', t('legendPlanned')),
      has('denied') && item('denied', t('legendDenied')),
      drawn.some(({extent}) => extent.to > extent.from) &&
          item('happened', t('legendRange'), true),
      published && element('span', {}, svg(
          'svg', {class: 'drawing', viewBox: '0 0 6 12', width: 6, height: 12,
                  'aria-hidden': 'true'},
          svg('path', {class: 'published', d: 'M3 0V12'})), t('published')),
      breaks && element('span', {}, t('notToScale')));
}

/** Of too many, those that weigh most; their order stays. */
function mostTelling(drawn: Drawn[]): Drawn[] {
  if (drawn.length <= MOST_MARKS) return drawn;
  const weights = drawn.map(({entry: {entry}}) => entry.weight)
                      .sort((a, b) => b - a);
  const least = weights[MOST_MARKS - 1]!;
  return drawn.filter(({entry: {entry}}) => entry.weight >= least)
      .slice(0, MOST_MARKS);
}

/** The story on a line of time; nothing below two dated entries. */
export function timelineDrawing(
    model: Model, entries: Entry[], width: number, events: DrawingEvents,
    t: Translate): {view: HTMLElement; marks: Map<Entry, SVGElement>}|null {
  const drawn = mostTelling(entries.flatMap((entry) => {
    const days = extent(entry.entry.when);
    return days ? [{entry, extent: days}] : [];
  }));
  if (drawn.length < 2) return null;
  const published = model.articles.flatMap(
      ({analysis}) => analysis.document.published?.value ?? [])
      .map(instant).filter((time) => !Number.isNaN(time));
  const scale = buildScale(
      [...drawn.flatMap(({extent}) => [extent.from, extent.to]), ...published],
      SIDE, width - SIDE);
  const marks = new Map<Entry, SVGElement>();
  const root = svg('svg', {class: 'drawing', role: 'group', width,
                           'aria-label': t('drawing')});
  const many = model.articles.length > 1;
  const label = published.length > 0 && !many;
  let y = label ? 18 : 6;
  const lanes = svg('g');
  model.articles.forEach(({label: title, analysis}, article) => {
    const own = drawn.filter(({entry}) => entry.article === article);
    if (many) {
      const most = Math.floor(width / 7);
      const short = `${article + 1} ${
          title.length > most ? `${title.slice(0, most)}…` : title}`;
      lanes.append(svg('text', {class: 'lane', x: 2, y: y + 10}, short));
      y += 16;
    }
    const {height, g} = lane(own, scale, y, width, marks);
    const day = instant(analysis.document.published?.value ?? '');
    if (!Number.isNaN(day)) {
      const x = scale.x(day);
      lanes.append(svg('path', {
        class: 'published', d: `M${x} ${y - 3}V${y + height + 5}`,
      }));
      if (label) {
        lanes.append(svg('text', {
          class: 'published', x: Math.min(Math.max(x, 28), width - 28),
          y: y - 7, 'text-anchor': 'middle',
        }, t('published')));
      }
    }
    lanes.append(g);
    y += height + 8;
    if (many && article < model.articles.length - 1) {
      lanes.append(svg('path', {class: 'divider', d: `M0 ${y - 3}H${width}`}));
    }
  });
  root.append(lanes, svg('path', {class: 'axis', d: `M0 ${y}H${width}`}),
              ...axis(drawn, scale, y, width, t));
  root.setAttribute('height', String(y + 36));
  root.setAttribute('viewBox', `0 0 ${width} ${y + 36}`);
  for (const [entry, mark] of marks) {
    mark.setAttribute('aria-label', `${readableWhen(entry.entry.when, t)}: ${
        entry.entry.what} (${t(entry.entry.status)})`);
  }
  // Entries come in order of time, marks by lane.
  const rank = new Map(entries.map((entry, i) => [entry, i]));
  rove(root, [...marks].sort(([a], [b]) => rank.get(a)! - rank.get(b)!),
       events);
  return {
    view: element('div', {class: 'figure'}, root,
                  legend(drawn, scale.breaks.length > 0,
                         many && published.length > 0, t)),
    marks,
  };
}
