import type {TimelineEntry} from '../types.js';
import {instant} from './when.js';

const DAY = 86400000;

/** Which days an entry covers on the drawing. */
export interface Extent {
  from: number;
  to: number;
  openStart: boolean;
  openEnd: boolean;
  /** A stretch of time ("2018/2020"), not a date known to the month only. */
  period: boolean;
}

/** Nothing for entries without a date. */
export function extent(when: TimelineEntry['when']): Extent|null {
  const {value, earliest, latest} = when;
  const first = earliest ?? latest;
  if (!value || !first) return null;
  const from = instant(first);
  const to = instant(latest ?? first);
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  return {
    from: Math.min(from, to),
    to: Math.max(from, to),
    openStart: value.startsWith('..'),
    openEnd: value.endsWith('..'),
    period: value.includes('/'),
  };
}

export interface Scale {
  x(time: number): number;
  /** Middles of gaps that are drawn much shorter than they are. */
  breaks: number[];
}

/**
 * Places the days between two edges. A story has a dense present and a sparse
 * past, so a gap takes room by the logarithm of its days.
 */
export function buildScale(
    times: number[], left: number, right: number): Scale {
  const days = [...new Set(times)].sort((a, b) => a - b);
  const weights: number[] = [];
  for (let i = 1; i < days.length; i++) {
    weights.push(Math.log2(1 + (days[i]! - days[i - 1]!) / DAY));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const places = [left];
  for (const weight of weights) {
    places.push(places.at(-1)! + (weight / total) * (right - left));
  }
  const breaks: number[] = [];
  for (let i = 1; i < days.length; i++) {
    const gap = (days[i]! - days[i - 1]!) / DAY;
    const room = places[i]! - places[i - 1]!;
    if (gap > 200 && room > 24) breaks.push(places[i - 1]! + room / 2);
  }
  const x = (time: number): number => {
    if (days.length < 2) return (left + right) / 2;
    let low = 0;
    let high = days.length - 1;
    if (time <= days[0]!) return left;
    if (time >= days[high]!) return right;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (days[middle]! <= time) low = middle;
      else high = middle;
    }
    const share = (time - days[low]!) / (days[high]! - days[low]!);
    return places[low]! + share * (places[high]! - places[low]!);
  };
  return {x, breaks: total > 0 ? breaks : []};
}

export interface Placed {
  left: number;
  right: number;
  row: number;
}

/** Gives each stretch the first row where it does not touch another. */
export function stack(stretches: {left: number; right: number}[],
                      rows: number): Placed[] {
  const ends: number[] = [];
  return stretches.map(({left, right}) => {
    let row = ends.findIndex((end) => end < left);
    if (row < 0) row = ends.length < rows ? ends.length : rows - 1;
    ends[row] = Math.max(ends[row] ?? -Infinity, right);
    return {left, right, row};
  });
}
