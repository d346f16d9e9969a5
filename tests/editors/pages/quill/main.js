import {contentEditable} from 'dateline/adapters/contenteditable';
import Quill from 'quill';

import {HTML, watch} from '../watch.js';

const quill = new Quill('#editor', {modules: {toolbar: false}});
quill.clipboard.dangerouslyPasteHTML(HTML);
quill.history.clear();
window.editor = quill;
window.host = {
  data: () => JSON.stringify(quill.getContents()),
  undoSteps: () => quill.history.stack.undo.length,
  undo: () => quill.history.undo(),
  root: quill.root,
};
window.watch = watch(contentEditable(
    quill.root, {beforeApply: () => quill.history.cutoff()}));
