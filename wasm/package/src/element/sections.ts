import type {Entity, Span, Status} from '../types.js';
import {button, element} from './dom.js';
import type {Action, ApplyDetail, SelectDetail} from './events.js';
import type {Translate} from './messages.js';
import type {Model, Row} from './model.js';

export type SectionName = 'timeline'|'names'|'findings'|'repairs'|'tags';

/** What the reader has set; it outlives a new analysis. */
export interface State {
  section: SectionName;
  query: Record<string, string>;
  type: string;
  status: string;
  /** Key of the entity that the timeline is filtered by. */
  name: string;
  /** Keys of unfolded rows and lists. */
  open: Set<string>;
  /** Mention that the reader stands at, by entity. */
  at: Map<string, number>;
}

/** What a section needs from the panel around it. */
export interface Context {
  model: Model;
  state: State;
  t: Translate;
  width: number;
  can(action: Action): boolean;
  select(detail: SelectDetail): void;
  apply(detail: ApplyDetail): void;
  redraw(): void;
  openSection(name: SectionName): void;
  /** Lights up the marks of a row on the drawing, if there is one. */
  lightMarks?(row: Row, on: boolean): void;
}

export const STATUSES: Status[] =
    ['happened', 'ongoing', 'planned', 'possible', 'denied'];

export type Section = (context: Context) => HTMLElement;

export function note(text: string): HTMLElement {
  return element('p', {class: 'note'}, text);
}

/** A search field; what is typed is kept and filters at once. */
export function searchField(id: string, context: Context): HTMLInputElement {
  const {state, t} = context;
  const field = element('input', {
    type: 'search', class: 'search', placeholder: t('search'),
    'aria-label': t('search'), 'data-key': `search-${id}`, autocomplete: 'off',
  });
  field.value = state.query[id] ?? '';
  field.addEventListener('input', () => {
    state.query[id] = field.value;
    context.redraw();
  });
  return field;
}

/** A row of choices of which one holds. */
export function choices(
    label: string, id: string, options: [string, string][], chosen: string,
    choose: (value: string) => void): HTMLElement {
  return element(
      'div', {class: 'choices', role: 'group', 'aria-label': label},
      ...options.map(([value, text]) => button(text, () => choose(value), {
        class: 'choice', 'aria-pressed': String(value === chosen),
        'data-key': `${id}-${value}`,
      })));
}

/**
 * Does the text hold every word of the query, whatever their case? Mostly
 * there is no query: the texts are put together when there is one.
 */
export function fits(query: string|undefined, texts: () => string[]): boolean {
  if (!query?.trim()) return true;
  const text = texts().join(' ').toLocaleLowerCase();
  return query.toLocaleLowerCase().trim().split(/\s+/).every(
      (word) => text.includes(word));
}

/** The first `count` of a long list, then a button that shows the rest. */
export function shortened<T>(
    id: string, items: T[], count: number, context: Context,
    make: (item: T) => HTMLElement): HTMLElement[] {
  const {state, t} = context;
  if (items.length <= count + 3 || state.open.has(id)) return items.map(make);
  const more = button(t('showAll', items.length), () => {
    state.open.add(id);
    context.redraw();
  }, {class: 'more', 'data-key': id});
  return [...items.slice(0, count).map(make), element('li', {class: 'plain'}, more)];
}

export function plainSpan({start, end, source}: Span): Span {
  return {start, end, source};
}

export function typeDot(type: Entity['type']): HTMLElement {
  return element('span', {class: `dot ${type}`, 'aria-hidden': 'true'});
}
