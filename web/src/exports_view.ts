import type {Format} from 'dateline';
import {card, element} from './dom.js';
import {message} from './messages.js';

const FORMATS: [Format, string, string, string][] = [
  ['markdown', 'Markdown', 'md', 'text/markdown'],
  ['text', 'Text', 'txt', 'text/plain'],
  ['csv', 'CSV', 'csv', 'text/csv'],
  ['json', 'JSON', 'json', 'application/json'],
  ['html', 'HTML', 'html', 'text/html'],
  ['jsonld', 'JSON-LD', 'jsonld', 'application/ld+json'],
  ['webannotation', 'Web Annotation', 'json', 'application/json'],
  ['timelinejs', 'TimelineJS', 'json', 'application/json'],
  ['ics', 'iCalendar', 'ics', 'text/calendar'],
  ['timeml', 'TimeML', 'tml', 'application/xml'],
];

/** Buttons that download the analysis in each format. */
export function exportsView(make: (format: Format) => Promise<string>):
    HTMLElement {
  const row = element('div', {class: 'controls'});
  for (const [format, label, extension, type] of FORMATS) {
    const button = element('button', {type: 'button'}, label);
    button.addEventListener('click', async () => {
      const text = await make(format);
      const link = element('a', {download: `dateline.${extension}`});
      link.href = URL.createObjectURL(new Blob([text], {type}));
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
    row.append(button);
  }
  return card(message('exports'), 'exports', row);
}
