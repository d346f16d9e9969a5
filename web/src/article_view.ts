import type {Analysis, Block} from 'dateline';
import {card, element} from './dom.js';
import {message, type MessageKey} from './messages.js';

interface Mark {
  start: number;
  end: number;
  make: (text: string) => HTMLElement;
}

function marks(analysis: Analysis): Mark[] {
  const names = new Map(analysis.entities.map((e) => [e.id, e]));
  const list: Mark[] = [];
  for (const mention of analysis.mentions) {
    const entity = mention.entity ? names.get(mention.entity) : undefined;
    const roles = entity?.roles.map((role) => role.text).join('; ');
    const title =
        [entity?.name, roles].filter((part) => part).join(': ');
    list.push({
      start: mention.start,
      end: mention.end,
      make: (text) => element('mark', {
        class: mention.type,
        title,
        'data-entity': mention.entity ?? '',
      }, text),
    });
  }
  for (const time of analysis.times) {
    list.push({
      start: time.start,
      end: time.end,
      make: (text) => element(
          'time', {title: `${time.value}${time.reason ? ` — ${time.reason}` : ''}`},
          text),
    });
  }
  return list.sort((a, b) => a.start - b.start);
}

const TAGS: Partial<Record<Block['type'], keyof HTMLElementTagNameMap>> = {
  title: 'h2',
  heading: 'h3',
  quote: 'blockquote',
  preformatted: 'pre',
};

function published(analysis: Analysis): string {
  const date = analysis.document.published;
  if (!date) return message('unpublished');
  const key = `published_${date.source}` as MessageKey;
  return message(key, date.value.slice(0, 10),
                 date.evidence.map((e) => e.reason).join('; '));
}

/** The article as a reader would like it, names and times marked. */
export function articleView(analysis: Analysis): HTMLElement {
  const {document: article} = analysis;
  const all = marks(analysis);
  const body = element('div', {class: 'article', dir: 'auto'});
  let next = 0;
  const facts = element(
      'p', {class: 'facts'},
      [article.byline.length ? message('by', article.byline.join(', ')) : '',
       article.publisher ?? '', published(analysis)]
          .filter((part) => part).join(' · '));
  let placed = false;
  for (const block of article.blocks) {
    const head = block.type === 'title' || block.type === 'kicker' ||
        block.type === 'subtitle';
    if (!head && !placed) {
      body.append(facts);
      placed = true;
    }
    const node = element(TAGS[block.type] ?? 'p', {
      class: block.type,
      dir: 'auto',
      'data-start': String(block.start),
    });
    let at = block.start;
    while (next < all.length && all[next]!.start < block.end) {
      const mark = all[next++]!;
      if (mark.start < at || mark.end > block.end) continue;
      node.append(article.text.slice(at, mark.start));
      const made = mark.make(article.text.slice(mark.start, mark.end));
      made.dataset.start = String(mark.start);
      node.append(made);
      at = mark.end;
    }
    node.append(article.text.slice(at, block.end));
    body.append(node);
  }
  if (!placed) body.append(facts);
  const legend = element(
      'p', {class: 'legend'},
      element('span', {class: 'chip PER'}, message('people')),
      element('span', {class: 'chip ORG'}, message('organisations')),
      element('span', {class: 'chip LOC'}, message('places')),
      element('span', {class: 'chip MISC'}, message('other')),
      element('time', {}, message('times')));
  const view = card(message('article'), 'clean', legend, body);
  if (article.language) body.lang = article.language;
  return view;
}

/** Brings the block that holds an offset into view and lights it up. */
export function reveal(root: ParentNode, offset: number): void {
  let best: HTMLElement|null = null;
  for (const node of root.querySelectorAll<HTMLElement>(
           '.article > [data-start]')) {
    if (Number(node.dataset.start) <= offset) best = node;
  }
  if (!best) return;
  for (const lit of root.querySelectorAll('.lit')) lit.classList.remove('lit');
  best.classList.add('lit');
  best.tabIndex = -1;
  best.focus({preventScroll: true});
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  best.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'});
}
