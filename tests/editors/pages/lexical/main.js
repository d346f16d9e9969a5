import {createEmptyHistoryState, registerHistory} from '@lexical/history';
import {registerRichText} from '@lexical/rich-text';
import {contentEditable} from 'dateline/adapters/contenteditable';
import {
  $createParagraphNode, $createTextNode, $getRoot, createEditor, UNDO_COMMAND,
} from 'lexical';

import {PARAGRAPHS, watch} from '../watch.js';

const root = document.getElementById('editor');
const editor = createEditor({onError: (error) => { throw error; }});
editor.setRootElement(root);
registerRichText(editor);
const history = createEmptyHistoryState();
editor.update(() => {
  $getRoot().clear().append(...PARAGRAPHS.map(
      (text) => $createParagraphNode().append($createTextNode(text))));
}, {discrete: true});
registerHistory(editor, history, 300);
window.editor = editor;
window.host = {
  data: () => JSON.stringify(editor.getEditorState().toJSON()),
  undoSteps: () => history.undoStack.length,
  undo: () => editor.dispatchCommand(UNDO_COMMAND, undefined),
  root,
};
window.watch = watch(contentEditable(root));
