import {button, element} from '../../../wasm/package/src/element/dom.js';
import {language, message} from '../messages.js';
import {shareLink} from '../share.js';
import type {Story} from '../story.js';
import {openDialog} from './dialog.js';
import {copy} from './take_away_view.js';

const LONG = 8000;       // some mail and chat programs cut longer links
const TOO_LONG = 1 << 20;  // browsers do not open longer ones for sure

/** Makes the link only now that it is asked for, and says how long it is. */
export async function openShare(story: Story): Promise<void> {
  const link = await shareLink(story.articles);
  const size = new Intl.NumberFormat(language(), {
    style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1,
  }).format(link.length / 1000);
  if (link.length > TOO_LONG) {
    openDialog(message('share'), 'share-dialog',
               element('p', {class: 'problem'}, message('shareTooLong', size)));
    return;
  }
  const told = element('p', {class: 'told', role: 'status'});
  const field = element('input', {type: 'text', readonly: true, id: 'link',
                                  'aria-label': message('shareLink')});
  field.value = link;
  field.addEventListener('focus', () => field.select());
  openDialog(
      message('share'), 'share-dialog',
      element('p', {}, message('shareHelp')), field,
      element('p', {class: 'note'}, message('shareSize', size),
              link.length > LONG ? ` ${message('shareLong')}` : ''),
      element('div', {class: 'controls'}, button(
          message('shareCopy'), () => void copy(link).then((done) => {
            told.textContent = message(done ? 'copied' : 'copyFailed',
                                       message('shareLink'));
          }), {class: 'primary'})), told);
}
