import type {Analysis, Block} from 'dateline';
import type {Translate} from '../../../wasm/package/src/element.js';
import {element} from '../../../wasm/package/src/element/dom.js';
import {message} from '../messages.js';
import {light, lightSame} from './light.js';
import {type Mark, type Marked, marksOf} from './marks.js';
import {TextMap} from './text_map.js';

const TAGS: Partial<Record<Block['type'], keyof HTMLElementTagNameMap>> = {
  title: 'h2',
  heading: 'h3',
  quote: 'blockquote',
  preformatted: 'pre',
};
const HEAD = ['kicker', 'title', 'subtitle', 'byline', 'dateline'];
const SLICE = 10;  // milliseconds of drawing before the page may breathe

/**
 * The article as a reader would like it, names and times marked. Long ones
 * are drawn in slices, so that the page stays at hand.
 */
export class ArticleView {
  readonly node = element('div', {class: 'article', dir: 'auto'});
  private readonly map = new TextMap();
  private readonly meanings = new WeakMap<Element, Marked>();
  private readonly marks: Mark[];
  private readonly rest: Block[];
  private nextMark = 0;
  private gone = false;

  constructor(readonly analysis: Analysis, facts: HTMLElement, t: Translate) {
    this.marks = marksOf(analysis, t);
    this.node.lang = analysis.document.language ?? '';
    this.rest = [...analysis.document.blocks];
    const {title, blocks} = analysis.document;
    if (title && !blocks.some(({type}) => type === 'title')) {
      // Known from the page's data, not written in its text.
      this.node.append(element('h2', {class: 'title', dir: 'auto'}, title));
    }
    while (this.rest[0] && HEAD.includes(this.rest[0].type)) this.drawNext();
    this.node.append(facts);
    void this.drawRest();
  }

  /** What a mark of this view stands for. */
  meaning(target: Element): Marked|null {
    return this.meanings.get(target) ?? null;
  }

  /** Lights up a place and brings it into view. */
  reveal(start: number, end: number, focus = true): void {
    this.finish();
    const range = this.map.range(start, Math.max(end, start + 1));
    light(range);
    lightSame([]);
    if (!range) return;
    const host = range.startContainer.parentElement!;
    const block = host.closest<HTMLElement>('.article > *')!;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const box = range.getBoundingClientRect();
    if (box.top < 140 || box.bottom > innerHeight - 60) {
      scrollBy({
        top: box.top - innerHeight * 0.35, behavior: calm ? 'auto' : 'smooth',
      });
    }
    for (const lit of this.node.querySelectorAll('.lit')) {
      lit.classList.remove('lit');
    }
    block.classList.add('lit');
    if (!focus) return;
    block.tabIndex = -1;
    block.focus({preventScroll: true});
  }

  /** Lights up every mention of an entity. */
  showMentions(id: string): void {
    this.finish();
    lightSame(this.analysis.mentions.filter(({entity}) => entity === id)
                  .map(({start, end}) => this.map.range(start, end))
                  .filter((range) => range !== null));
  }

  /** Clean-text offsets of the reader's selection, if it is in here. */
  selection(): {start: number; end: number}|null {
    const chosen = getSelection();
    if (!chosen || chosen.isCollapsed || !chosen.rangeCount) return null;
    const range = chosen.getRangeAt(0);
    const start = this.map.offset(range.startContainer, range.startOffset);
    const end = this.map.offset(range.endContainer, range.endOffset);
    return start !== null && end !== null && start < end ? {start, end} : null;
  }

  /** Stops drawing: another view has taken the place. */
  leave(): void {
    this.gone = true;
    light(null);
    lightSame([]);
  }

  private finish(): void {
    while (this.rest.length) this.drawNext();
  }

  private async drawRest(): Promise<void> {
    let began = performance.now();
    while (this.rest.length && !this.gone) {
      this.drawNext();
      if (performance.now() - began < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    if (this.gone) return;
    this.node.querySelector('mark, time, .pin')?.setAttribute('tabindex', '0');
    if (!this.analysis.document.blocks.length) {
      this.node.append(element('p', {class: 'note'}, message('noText')));
    }
  }

  private write(parent: HTMLElement, start: number, end: number): void {
    if (start >= end) return;
    const text = document.createTextNode(
        this.analysis.document.text.slice(start, end));
    parent.append(text);
    this.map.add(text, start);
  }

  private drawNext(): void {
    const block = this.rest.shift()!;
    const node = element(TAGS[block.type] ?? 'p', {
      class: block.type, dir: 'auto',
      'data-level': block.level,
    });
    let at = block.start;
    while (this.nextMark < this.marks.length &&
           this.marks[this.nextMark]!.start <= block.end) {
      const mark = this.marks[this.nextMark]!;
      if (mark.start === block.end && mark.end > mark.start) break;
      this.nextMark++;
      if (mark.start < at || mark.end > block.end) continue;
      this.write(node, at, mark.start);
      const made = mark.make();
      this.write(made, mark.start, mark.end);
      this.meanings.set(made, mark.marked);
      node.append(made);
      at = mark.end;
    }
    this.write(node, at, block.end);
    this.node.append(node);
  }
}
