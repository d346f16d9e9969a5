/**
 * Adapter for any contenteditable element (Lexical and Quill among them) and,
 * read-only, for the article of a published page.
 *
 * ```js
 * import {contentEditable} from 'dateline/adapters/contenteditable';
 * const adapter = contentEditable(document.querySelector('[contenteditable]'));
 * ```
 */
import type {MarkList} from '../marks.js';
import type {
  Edit, EditorAdapter, EditorListener, EditorText, TextRange,
} from './adapter.js';
import {insertRich, select} from './edit.js';
import {Highlighter} from './highlighter.js';
import {
  boundary, carry, collect, encloses, isBlock, offsetOf, type PaintedMark,
  type Paragraph,
} from './paragraphs.js';
import {Sight} from './sight.js';

export type * from './adapter.js';

export interface EditableOptions {
  /** A published page: marks and clicks, but no `apply`. */
  readOnly?: boolean;
  /**
   * Does text count that stands in the root but in no contenteditable element
   * below it? (default true)
   */
  rootCounts?: boolean;
  /**
   * Called before an edit is made, to close the editor's undo step; for Quill
   * `() => quill.history.cutoff()`.
   */
  beforeApply?: () => void;
}

/** A paragraph as it was when the text was read. */
interface Read {
  paragraph: Paragraph;
  text: string;
  start: number;
}

// Milliseconds of painting at a time; a key that comes in between has to wait.
const SLICE = 1;
// So many paragraphs, of a document or added at once, are painted as they are.
const AT_HAND = 30;
const BETWEEN = '\n\n';

export class EditableAdapter implements EditorAdapter {
  readonly apply?: (edit: Edit) => boolean;
  private paragraphs: Paragraph[] = [];
  private byContainer = new Map<Element, Paragraph|null>();
  /** Paragraphs whose marks are painted. */
  private shown = new Set<Paragraph>();
  private readonly sight: Sight;
  private last: Read[] = [];
  private lastVersion = -1;
  private version = 0;
  private painting = 0;
  private readonly highlighter: Highlighter;
  private readonly observer: MutationObserver;
  private readonly listeners = new Set<EditorListener>();
  private readonly click = (event: Event) => this.clicked(event as MouseEvent);

  constructor(readonly root: HTMLElement,
              private readonly options: EditableOptions = {},
              apply?: (edit: Edit, adapter: EditableAdapter) => boolean) {
    if (root?.nodeType !== 1) {
      throw new TypeError('The adapter needs an element to watch.');
    }
    this.highlighter = new Highlighter(root);
    const view = root.ownerDocument.defaultView!;
    this.sight = new Sight(view, () => this.look());
    this.observer = new view.MutationObserver((records) => this.follow(records));
    this.observer.observe(
        root, {childList: true, characterData: true, subtree: true});
    root.addEventListener('click', this.click);
    this.rebuild();
    this.sight.look();
    if (!options.readOnly) {
      this.apply = (edit) => {
        options.beforeApply?.();
        return (apply ?? applyByInput)(edit, this);
      };
    }
  }

  read(): EditorText {
    this.follow(this.observer.takeRecords());
    if (this.lastVersion !== this.version) {
      // A key moves what is in sight by a line at most, which the margin holds:
      // it is enough to look whenever the text is taken.
      this.look();
      let start = 0;
      this.last = this.paragraphs.map((paragraph) => {
        const {text} = paragraph;
        const read = {paragraph, text, start};
        start += text.length + BETWEEN.length;
        return read;
      });
      this.lastVersion = this.version;
    }
    return {
      text: this.last.map(({text}) => text).join(BETWEEN),
      version: this.version,
    };
  }

  observe(listener: EditorListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  locate({start, end}: TextRange): Range[] {
    this.follow(this.observer.takeRecords());
    const ranges: Range[] = [];
    for (const read of this.last) {
      const from = Math.max(start - read.start, 0);
      const to = Math.min(end - read.start, read.text.length);
      if (from >= to || read.paragraph.text !== read.text) continue;
      const at = boundary(read.paragraph, from, to);
      const range = this.root.ownerDocument.createRange();
      range.setStart(at.startContainer, at.startOffset);
      range.setEnd(at.endContainer, at.endOffset);
      ranges.push(range);
    }
    return ranges;
  }

  async paint(marks: MarkList, version: number): Promise<void> {
    if (version !== this.lastVersion) return;
    const mine = ++this.painting;
    const reads = this.last;
    let m = 0;
    let since = performance.now();
    for (const {paragraph, text, start} of reads) {
      const first = m;
      while (m < marks.length && marks.start(m) < start + text.length) m++;
      if (performance.now() - since > SLICE) {
        await new Promise((done) => setTimeout(done));
        // A newer painting or the end of it all.
        if (mine !== this.painting) return;
        since = performance.now();
      }
      if (paragraph.text !== text) continue;
      // Nearly all are as they were: that shall cost nothing.
      if (areHere(paragraph, marks, first, m, start)) continue;
      const here: PaintedMark[] = [];
      for (let i = first; i < m; i++) {
        here.push({
          kind: marks.kind(i),
          start: Math.max(0, marks.start(i) - start),
          end: Math.min(text.length, marks.end(i) - start),
        });
      }
      this.mark(paragraph, here.filter(({end}) => end > 0));
    }
  }

  reveal(range: TextRange): void {
    const ranges = this.locate(range);
    const first = ranges[0]?.startContainer;
    const element = first?.nodeType === 1 ? first as Element :
                                            first?.parentElement;
    element?.scrollIntoView({block: 'center', behavior: 'auto'});
    const shown = ranges.map((one) => this.highlighter.add('reveal', one));
    setTimeout(() => {
      for (const one of shown) if (one) this.highlighter.remove(one);
    }, 1500);
  }

  dispose(): void {
    this.painting++;
    this.observer.disconnect();
    this.sight.dispose();
    this.root.removeEventListener('click', this.click);
    this.listeners.clear();
    this.highlighter.dispose();
    this.paragraphs = [];
    this.last = [];
    this.byContainer.clear();
    this.shown.clear();
  }

  /** What is painted now, for tests and tools: text and kind, in order. */
  painted(): {kind: string; text: string; paragraph: number}[] {
    this.follow(this.observer.takeRecords());
    return this.paragraphs.flatMap(
        ({marks, text}, paragraph) => marks.map(({kind, start, end}) => ({
          kind, paragraph, text: text.slice(start, end),
        })));
  }

  // --- following the DOM ----------------------------------------------------

  private follow(records: MutationRecord[]): void {
    if (!records.length) return;
    const dirty = new Set<Element>();
    let rebuild = false;
    for (const record of records) {
      const container = this.containerOf(record.target);
      const known = container && this.byContainer.get(container);
      if (!known || record.type === 'childList' &&
          (hasBlock(record.addedNodes) || hasBlock(record.removedNodes))) {
        rebuild = true;
        break;
      }
      dirty.add(container);
    }
    const before = this.version;
    if (rebuild) {
      this.sight.look();
    } else {
      for (const container of dirty) {
        const old = this.byContainer.get(container)!;
        const [now, ...more] = collect(container, true);
        if (!now || more.length) {
          rebuild = true;
          break;
        }
        this.renew(old, now);
      }
    }
    if (rebuild) this.rebuild();
    if (this.version === before) return;
    for (const {changed} of [...this.listeners]) changed();
  }

  private containerOf(node: Node|null): Element|null {
    while (node && node !== this.root &&
           !this.byContainer.has(node as Element)) {
      if (isBlock(node)) return null;
      node = node.parentNode;
    }
    return node as Element|null;
  }

  /** The same paragraph with new text nodes, and perhaps new text. */
  private renew(old: Paragraph, now: Paragraph): void {
    const {marks} = old;
    old.marks = carry(marks, old.text, now.text);
    if (old.text !== now.text) this.version++;
    old.text = now.text;
    old.pieces = now.pieces;
    let k = 0;
    for (const mark of marks) {
      const kept = mark === old.marks[k];
      if (kept) k++;
      const {range, start, end} = mark;
      if (range && !(kept && encloses(range, old, start, end))) this.hide(mark);
    }
    if (this.shown.has(old)) this.show(old);
  }

  private rebuild(): void {
    const old = this.paragraphs;
    const now = collect(this.root, this.options.rootCounts !== false);
    const same = (a: Paragraph, b: Paragraph) =>
        a.container === b.container && a.text === b.text;
    let head = 0;
    const most = Math.min(old.length, now.length);
    while (head < most && same(old[head]!, now[head]!)) head++;
    let tail = 0;
    while (tail < most - head &&
           same(old[old.length - 1 - tail]!, now[now.length - 1 - tail]!)) {
      tail++;
    }
    const keep = (one: Paragraph, next: Paragraph) => {
      const moved = one.pieces.length !== next.pieces.length ||
          one.pieces.some(({node}, i) => node !== next.pieces[i]!.node);
      if (moved) this.renew(one, next);
      return one;
    };
    const oldMiddle = old.slice(head, old.length - tail);
    const newMiddle = now.slice(head, now.length - tail);
    this.paragraphs = [
      ...now.slice(0, head).map((one, i) => keep(old[i]!, one)),
      ...newMiddle,
      ...now.slice(now.length - tail).map(
          (one, i) => keep(old[old.length - tail + i]!, one)),
    ];
    this.byContainer = new Map();
    for (const paragraph of this.paragraphs) {
      const {container} = paragraph;
      // Two runs in one container: it is not followed by itself.
      const shared = this.byContainer.has(container) ||
          Array.prototype.some.call(container.children, isBlock);
      this.byContainer.set(container, shared ? null : paragraph);
    }
    if (newMiddle.length <= AT_HAND) {
      for (const paragraph of newMiddle) this.shown.add(paragraph);
    }
    if (oldMiddle.length || newMiddle.length) {
      this.version++;
      this.carryOver(oldMiddle, newMiddle);
      for (const paragraph of oldMiddle) this.shown.delete(paragraph);
    }
  }

  /** Marks of split, joined and moved paragraphs. */
  private carryOver(old: Paragraph[], now: Paragraph[]): void {
    const join = (list: Paragraph[]) =>
        list.map(({text}) => text).join(BETWEEN);
    let start = 0;
    const marks: PaintedMark[] = [];
    for (const paragraph of old) {
      for (const mark of paragraph.marks) {
        marks.push({
          kind: mark.kind, start: mark.start + start, end: mark.end + start,
        });
      }
      start += paragraph.text.length + BETWEEN.length;
      this.unpaint(paragraph);
    }
    const carried = carry(marks, join(old), join(now));
    start = 0;
    for (const paragraph of now) {
      const end = start + paragraph.text.length;
      this.mark(paragraph, carried
                               .filter((mark) => mark.start >= start &&
                                           mark.end <= end)
                               .map(({kind, start: from, end: to}) => ({
                                      kind, start: from - start, end: to - start,
                                    })));
      start = end + BETWEEN.length;
    }
  }

  // --- painting -------------------------------------------------------------

  /** Paints what came into sight, and takes the paint off the rest. */
  private look(): void {
    this.follow(this.observer.takeRecords());
    const all = this.paragraphs;
    const [first, last] = all.length <= AT_HAND ? [0, all.length] :
                                                  this.sight.range(all);
    const shown = new Set(all.slice(first, last));
    for (const paragraph of this.shown) {
      if (!shown.has(paragraph)) paragraph.marks.forEach(this.hide);
    }
    for (const paragraph of shown) {
      if (!this.shown.has(paragraph)) this.show(paragraph);
    }
    this.shown = shown;
  }

  private show(paragraph: Paragraph): void {
    for (const mark of paragraph.marks) {
      mark.range ??= this.highlighter.add(
          mark.kind, boundary(paragraph, mark.start, mark.end));
    }
  }

  private readonly hide = (mark: PaintedMark): void => {
    if (mark.range) this.highlighter.remove(mark.range);
    mark.range = undefined;
  };

  private unpaint(paragraph: Paragraph): void {
    paragraph.marks.forEach(this.hide);
    paragraph.marks = [];
  }

  private mark(paragraph: Paragraph, marks: PaintedMark[]): void {
    this.unpaint(paragraph);
    paragraph.marks = marks;
    if (this.shown.has(paragraph)) this.show(paragraph);
  }

  // --- clicks ---------------------------------------------------------------

  private clicked({clientX, clientY}: MouseEvent): void {
    const document = this.root.ownerDocument;
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    const range = caret ? null :
        document.caretRangeFromPoint?.(clientX, clientY);
    const node = caret?.offsetNode ?? range?.startContainer;
    if (!node) return;
    this.read();
    const at = caret?.offset ?? range!.startOffset;
    for (const {paragraph, start} of this.last) {
      const offset = offsetOf(paragraph, node, at);
      if (offset < 0) continue;
      const place = new DOMRect(clientX, clientY, 0, 0);
      for (const {clicked} of [...this.listeners]) {
        clicked?.(start + offset, place);
      }
      return;
    }
  }
}

/** Does the paragraph, at `start` of the text, have just these marks? */
function areHere({marks: old, text}: Paragraph, marks: MarkList,
                 first: number, end: number, start: number): boolean {
  return old.length === end - first && old.every(
      (mark, i) => mark.kind === marks.kind(first + i) &&
          mark.start === Math.max(0, marks.start(first + i) - start) &&
          mark.end === Math.min(text.length, marks.end(first + i) - start));
}

function hasBlock(nodes: NodeList): boolean {
  return Array.prototype.some.call(
      nodes, (node: Node) => isBlock(node) ||
          (node.nodeType === 1 &&
           Array.prototype.some.call((node as Element).querySelectorAll('*'),
                                     isBlock)));
}

/** Edits by the browser's own input commands, which every editor takes. */
function applyByInput(edit: Edit, adapter: EditableAdapter): boolean {
  if (edit.kind === 'replace') {
    const [range] = adapter.locate(edit.range);
    if (!range) return false;
    select(adapter.root, range);
  } else {
    const end = adapter.root.ownerDocument.createRange();
    end.selectNodeContents(adapter.root);
    end.collapse(false);
    select(adapter.root, end);
  }
  return insertRich(adapter.root, edit);
}

/** An adapter for the element that is edited, or read. */
export function contentEditable(
    root: HTMLElement, options: EditableOptions = {}): EditorAdapter {
  return new EditableAdapter(root, options);
}
