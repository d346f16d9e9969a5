/**
 * Adapter for CKEditor 5. It uses the editor that it is given and imports
 * nothing of it.
 *
 * ```js
 * const editor = await ClassicEditor.create(element, config);
 * const watch = watchEditor(analyzer, ckeditor5(editor));
 * ```
 */
import type {Edit, EditorAdapter} from './adapter.js';
import {EditableAdapter} from './contenteditable.js';
import {htmlOf} from './edit.js';

export type * from './adapter.js';

/** What is used of a CKEditor 5 editor. */
export interface CKEditorLike {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  editing: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  model: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  once(event: string, callback: () => void): void;
}

function apply(editor: CKEditorLike, edit: Edit, adapter: EditableAdapter):
    boolean {
  const {model, editing, data} = editor;
  if (edit.kind !== 'replace') {
    const content = data.toModel(data.processor.toView(htmlOf(edit)));
    model.change(() => model.insertContent(
        content, model.createPositionAt(model.document.getRoot(), 'end')));
    return true;
  }
  const [range] = adapter.locate(edit.range);
  const view = range && editing.view.domConverter.domRangeToView(range);
  if (!view) return false;
  const target = editing.mapper.toModelRange(view);
  const {start} = target;
  const styled = start.textNode ?? start.nodeAfter;
  model.change((writer: {createText(text: string, styles: object): object}) => {
    model.insertContent(
        writer.createText(
            edit.text, Object.fromEntries(styled?.getAttributes() ?? [])),
        target);
  });
  return true;
}

/** An adapter for a running editor; it ends with the editor. */
export function ckeditor5(editor: CKEditorLike, rootName?: string):
    EditorAdapter {
  const root = editor.editing.view.getDomRoot(rootName);
  const adapter = new EditableAdapter(
      root, {}, (edit, self) => apply(editor, edit, self));
  editor.once('destroy', () => adapter.dispose());
  return adapter;
}
