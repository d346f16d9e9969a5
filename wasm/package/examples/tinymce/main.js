import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import {tinymceEditor} from 'dateline/adapters/tinymce';

import {HTML} from '../article.js';
import {connect} from '../connect.js';

const [editor] = await tinymce.init({
  selector: '#editor',
  license_key: 'gpl',
  promotion: false,
  height: 480,
  setup: (starting) => starting.on('init', () => starting.setContent(HTML)),
});
window.editor = editor;
window.watch = connect(tinymceEditor(editor));
