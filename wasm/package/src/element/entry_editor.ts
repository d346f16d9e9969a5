import type {Status} from '../types.js';
import {button, element} from './dom.js';
import type {Entry} from './model.js';
import {type Context, STATUSES} from './sections.js';

const EDTF = /^(\d{4}(-\d\d){0,2}|\.\.)(\/(\d{4}(-\d\d){0,2}|\.\.))?$/;

/** A form in place of the entry; nothing is lost by leaving it. */
export function entryEditor(item: Entry, id: string, context: Context):
    HTMLElement {
  const {t, state} = context;
  const {entry, article} = item;
  const when = element('input', {type: 'text', class: 'wide',
                                 'data-key': `${id}-when`});
  when.value = entry.when.value ?? '';
  const what = element('textarea', {rows: 3, class: 'wide', dir: 'auto',
                                    'data-key': `${id}-what`});
  what.value = entry.what;
  const status = element('select', {'data-key': `${id}-status`},
                         ...STATUSES.map((value) => element(
                             'option', {value}, t(value))));
  status.value = entry.status;
  const problem = element('p', {class: 'problem', role: 'alert'});
  const close = () => {
    state.open.delete(`edit-${id}`);
    context.redraw();
  };
  const form = element(
      'form', {class: 'editor', novalidate: true},
      element('label', {}, t('when'), when),
      element('label', {}, t('what'), what),
      element('label', {}, t('status'), status), problem,
      element('div', {class: 'row'},
              element('button', {type: 'submit', class: 'strong'}, t('save')),
              button(t('cancel'), close)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = when.value.trim();
    if (value && value !== entry.when.value && !EDTF.test(value)) {
      problem.textContent = t('badWhen');
      when.focus();
      return;
    }
    state.open.delete(`edit-${id}`);
    context.apply({
      action: 'edit', article, entry, when: value, what: what.value.trim(),
      status: status.value as Status,
    });
    context.redraw();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  return form;
}
