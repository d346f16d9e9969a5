import type {Source} from './source.js';

/** An address and nothing else. */
export function isAddress(text: string): boolean {
  return /^\s*(https?:\/\/|www\.)\S+\s*$/i.test(text);
}

/** A source from text that was typed or pasted as such. */
export function fromText(text: string, label = ''): Source {
  return {label, data: text, options: {}, text};
}

/**
 * What the clipboard or a drag holds: HTML goes before plain text, which
 * stays beside it for the text field. The browser's parser sees neither.
 */
export function fromTransfer(transfer: DataTransfer): Source|null {
  const html = transfer.getData('text/html');
  const text = transfer.getData('text/plain');
  if (html.trim() && !(isAddress(text))) {
    return {label: '', data: html, options: {from: 'html'}, text: text || null};
  }
  return text.trim() ? {...fromText(text), options: {}} : null;
}
