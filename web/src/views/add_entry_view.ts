import type {Analysis, Status} from 'dateline';
import {button, element} from '../../../wasm/package/src/element/dom.js';
import {parseWhen} from '../corrections/edtf.js';
import type {Correction} from '../corrections/types.js';
import {message} from '../messages.js';
import {openDialog} from './dialog.js';

const STATUSES: Status[] =
    ['happened', 'ongoing', 'planned', 'possible', 'denied'];

interface Sentence {
  start: number;
  end: number;
  text: string;
}

/** The sentences of the article's body. */
export function sentencesOf({document: {text, blocks, language}}: Analysis):
    Sentence[] {
  const segmenter = new Intl.Segmenter(language ?? 'en',
                                       {granularity: 'sentence'});
  return blocks.flatMap((block) => {
    const part = text.slice(block.start, block.end);
    return [...segmenter.segment(part)].flatMap(({segment, index}) => {
      const own = segment.trim();
      const start = block.start + index +
          (segment.length - segment.trimStart().length);
      return own.length > 3 ? [{start, end: start + own.length, text: own}] : [];
    });
  });
}

/** Adds an entry out of a sentence; the selection chooses it beforehand. */
export function openAddEntry(
    analysis: Analysis, selection: {start: number; end: number}|null,
    save: (correction: Correction) => void): void {
  const sentences = sentencesOf(analysis);
  const chosen = selection ? sentences.findIndex(
      ({start, end}) => start < selection.end && end > selection.start) : 0;
  const sentence = element('select', {id: 'add-sentence'}, ...sentences.map(
      ({text}, i) => element('option', {value: i},
                             text.length > 110 ? `${text.slice(0, 110)}…` :
                                                 text)));
  sentence.value = String(Math.max(0, chosen));
  const when = element('input', {
    type: 'text', id: 'add-when', placeholder: '2018-11-05', required: true,
    'aria-describedby': 'add-problem',
  });
  const what = element('textarea', {rows: 3, id: 'add-what', dir: 'auto'});
  const fill = () => {
    what.value = sentences[Number(sentence.value)]?.text ?? '';
  };
  fill();
  sentence.addEventListener('change', fill);
  const status = element('select', {id: 'add-status'}, ...STATUSES.map(
      (value) => element('option', {value}, message(value))));
  const problem = element('p', {class: 'problem', role: 'alert',
                                id: 'add-problem'});
  const field = (text: string, input: HTMLElement) =>
      element('label', {}, text, input);
  const form = element(
      'form', {class: 'form', novalidate: true},
      field(message('addSentence'), sentence),
      field(message('addWhen'), when), problem,
      field(message('addWhat'), what),
      field(message('addStatus'), status),
      element('div', {class: 'controls'}, element(
          'button', {type: 'submit', class: 'primary'}, message('addSave')),
          button(message('close'), () => dialog.close())));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = when.value.trim();
    if (!value || !parseWhen(value)) {
      problem.textContent = message('badWhen');
      when.focus();
      return;
    }
    dialog.close();
    save({op: 'add', sentence: sentences[Number(sentence.value)]?.text ?? '',
          when: value, what: what.value.trim(),
          status: status.value as Status});
  });
  const dialog = openDialog(message('addEntry'), 'add-entry', form);
  when.focus();
}
