import {button, element, quoted} from
    '../../../wasm/package/src/element/dom.js';
import {readFile, writeFile} from '../corrections/file.js';
import type {Correction} from '../corrections/types.js';
import {message} from '../messages.js';
import {labelOf, type Story} from '../story.js';
import {openDialog} from './dialog.js';
import {download} from './take_away_view.js';

function words(correction: Correction): string {
  switch (correction.op) {
    case 'retype':
      return message('didRetype', correction.name.name,
                     message(correction.type));
    case 'merge':
      return message('didMerge', correction.name.name, correction.into.name);
    case 'split':
      return message('didSplit', correction.alias, correction.name.name);
    case 'ignore':
      return message('didIgnore', correction.name.name);
    case 'edit':
      return message('didEdit', correction.what, correction.when);
    case 'drop':
      return message('didDrop', correction.what);
    case 'add':
      return message('didAdd', correction.what, correction.when);
    case 'dismiss':
      return message('didDismiss', correction.message);
    case 'undo':
      return message('didUndo', correction.repair.kind.replaceAll('-', ' '),
                     correction.repair.before.slice(0, 80));
  }
}

export function countCorrections(story: Story): number {
  return story.articles.reduce((sum, {corrections: {date, list}}) =>
      sum + list.length + (date ? 1 : 0), 0);
}

async function load(story: Story, file: File, say: (text: string) => void):
    Promise<boolean> {
  const found = readFile(await file.text());
  if (!found) {
    say(message('badCorrections', file.name));
    return false;
  }
  for (const [i, corrections] of found.entries()) {
    if (story.articles[i]) await story.correct(i, () => corrections);
  }
  return true;
}

/** What the reader has set right: each can be taken back, all can be kept. */
export function openCorrections(story: Story): void {
  const told = element('p', {class: 'told', role: 'status'});
  const list = element('ul', {class: 'corrections'});
  const draw = () => {
    list.replaceChildren();
    story.articles.forEach((article, i) => {
      const {date, list: all} = article.corrections;
      const row = (text: string, undo: () => void) => list.append(element(
          'li', {}, element('span', {}, quoted(text)), button(
              message('takeBack'), undo,
              {class: 'link', 'aria-label': `${message('takeBack')}: ${text}`})));
      if (story.articles.length > 1 && (date || all.length)) {
        list.append(element('li', {class: 'group'}, quoted(labelOf(article))));
      }
      if (date) {
        row(message('didDate', date), () => void story.correct(
            i, (old) => ({...old, date: ''})).then(draw));
      }
      for (const one of all) {
        row(words(one), () => void story.correct(i, (old) => ({
          ...old, list: old.list.filter((other) => other !== one),
        })).then(draw));
      }
    });
    if (!list.childElementCount) {
      list.append(element('li', {class: 'note'}, message('noCorrections')));
    }
  };
  draw();
  const file = element('input', {type: 'file', accept: '.json',
                                 id: 'corrections-file'});
  file.addEventListener('change', () => {
    if (!file.files?.[0]) return;
    void load(story, file.files[0], (text) => { told.textContent = text; })
        .then((good) => {
          if (good) draw();
        });
  });
  openDialog(
      message('corrections'), 'corrections-dialog',
      element('p', {class: 'note'}, message('correctionsHelp')), list, told,
      element('div', {class: 'controls'},
              button(message('saveCorrections'), () => download(
                  writeFile(story.articles.map((article) => ({
                    label: labelOf(article), corrections: article.corrections,
                  }))), 'dateline-corrections.json', 'application/json')),
              element('label', {class: 'button file'},
                      message('loadCorrections'), file),
              button(message('takeBackAll'), () => void Promise.all(
                  story.articles.map((_, i) => story.correct(
                      i, () => ({date: '', list: []})))).then(draw))));
}
