import {element} from '../../../wasm/package/src/element/dom.js';
import {type ArticleView} from './article_view.js';
import type {Marked} from './marks.js';

const MARKS = 'mark, time, .pin';
const PATIENCE = 220;  // before a card opens under the pointer
const LINGER = 180;  // milliseconds for the way from the mark to its card

export interface CardEvents {
  /** A mark was clicked, or Enter was pressed on it. */
  open(marked: Marked): void;
}

/**
 * Shows what a mark stands for while the pointer or the focus is on it. The
 * card itself can be pointed at; Escape closes it. Arrow keys go from mark to
 * mark.
 */
export class HoverCard {
  private readonly card = element('dateline-card', {
    popover: 'manual', role: 'tooltip', id: 'card',
  });
  private view: ArticleView|null = null;
  private timer = 0;
  private mark: HTMLElement|null = null;
  /** Closed by Escape: it stays closed until the pointer has left. */
  private dismissed: HTMLElement|null = null;

  constructor(private readonly events: CardEvents) {
    document.body.append(this.card);
    this.card.addEventListener('pointerenter', () => clearTimeout(this.timer));
    this.card.addEventListener('pointerleave', () => this.hideSoon());
    document.addEventListener('keydown', ({key}) => {
      if (key !== 'Escape' || !this.mark) return;
      this.dismissed = this.mark;
      this.hide();
    });
    addEventListener('scroll', () => {
      if (this.mark) this.hide();
    }, {passive: true});
  }

  attach(view: ArticleView): void {
    this.hide();
    this.view = view;
    const {node} = view;
    const on = (event: Event) =>
        (event.target as Element).closest<HTMLElement>(MARKS);
    node.addEventListener('pointerover', (event) => {
      const mark = on(event);
      if (mark !== this.dismissed) this.dismissed = null;
      if (mark) this.showSoon(mark);
      else this.hideSoon();
    });
    node.addEventListener('pointerleave', () => this.hideSoon());
    node.addEventListener('focusin', (event) => {
      const mark = on(event);
      if (mark?.matches(':focus-visible')) this.show(mark);
    });
    node.addEventListener('focusout', () => this.hideSoon());
    node.addEventListener('click', (event) => {
      const mark = on(event);
      if (mark && !getSelection()?.toString()) this.open(mark);
    });
    node.addEventListener('keydown', (event) => {
      const mark = on(event);
      if (mark) this.key(event, mark);
    });
  }

  private open(mark: HTMLElement): void {
    const marked = this.view?.meaning(mark);
    this.hide();
    if (marked) this.events.open(marked);
  }

  private key(event: KeyboardEvent, mark: HTMLElement): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      return this.open(mark);
    }
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}
        [event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...this.view!.node.querySelectorAll<HTMLElement>(MARKS)];
    const next = all[all.indexOf(mark) + step];
    if (!next) return;
    event.preventDefault();
    mark.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  private showSoon(mark: HTMLElement): void {
    clearTimeout(this.timer);
    if (this.mark) return this.show(mark);
    this.timer = setTimeout(() => this.show(mark), PATIENCE) as unknown as
        number;
  }

  private show(mark: HTMLElement): void {
    clearTimeout(this.timer);
    if (this.mark === mark || this.dismissed === mark) return;
    const marked = this.view?.meaning(mark);
    if (!marked) return;
    this.mark?.removeAttribute('aria-describedby');
    this.mark = mark;
    mark.setAttribute('aria-describedby', 'card');
    this.card.lang = document.documentElement.lang;
    this.card.subject = 'entries' in marked ?
        {entries: marked.entries} : marked;
    this.card.showPopover();
    this.place(mark.getClientRects()[0] ?? mark.getBoundingClientRect());
  }

  private place(at: DOMRect): void {
    const box = this.card.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, innerWidth - box.width - 8));
    const below = at.bottom + 6;
    const top = below + box.height < innerHeight ? below :
        Math.max(8, at.top - box.height - 6);
    this.card.style.left = `${left}px`;
    this.card.style.top = `${top}px`;
  }

  private hideSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), LINGER) as unknown as number;
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.mark?.removeAttribute('aria-describedby');
    this.mark = null;
    if (this.card.matches(':popover-open')) this.card.hidePopover();
  }
}
