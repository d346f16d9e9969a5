import {escapeMarkup} from './markup.js';
import {decodeBody, decodeText, decodeWords, parameters, type Part, readPart,
        splitParts} from './mime.js';

interface Texts {
  html: string;
  plain: string;
}

const DEEPEST = 12;

function collect(part: Part, texts: Texts, depth: number): void {
  const type = parameters(part.headers.get('content-type') ?? 'text/plain');
  if (type.value.startsWith('multipart/') && depth < DEEPEST) {
    for (const inner of splitParts(part.body, type.get('boundary'))) {
      collect(readPart(inner), texts, depth + 1);
    }
    return;
  }
  if (type.value === 'message/rfc822' && depth < DEEPEST) {
    return collect(readPart(part.body), texts, depth + 1);
  }
  const place = parameters(part.headers.get('content-disposition') ?? '');
  if (place.value === 'attachment') return;
  if (type.value === 'text/html') {
    texts.html ||= decodeText(decodeBody(part), type.get('charset'));
  } else if (type.value === 'text/plain') {
    texts.plain ||= decodeText(decodeBody(part), type.get('charset'));
  }
}

function paragraphs(text: string): string {
  return text.split(/(?:\r?\n[ \t]*){2,}/)
      .filter((block) => block.trim())
      .map((block) => `<p>${escapeMarkup(block.trim())}</p>\n`).join('');
}

/** The article of a mail as HTML; subject and date become its metadata. */
export function emlToHtml(file: ArrayBuffer): string {
  const mail = readPart(new Uint8Array(file));
  if (!mail.headers.has('from') && !mail.headers.has('subject') &&
      !mail.headers.has('content-type')) {
    throw new Error('no mail');
  }
  const texts: Texts = {html: '', plain: ''};
  collect(mail, texts, 0);
  if (!texts.html && !texts.plain) throw new Error('no text');
  const title = decodeWords(mail.headers.get('subject') ?? '')
                    .replace(/^(?:(?:fwd?|re|aw|wg):\s*)+/i, '');
  const sent = Date.parse(mail.headers.get('date') ?? '');
  const head = (title ?
      `<meta property="og:title" content="${escapeMarkup(title)}">\n` : '') +
      (Number.isNaN(sent) ? '' : '<meta property="article:published_time" ' +
          `content="${new Date(sent).toISOString()}">\n`);
  if (texts.html) return head + texts.html;
  return `<!doctype html>${head}<body><article>\n` +
      (title ? `<h1>${escapeMarkup(title)}</h1>\n` : '') +
      `${paragraphs(texts.plain)}</article></body>\n`;
}
