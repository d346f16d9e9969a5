// Edits as HTML and as text, and the way they go in through the browser.
import type {Edit} from './adapter.js';

const escape = (text: string): string =>
    text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The lines that an edit adds. The first is a heading. */
export function linesOf(edit: Edit): string[] {
  if (edit.kind === 'replace') return [edit.text];
  if (edit.kind === 'tags') return [`${edit.label}: ${edit.tags.join(', ')}`];
  return [edit.heading,
          ...edit.lines.map(({when, what}) => `${when}: ${what}`)];
}

/** The same as HTML that every editor's model knows. */
export function htmlOf(edit: Edit): string {
  if (edit.kind === 'replace') return escape(edit.text);
  const lines = linesOf(edit).map(escape);
  if (edit.kind === 'tags') return `<p>${lines[0]}</p>`;
  const items = edit.lines.map(
      ({when, what}) => `<li><strong>${escape(when)}</strong>: ${
          escape(what)}</li>`);
  return `<h3>${lines[0]}</h3><ul>${items.join('')}</ul>`;
}

export function select(root: HTMLElement, range: Range): void {
  root.focus({preventScroll: true});
  const selection = root.ownerDocument.getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
  root.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

/**
 * Puts an edit where the selection is: as a paste, which editors with a model
 * of their own take over, else by the browser's own command. One undo step.
 */
export function insertRich(root: HTMLElement, edit: Edit): boolean {
  const {defaultView, } = root.ownerDocument;
  const data = new defaultView!.DataTransfer();
  data.setData('text/plain', linesOf(edit).join('\n'));
  if (edit.kind !== 'replace') data.setData('text/html', htmlOf(edit));
  const paste = new defaultView!.ClipboardEvent(
      'paste', {clipboardData: data, bubbles: true, cancelable: true});
  if (!root.dispatchEvent(paste)) return true;
  const {ownerDocument} = root;
  return edit.kind === 'replace' ?
      ownerDocument.execCommand('insertText', false, edit.text) :
      ownerDocument.execCommand('insertHTML', false, htmlOf(edit));
}
