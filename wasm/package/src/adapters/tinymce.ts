/**
 * Adapter for TinyMCE, in its iframe or inline. It uses the editor that it is
 * given and imports nothing of it.
 *
 * ```js
 * const [editor] = await tinymce.init({selector: '#article'});
 * const watch = watchEditor(analyzer, tinymceEditor(editor));
 * ```
 */
import type {Edit, EditorAdapter} from './adapter.js';
import {EditableAdapter} from './contenteditable.js';
import {htmlOf} from './edit.js';

export type * from './adapter.js';

/** What is used of a TinyMCE editor. */
export interface TinyMceLike {
  getBody(): HTMLElement;
  undoManager: {transact(callback: () => void): unknown};
  selection: {
    setRng(range: Range): void;
    select(node: Node, content?: boolean): unknown;
    collapse(toStart?: boolean): void;
  };
  insertContent(html: string): void;
  once(event: string, callback: () => void): unknown;
}

function apply(editor: TinyMceLike, edit: Edit, adapter: EditableAdapter):
    boolean {
  const range = edit.kind === 'replace' ? adapter.locate(edit.range)[0] : null;
  if (edit.kind === 'replace' && !range) return false;
  editor.undoManager.transact(() => {
    if (range) {
      editor.selection.setRng(range);
    } else {
      editor.selection.select(editor.getBody(), true);
      editor.selection.collapse(false);
    }
    editor.insertContent(htmlOf(edit));
  });
  return true;
}

/** An adapter for an initialised editor; it ends with the editor. */
export function tinymceEditor(editor: TinyMceLike): EditorAdapter {
  const adapter = new EditableAdapter(
      editor.getBody(), {}, (edit, self) => apply(editor, edit, self));
  editor.once('remove', () => adapter.dispose());
  return adapter;
}
