/**
 * Adapter for the block editor of WordPress (Gutenberg), in its iframe or
 * without. It uses the packages that run on the page (`window.wp`, or those
 * that are passed) and imports nothing of them.
 *
 * ```js
 * const watch = watchEditor(analyzer, gutenberg());
 * ```
 */
import type {Edit, EditorAdapter} from './adapter.js';
import {EditableAdapter} from './contenteditable.js';
import {htmlOf, linesOf} from './edit.js';

export type * from './adapter.js';

/** The WordPress packages that are used. */
export interface WordPressLike {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  blocks: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  richText: any;
}

export interface GutenbergOptions {
  /** Default: the packages in `window.wp`. */
  wp?: WordPressLike;
  /** Default: the canvas, found in the page or in its editor frame. */
  root?: HTMLElement;
}

const STORE = 'core/block-editor';
const CANVAS = ['.editor-styles-wrapper', '.is-root-container'];

/** The element that holds title and blocks, or null while there is none. */
export function findCanvas(document: Document = window.document):
    HTMLElement|null {
  const frame = document.querySelector<HTMLIFrameElement>(
      'iframe[name="editor-canvas"]');
  const inside = frame ? frame.contentDocument : document;
  for (const selector of CANVAS) {
    const found = inside?.querySelector<HTMLElement>(selector);
    if (found?.querySelector('[data-block]')) return found;
  }
  return null;
}

const plain = (html: string): string => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return parsed.body.textContent ?? '';
};

function replace({data, richText}: WordPressLike, text: string, range: Range):
    boolean {
  const element = range.startContainer.parentElement!;
  const field = element.closest('[contenteditable="true"]');
  const clientId = element.closest<HTMLElement>('[data-block]')?.dataset.block;
  const block = clientId && data.select(STORE).getBlock(clientId);
  if (!block || !field) return false;
  const before = range.cloneRange();
  before.selectNodeContents(field);
  before.setEnd(range.startContainer, range.startOffset);
  // Fillers of the editor are no part of the value.
  const clean = (part: string) => part.replace(/[\uFEFF\u2060]/g, '');
  const start = clean(before.toString()).length;
  const end = start + clean(range.toString()).length;
  for (const [key, value] of Object.entries(block.attributes)) {
    const html = String(value ?? '');
    if (plain(html) !== clean(field.textContent ?? '')) continue;
    const next = richText.insert(richText.create({html}), text, start, end);
    data.dispatch(STORE).updateBlockAttributes(
        clientId, {[key]: richText.toHTMLString({value: next})});
    return true;
  }
  return false;
}

function insert({data, blocks}: WordPressLike, edit: Edit): boolean {
  const usual = blocks.getDefaultBlockName();
  if (!usual) return false;
  const missing = blocks.getUnregisteredTypeHandlerName?.();
  let added = blocks.getBlockType('core/list') ?
      blocks.rawHandler({HTML: htmlOf(edit)}) : [];
  if (!added.length ||
      added.some(({name}: {name: string}) => name === missing)) {
    added = linesOf(edit).map(
        (content) => blocks.createBlock(usual, {content}));
  }
  data.dispatch(STORE).insertBlocks(added, undefined, undefined, false);
  return true;
}

/** An adapter for the block editor of this page. */
export function gutenberg(options: GutenbergOptions = {}): EditorAdapter {
  const wp = options.wp ?? (window as unknown as {wp?: WordPressLike}).wp;
  const root = options.root ?? findCanvas();
  if (!wp?.data || !root) {
    throw new Error(
        'The block editor is not there yet: call gutenberg() when its ' +
        'canvas (.is-root-container) holds a block.');
  }
  return new EditableAdapter(root, {rootCounts: false}, (edit, self) => {
    if (edit.kind !== 'replace') return insert(wp, edit);
    const [range] = self.locate(edit.range);
    return Boolean(range) && replace(wp, edit.text, range!);
  });
}
