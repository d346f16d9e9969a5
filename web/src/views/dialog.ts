import {button, element} from '../../../wasm/package/src/element/dom.js';
import {message} from '../messages.js';

/** A modal dialog; Escape and the button close it, focus goes back. */
export function openDialog(title: string, name: string,
                           ...children: (Node|string)[]): HTMLDialogElement {
  const before = document.activeElement as HTMLElement|null;
  const dialog = element(
      'dialog', {class: `dialog ${name}`, 'aria-labelledby': `${name}-title`},
      element('div', {class: 'dialog-head'},
              element('h2', {id: `${name}-title`}, title),
              button('×', () => dialog.close(),
                     {class: 'close', 'aria-label': message('close')})),
      element('div', {class: 'dialog-body'}, ...children));
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before?.isConnected) before.focus();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
