import type {Analysis, Entity} from 'dateline';
import type {ApplyDetail} from '../../../wasm/package/src/element.js';
import {entryKey} from './entries.js';
import type {Correction, NameKey} from './types.js';

function nameKey({type, name}: Entity): NameKey {
  return {type, name};
}

/** The correction that a wish of the panel means; null if it is none. */
export function fromPanel(
    analysis: Analysis, wish: ApplyDetail): Correction|null {
  switch (wish.action) {
    case 'retype':
      return {op: 'retype', name: nameKey(wish.entity), type: wish.type};
    case 'merge':
      return {op: 'merge', name: nameKey(wish.entity),
              into: nameKey(wish.into)};
    case 'split':
      return {op: 'split', name: nameKey(wish.entity), alias: wish.alias};
    case 'ignore':
      return {op: 'ignore', name: nameKey(wish.entity)};
    case 'edit':
      return {op: 'edit', entry: entryKey(analysis, wish.entry),
              when: wish.when, what: wish.what, status: wish.status};
    case 'drop':
      return {op: 'drop', entry: entryKey(analysis, wish.entry),
              what: wish.entry.what};
    case 'dismiss':
      return {op: 'dismiss', kind: wish.finding.kind,
              message: wish.finding.message};
    case 'undo':
      return {op: 'undo', repair: wish.repair};
    default:
      return null;
  }
}
