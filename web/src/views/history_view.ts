import {button, element, quoted} from
    '../../../wasm/package/src/element/dom.js';
import {list, remember, remembers, startRemembering, wipe} from
    '../history.js';
import {language, message} from '../messages.js';
import type {Story} from '../story.js';
import {openDialog} from './dialog.js';

/** The reader's own archive: off until switched on, gone with one button. */
export async function openHistory(story: Story): Promise<void> {
  const items = element('ul', {class: 'history'});
  const keep = element('input', {type: 'checkbox', id: 'remember'});
  const forget = button(message('wipe'), () => void wipe().then(draw),
                        {id: 'wipe'});
  const draw = async () => {
    keep.checked = await remembers();
    forget.hidden = !keep.checked;
    items.replaceChildren();
    if (!keep.checked) return;
    const time = new Intl.DateTimeFormat(
        language(), {dateStyle: 'medium', timeStyle: 'short'});
    for (const entry of await list()) {
      items.append(element('li', {}, button(entry.title, () => {
        dialog.close();
        void story.open(entry.articles.map(({source}) => source),
                        entry.articles.map(({corrections}) => corrections));
      }, {class: 'link'}), ' ', quoted(time.format(entry.time))));
    }
    if (!items.childElementCount) {
      items.append(element('li', {class: 'note'}, message('historyEmpty')));
    }
  };
  keep.addEventListener('change', () => void (keep.checked ?
      startRemembering().then(() => remember(story)) : wipe()).then(draw));
  const dialog = openDialog(
      message('history'), 'history-dialog',
      element('p', {class: 'note'}, message('historyHelp')),
      element('label', {class: 'check'}, keep, message('historyKeep')),
      items, element('div', {class: 'controls'}, forget));
  await draw();
}
