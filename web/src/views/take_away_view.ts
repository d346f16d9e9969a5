import type {Format} from 'dateline';
import {button, element} from '../../../wasm/package/src/element/dom.js';
import {message, type MessageKey} from '../messages.js';
import {labelOf, type Story} from '../story.js';
import {openDialog} from './dialog.js';

interface Offer {
  format: Format;
  label: string;
  extension: string;
  type: string;
  use: MessageKey;
  /** Of all articles together. */
  merged?: boolean;
}

const MERGED: Offer[] = [
  {format: 'markdown', label: 'Markdown', extension: 'md',
   type: 'text/markdown', use: 'useMergedMarkdown', merged: true},
  {format: 'text', label: 'Text', extension: 'txt', type: 'text/plain',
   use: 'useText', merged: true},
  {format: 'html', label: 'HTML', extension: 'html', type: 'text/html',
   use: 'useMergedHtml', merged: true},
  {format: 'csv', label: 'CSV', extension: 'csv', type: 'text/csv',
   use: 'useCsv', merged: true},
  {format: 'ics', label: 'iCalendar', extension: 'ics', type: 'text/calendar',
   use: 'useIcs', merged: true},
  {format: 'timelinejs', label: 'TimelineJS', extension: 'timelinejs.json',
   type: 'application/json', use: 'useTimelineJs', merged: true},
  {format: 'json', label: 'JSON', extension: 'json', type: 'application/json',
   use: 'useJson', merged: true},
  {format: 'jsonld', label: 'JSON-LD', extension: 'jsonld',
   type: 'application/ld+json', use: 'useJsonLd', merged: true},
];

const OFFERS: Offer[] = [
  {format: 'markdown', label: 'Markdown', extension: 'md',
   type: 'text/markdown', use: 'useMarkdown'},
  {format: 'text', label: 'Text', extension: 'txt', type: 'text/plain',
   use: 'useText'},
  {format: 'html', label: 'HTML', extension: 'html', type: 'text/html',
   use: 'useHtml'},
  {format: 'csv', label: 'CSV', extension: 'csv', type: 'text/csv',
   use: 'useCsv'},
  {format: 'ics', label: 'iCalendar', extension: 'ics', type: 'text/calendar',
   use: 'useIcs'},
  {format: 'json', label: 'JSON', extension: 'json', type: 'application/json',
   use: 'useJson'},
  {format: 'jsonld', label: 'JSON-LD', extension: 'jsonld',
   type: 'application/ld+json', use: 'useJsonLd'},
  {format: 'webannotation', label: 'Web Annotation',
   extension: 'annotation.json', type: 'application/ld+json',
   use: 'useWebAnnotation'},
  {format: 'timelinejs', label: 'TimelineJS', extension: 'timelinejs.json',
   type: 'application/json', use: 'useTimelineJs'},
  {format: 'timeml', label: 'TimeML', extension: 'tml',
   type: 'application/xml', use: 'useTimeMl'},
];

/** Saves text under a name, through the browser's own download. */
export function download(text: string, name: string, type: string): void {
  const link = element('a', {download: name});
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 2000);
}

/** A file name out of a headline. */
export function fileName(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase()
                    .replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return plain.slice(0, 60).replace(/-+$/, '') || 'dateline';
}

export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function row(offer: Offer, make: (offer: Offer) => Promise<string>,
             name: string, say: (text: string) => void): HTMLElement {
  const {label, extension, type, use} = offer;
  const failed = (error: Error) => say(error.message);
  return element(
      'li', {class: 'offer'},
      element('div', {}, element('strong', {}, label),
              element('span', {class: 'use'}, message(use))),
      button(message('copy'), () => make(offer).then(async (text) => say(
          message(await copy(text) ? 'copied' : 'copyFailed', label)), failed),
          {'aria-label': message('copyAs', label),
           [offer.merged ? 'data-copy-all' : 'data-copy']: offer.format}),
      button(message('download'), () => make(offer).then((text) => {
        download(text, `${name}.${extension}`, type);
        say(message('saved', `${name}.${extension}`));
      }, failed), {
        'aria-label': message('downloadAs', label),
        [offer.merged ? 'data-download-all' : 'data-download']: offer.format,
      }));
}

/** Everything that can be taken away from the article in view. */
export function openTakeAway(story: Story, index: number): void {
  const article = story.articles[index];
  if (!article) return;
  const name = fileName(article.analysis.document.title ?? '');
  const told = element('p', {class: 'told', role: 'status'});
  const make = ({format, merged}: Offer) => merged ?
      story.exportMerged(format) : story.exportAs(index, format);
  const list = (offers: Offer[]) => element(
      'ul', {class: 'offers'}, ...offers.map((offer) => row(
          offer, make, offer.merged ? 'dateline-timeline' : name,
          (text) => { told.textContent = text; })));
  const together = !story.merged ? [] : [
    element('h3', {}, message('exportMerged')), list(MERGED),
    element('h3', {}, message('exportOne', labelOf(article))),
  ];
  openDialog(
      message('takeAway'), 'take-away', ...together, list(OFFERS), told,
      element('div', {class: 'controls'},
              button(message('print'), () => {
                document.querySelector<HTMLDialogElement>('dialog.take-away')
                    ?.close();
                print();
              })));
}
