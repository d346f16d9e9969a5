import type {Analysis, Evidence} from 'dateline';
import {readableDay, type Translate} from
    '../../../wasm/package/src/element.js';
import {button, element, quoted} from
    '../../../wasm/package/src/element/dom.js';
import {message, type MessageKey} from '../messages.js';

export interface FactsEvents {
  /** The publication date that the reader gives; empty: as found. */
  setDate(date: string): void;
  reveal(evidence: Evidence): void;
}

function dateField(value: string, events: FactsEvents): HTMLElement {
  const field = element('input', {type: 'date', id: 'date', min: '1000-01-01',
                                  max: '2999-12-31'});
  field.value = value;
  field.addEventListener('change', () => events.setDate(field.value));
  return element('label', {class: 'date-field'},
                 element('span', {}, message('published')), field);
}

function evidence(list: Evidence[], events: FactsEvents): HTMLElement {
  return element('ul', {}, ...list.map((one) => element(
      'li', {dir: 'auto'}, one.span ?
          button(one.reason, () => events.reveal(one), {class: 'link'}) :
          one.reason)));
}

/** Byline, publisher and publication date, with how it is known. */
export function factsView(
    analysis: Analysis, given: boolean, events: FactsEvents, t: Translate):
    HTMLElement {
  const {byline, agencies, publisher, dateline, published, updated} =
      analysis.document;
  const view = element('div', {class: 'facts'});
  const line = element('p', {class: 'byline'});
  const add = (...parts: (Node|string)[]) => {
    if (line.childNodes.length) line.append(' · ');
    line.append(...parts);
  };
  // What stands over the text as its own line need not be said twice.
  const stands = (type: string) =>
      analysis.document.blocks.some((block) => block.type === type);
  const authors = [...byline, ...agencies.filter((a) => !byline.includes(a))];
  if (authors.length && !stands('byline')) add(quoted(message('by', authors.join(', '))));
  if (publisher) add(quoted(publisher));
  if (dateline && !stands('dateline')) add(quoted(dateline));
  if (updated) add(message('updated', readableDay(updated.value, t)));
  if (line.childNodes.length) view.append(line);

  const row = element('div', {class: 'date-row'},
                      dateField(published?.value.slice(0, 10) ?? '', events));
  if (published) {
    const inferred = published.source === 'inferred';
    row.append(element(
        'span', {class: `source ${published.source}`},
        message(`date_${published.source}` as MessageKey)));
    if (given) {
      row.append(button(message('dateAsFound'), () => events.setDate(''),
                        {class: 'link'}));
    }
    if (inferred) {
      row.append(button(
          message('dateConfirm'),
          () => events.setDate(published.value.slice(0, 10)), {class: 'link'}));
    }
    view.append(row);
    if (published.evidence.length && !given) {
      const range = published.earliest === published.latest ? null : element(
          'p', {}, message('dateRange', readableDay(published.earliest, t),
                           readableDay(published.latest, t)));
      view.append(element(
          'details', {class: 'why'},
          element('summary', {}, message('dateWhy')), range,
          evidence(published.evidence, events)));
    }
  } else {
    view.append(row, element('p', {class: 'hint'}, message('dateMissing')));
  }
  return view;
}
