import {proseMirror} from 'dateline/adapters/prosemirror';
import {baseKeymap} from 'prosemirror-commands';
import {history, undo, undoDepth} from 'prosemirror-history';
import {keymap} from 'prosemirror-keymap';
import {schema} from 'prosemirror-schema-basic';
import {EditorState} from 'prosemirror-state';
import {EditorView} from 'prosemirror-view';

import {PARAGRAPHS, watch} from '../watch.js';

const doc = schema.node('doc', null, PARAGRAPHS.map(
    (text) => schema.node('paragraph', null, schema.text(text))));
const view = new EditorView(document.getElementById('editor'), {
  state: EditorState.create(
      {doc, plugins: [history(), keymap({'Mod-z': undo}), keymap(baseKeymap)]}),
});
window.editor = view;
window.host = {
  data: () => JSON.stringify(view.state.doc.toJSON()),
  undoSteps: () => undoDepth(view.state),
  undo: () => undo(view.state, view.dispatch),
  root: view.dom,
};
window.watch = watch(proseMirror(view));
