// Two editors, one more in a frame, and a published article, on one page.
import {contentEditable} from 'dateline/adapters/contenteditable';

import {HTML, watch} from '../watch.js';

const byId = (id) => document.getElementById(id);
byId('one').innerHTML = HTML;
byId('two').innerHTML = '<p>Chancellor Angela Merkel flew to Paris on Friday.</p>';
byId('story').innerHTML = `
  <h2>Talks in
      Geneva</h2>
  <p>Foreign Minister <b>Wang</b> <i>Yi</i> met Antonio
     Guterres in Geneva on Monday.</p>`;
await new Promise((done) => setTimeout(done, 50));
const inner = byId('frame').contentDocument;
inner.body.contentEditable = 'true';
inner.body.innerHTML = '<p>President Emmanuel Macron spoke in Berlin.</p>';
window.watches = {
  one: watch(contentEditable(byId('one'))),
  two: watch(contentEditable(byId('two'))),
  frame: watch(contentEditable(inner.body)),
  story: watch(contentEditable(byId('story'), {readOnly: true})),
};
