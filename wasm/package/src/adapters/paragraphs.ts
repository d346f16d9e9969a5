// The text of an editing root, paragraph by paragraph, kept up to date with
// its DOM at the cost of what changed.

/** Characters of a paragraph that stand in one text node. */
interface Piece {
  node: Node;
  /** Offset of its first character in the paragraph. */
  start: number;
  length: number;
}

export interface PaintedMark {
  kind: string;
  start: number;
  end: number;
  range?: AbstractRange;
}

export interface Paragraph {
  /** The innermost block element around it. */
  container: Element;
  text: string;
  pieces: Piece[];
  marks: PaintedMark[];
}

const BLOCK = new Set(
    ('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIALOG DIV DL ' +
     'DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER ' +
     'HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH ' +
     'THEAD TR UL').split(' '));
const SKIP = new Set(
    ('AUDIO BUTTON CANVAS IFRAME INPUT MATH NOSCRIPT OBJECT SCRIPT SELECT ' +
     'STYLE SVG TEMPLATE TEXTAREA VIDEO').split(' '));

export const isBlock = (node: Node): boolean => BLOCK.has(node.nodeName);

function isSkipped(element: Element): boolean {
  return SKIP.has(element.nodeName.toUpperCase()) ||
      element.getAttribute('aria-hidden') === 'true' ||
      element.hasAttribute('data-mce-bogus') &&
      element.getAttribute('data-mce-bogus') === 'all';
}

/** Paragraphs below `root`. `editable`: does the root's own text count? */
export function collect(root: Element, editable: boolean): Paragraph[] {
  const found: Paragraph[] = [];
  let open: Paragraph|null = null;
  const close = () => {
    if (open && open.text.trim()) found.push(open);
    open = null;
  };
  const add = (container: Element, node: Node, text: string) => {
    open ??= {container, text: '', pieces: [], marks: []};
    open.pieces.push({node, start: open.text.length, length: text.length});
    open.text += text;
  };
  const walk = (parent: Element, container: Element, counts: boolean) => {
    const kept = container.nodeName === 'PRE';
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const {data} = node as Text;
        // One for one, so that offsets stay.
        if (counts && data) {
          add(container, node, kept ? data : data.replace(/[\n\r\t\f]/g, ' '));
        }
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        if (element.nodeName === 'BR') {
          if (counts && open) add(container, node, '\n');
          continue;
        }
        if (isSkipped(element)) continue;
        const block = BLOCK.has(element.nodeName);
        const said = element.getAttribute('contenteditable');
        const inside = said === null ? counts :
            said !== 'false' || (counts && !block);
        if (block) close();
        walk(element, block ? element : container, inside);
        if (block) close();
      }
    }
  };
  walk(root, root, editable);
  close();
  return found;
}

/** The DOM position of an offset of a paragraph. */
function position(
    {pieces}: Paragraph, offset: number, isEnd: boolean): [Node, number] {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const {start} = pieces[middle]!;
    if (isEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const {node, start, length} = pieces[low]!;
  if (node.nodeType === Node.TEXT_NODE) {
    return [node, Math.min(offset - start, length)];
  }
  const parent = node.parentNode!;
  const index = Array.prototype.indexOf.call(parent.childNodes, node);
  return [parent, index + (offset > start ? 1 : 0)];
}

export function boundary(
    paragraph: Paragraph, start: number, end: number): StaticRangeInit {
  const [startContainer, startOffset] = position(paragraph, start, false);
  const [endContainer, endOffset] = position(paragraph, end, true);
  return {startContainer, startOffset, endContainer, endOffset};
}

/** Is the range still around the same part of the paragraph? */
export function encloses(
    range: AbstractRange, paragraph: Paragraph, start: number, end: number):
    boolean {
  const at = boundary(paragraph, start, end);
  return range.startContainer === at.startContainer &&
      range.startOffset === at.startOffset &&
      range.endContainer === at.endContainer &&
      range.endOffset === at.endOffset;
}

/** Offset in the paragraph of a DOM position inside it, or -1. */
export function offsetOf(
    paragraph: Paragraph, node: Node, offset: number): number {
  for (const piece of paragraph.pieces) {
    if (piece.node === node) return piece.start + Math.min(offset, piece.length);
  }
  return -1;
}

/**
 * Moves marks along with an edit: what stands before or behind it shifts, what
 * it touches is not among those returned. The edit is what differs between the
 * two texts.
 */
export function carry(
    marks: PaintedMark[], before: string, after: string): PaintedMark[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) {
    head++;
  }
  let tail = 0;
  while (tail < most - head &&
         before.charCodeAt(before.length - 1 - tail) ===
             after.charCodeAt(after.length - 1 - tail)) {
    tail++;
  }
  const by = after.length - before.length;
  return marks.filter((mark) => {
    if (mark.end <= head) return true;
    if (mark.start < before.length - tail) return false;
    mark.start += by;
    mark.end += by;
    return true;
  });
}
