import {contentEditable} from 'dateline/adapters/contenteditable';

import {HTML} from '../article.js';
import {connect} from '../connect.js';

const root = document.getElementById('editor');
root.innerHTML = HTML;
// Enter makes paragraphs, as in the other editors.
document.execCommand('defaultParagraphSeparator', false, 'p');
window.editor = root;
window.watch = connect(contentEditable(root));
