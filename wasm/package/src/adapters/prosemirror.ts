/**
 * Adapter for ProseMirror and for what is built on it (Tiptap and others).
 *
 * ```js
 * const watch = watchEditor(analyzer, proseMirror(view));
 * const watch = watchEditor(analyzer, tiptap(editor));
 * ```
 */
import type {Edit, EditorAdapter} from './adapter.js';
import {EditableAdapter} from './contenteditable.js';
import {htmlOf, linesOf} from './edit.js';

export type * from './adapter.js';

/** What is used of an EditorView. */
export interface ProseMirrorLike {
  dom: HTMLElement;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  state: any;
  posAtDOM(node: Node, offset: number): number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  dispatch(transaction: any): void;
}

/** What is used of a Tiptap editor. */
export interface TiptapLike {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  view: any;
  on(event: 'destroy', callback: () => void): unknown;
}

/** The content of an edit in the schema of the document. */
function content(view: ProseMirrorLike, edit: Edit): object[] {
  const {schema} = view.state;
  // Everything that ever parsed HTML left its parser with the schema.
  const parser = schema.cached.domParser;
  if (parser) {
    const html = new (view.dom.ownerDocument.defaultView!.DOMParser)()
                     .parseFromString(htmlOf(edit), 'text/html');
    return parser.parse(html.body).content;
  }
  return linesOf(edit).map(
      (line) => schema.nodes.paragraph.create(null, schema.text(line)));
}

function apply(view: ProseMirrorLike, edit: Edit, adapter: EditableAdapter):
    boolean {
  const {tr, doc} = view.state;
  // Later than any pause that its history takes for the same step.
  tr.setTime(tr.time + 1000);
  if (edit.kind !== 'replace') {
    view.dispatch(tr.insert(doc.content.size, content(view, edit)));
    return true;
  }
  const [range] = adapter.locate(edit.range);
  if (!range) return false;
  view.dispatch(tr.insertText(
      edit.text, view.posAtDOM(range.startContainer, range.startOffset),
      view.posAtDOM(range.endContainer, range.endOffset)));
  return true;
}

/** An adapter for a view; dispose of it when the view is destroyed. */
export function proseMirror(view: ProseMirrorLike): EditorAdapter {
  return new EditableAdapter(
      view.dom, {}, (edit, self) => apply(view, edit, self));
}

/** An adapter for a Tiptap editor that is mounted; it ends with the editor. */
export function tiptap(editor: TiptapLike): EditorAdapter {
  const adapter = proseMirror(editor.view);
  editor.on('destroy', () => adapter.dispose());
  return adapter;
}
