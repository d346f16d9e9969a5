import {escapeMarkup, unescapeXml} from './markup.js';
import {unzip} from './zip.js';

interface Paragraph {
  style: string;
  list: boolean;
  text: string;
}

const TAG = /<(\/?)([a-z0-9]+:[a-zA-Z]+)((?:[^<>"]|"[^"]*")*?)(\/?)>([^<]*)/g;

function value(attributes: string): string {
  return /\bw:val="([^"]*)"/.exec(attributes)?.[1] ?? '';
}

function html({style, list, text}: Paragraph): string {
  const level = /^(?:heading|berschrift|Überschrift|titre)\s*(\d)/i.exec(style);
  const name = /^(title|titel|titre)$/i.test(style) ? 'h1' :
      level ? `h${Math.min(6, Number(level[1]))}` :
      /^subtitle$/i.test(style) ? 'h2' :
      /quote|zitat/i.test(style) ? 'blockquote' : list ? 'li' : 'p';
  return `<${name}>${escapeMarkup(text)}</${name}>\n`;
}

/** The body of a WordprocessingML document as plain HTML. */
export function documentToHtml(xml: string): string {
  let out = '';
  let paragraph: Paragraph = {style: '', list: false, text: ''};
  let depth = 0;  // of tables
  for (const [, close, tag, attributes, empty, after] of xml.matchAll(TAG)) {
    switch (tag) {
      case 'w:p':
        if (close || empty) {
          if (paragraph.text.trim()) out += html(paragraph);
          paragraph = {style: '', list: false, text: ''};
        }
        break;
      case 'w:pStyle':
        paragraph.style = value(attributes!);
        break;
      case 'w:numPr':
        paragraph.list = true;
        break;
      case 'w:t':
        if (!close && !empty) paragraph.text += unescapeXml(after!);
        break;
      case 'w:tab':
        if (!close) paragraph.text += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        paragraph.text += '\n';
        break;
      case 'w:noBreakHyphen':
        paragraph.text += '-';
        break;
      case 'w:tbl':
        depth += close ? -1 : 1;
        out += close ? '</table>\n' : '<table>\n';
        break;
      case 'w:tr':
        out += close ? '</tr>\n' : '<tr>';
        break;
      case 'w:tc':
        out += close ? '</td>' : '<td>';
        break;
    }
  }
  if (depth > 0) out += '</table>\n'.repeat(depth);
  return `<!doctype html><body><article>\n${out}</article></body>\n`;
}

/** The text of a .docx file as HTML that the engine reads. */
export async function docxToHtml(file: ArrayBuffer): Promise<string> {
  const bytes = await unzip(file, 'word/document.xml');
  if (!bytes) throw new Error('no document');
  return documentToHtml(new TextDecoder().decode(bytes));
}
