import 'ckeditor5/ckeditor5.css';

import {
  Bold, ClassicEditor, Essentials, Heading, Italic, List, Paragraph,
} from 'ckeditor5';
import {ckeditor5} from 'dateline/adapters/ckeditor5';

import {HTML} from '../article.js';
import {connect} from '../connect.js';

const editor = await ClassicEditor.create(document.getElementById('editor'), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Heading, Bold, Italic, List],
  toolbar: ['undo', 'redo', '|', 'heading', 'bold', 'italic'],
  heading: {
    options: [
      {model: 'paragraph', title: 'Paragraph'},
      {model: 'heading1', view: 'h1', title: 'Title'},
      {model: 'heading3', view: 'h3', title: 'Heading'},
    ],
  },
  initialData: HTML,
});
window.editor = editor;
window.watch = connect(ckeditor5(editor));
