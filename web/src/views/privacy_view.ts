import {button, element} from '../../../wasm/package/src/element/dom.js';
import {message} from '../messages.js';
import {openDialog} from './dialog.js';

let requests = 0;
let output: HTMLElement|null = null;

/**
 * Counts what the page asks the network for, from now on. Browsers fetch the
 * page's icon when they have nothing else to do.
 */
export function countRequests(): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href;
  new PerformanceObserver((list) => {
    requests += list.getEntries().filter(
        ({name}) => name !== icon && !/^(blob|data):/.test(name)).length;
    if (output) output.textContent = message('requests', requests);
  }).observe({type: 'resource', buffered: false});
}

async function attempt(): Promise<string> {
  try {
    await fetch(location.href, {mode: 'no-cors'});
    return message('tryFailed');
  } catch {
    return message('tryRefused');
  }
}

/** Says what cannot happen, and how everybody can check it. */
export function openPrivacy(): void {
  const counter = element('p', {class: 'counter'},
                          message('requests', requests));
  output = counter;
  const result = element('p', {class: 'told', role: 'status'});
  const policy = document.querySelector<HTMLMetaElement>(
      'meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
  const dialog = openDialog(
      message('privacyTitle'), 'privacy-dialog',
      element('p', {}, message('privacyText')), counter,
      element('h3', {}, message('checkTitle')),
      element('ol', {}, element('li', {}, message('checkOffline')),
              element('li', {}, message('checkTools')),
              element('li', {}, message('checkPolicy'),
                      element('code', {}, policy)),
              element('li', {}, message('checkTry'), ' ',
                      button(message('tryIt'), () => void attempt().then(
                          (text) => { result.textContent = text; })))),
      result, element('p', {class: 'note'}, message('privacyLimits')));
  dialog.addEventListener('close', () => { output = null; });
}
