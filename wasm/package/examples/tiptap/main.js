import {Editor} from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import {tiptap} from 'dateline/adapters/prosemirror';

import {HTML} from '../article.js';
import {connect} from '../connect.js';

const editor = new Editor({
  element: document.getElementById('editor'),
  extensions: [StarterKit],
  content: HTML,
});
window.editor = editor;
window.watch = connect(tiptap(editor));
