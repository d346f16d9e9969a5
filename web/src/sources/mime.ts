// The parts of MIME that a mail with an article needs.

export interface Part {
  headers: Map<string, string>;
  body: Uint8Array;
}

const LF = 10;

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function asBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

export function decodeText(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset || 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

/** Headers and body of a message or part; folded lines are joined. */
export function readPart(bytes: Uint8Array): Part {
  let end = 0;
  let next = bytes.length;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== LF) continue;
    const after = bytes[at + 1] === 13 ? at + 2 : at + 1;
    if (bytes[after] === LF) {
      end = at;
      next = after + 1;
      break;
    }
  }
  const headers = new Map<string, string>();
  // Headers are ASCII, or UTF-8 in newer mail.
  const text = new TextDecoder().decode(bytes.subarray(0, end || next));
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).toLowerCase().trim();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return {headers, body: bytes.subarray(next)};
}

/** A header such as `text/html; charset="x"`: its value and parameters. */
export function parameters(header: string):
    {value: string; get(name: string): string} {
  const value = header.split(';')[0]!.trim().toLowerCase();
  return {
    value,
    get: (name) => {
      const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`,
                               'i').exec(header);
      return found?.[1] ?? found?.[2] ?? '';
    },
  };
}

function quotedPrintable(body: Uint8Array): Uint8Array {
  const text = latin1(body).replace(/[ \t]+(?=\r?\n|$)/g, '')
                   .replace(/=\r?\n/g, '');
  // Bytes 0x80 to 0x9f decode to letters above 0xff in windows-1252: mail
  // that says quoted-printable has none of them bare.
  return asBytes(text.replace(/=([0-9a-f]{2})/gi, (_, hex) =>
      String.fromCharCode(parseInt(hex, 16))));
}

function base64(body: Uint8Array): Uint8Array {
  const text = latin1(body).replace(/[^A-Za-z0-9+/]/g, '');
  return asBytes(atob(text.slice(0, text.length - (text.length % 4 === 1 ?
      1 : 0))));
}

export function decodeBody(part: Part): Uint8Array {
  const coding = part.headers.get('content-transfer-encoding')?.toLowerCase();
  if (coding === 'quoted-printable') return quotedPrintable(part.body);
  if (coding === 'base64') return base64(part.body);
  return part.body;
}

/** RFC 2047: `=?utf-8?q?Caf=C3=A9?=` in subjects and names. */
export function decodeWords(text: string): string {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(
      /=\?([^?\s]+)\?([bq])\?([^?]*)\?=/gi, (_, charset, coding, word) => {
    const bytes = coding.toLowerCase() === 'b' ? base64(asBytes(word)) :
        quotedPrintable(asBytes(word.replaceAll('_', ' ')));
    return decodeText(bytes, charset.split('*')[0]);
  });
}

/** The parts between the boundary lines of a multipart body. */
export function splitParts(body: Uint8Array, boundary: string): Uint8Array[] {
  const text = latin1(body);
  // latin1() keeps one character a byte, so positions are the same.
  const marks: {start: number; end: number}[] = [];
  const line = `--${boundary}`;
  for (let at = text.indexOf(line); at >= 0 && marks.length < 500;
       at = text.indexOf(line, at + line.length)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    const end = text.indexOf('\n', at);
    marks.push({start: at, end: end < 0 ? text.length : end + 1});
    if (text.startsWith('--', at + line.length)) break;
  }
  return marks.slice(0, -1).map(
      ({end}, i) => body.subarray(end, marks[i + 1]!.start));
}
