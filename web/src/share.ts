import {readCorrections} from './corrections/file.js';
import type {Corrections} from './corrections/types.js';
import type {Source} from './sources/source.js';
import type {Told} from './story.js';

// What stands behind the # never goes to a server: only who has the link can
// read it.
const PREFIX = '#story=';
const HANDED = '#page=';
const LARGEST = 32 << 20;

async function pipe(bytes: Uint8Array<ArrayBuffer>,
                    transform: GenericTransformStream): Promise<Uint8Array> {
  const reader = (new Blob([bytes]).stream()
                      .pipeThrough(transform) as ReadableStream<Uint8Array>)
                     .getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST) throw new Error('too large');
    pieces.push(value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_')
      .replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (c) => c.charCodeAt(0));
}

function textOf({data}: Source): string {
  return typeof data === 'string' ? data : new TextDecoder().decode(data);
}

/** The page's address with the articles and their corrections in it. */
export async function shareLink(articles: Told[]): Promise<string> {
  const list = articles.map(({source, corrections}) => ({
    label: source.label, text: textOf(source), from: source.options.from,
    url: source.options.url, corrections,
  }));
  const bytes = await pipe(new TextEncoder().encode(JSON.stringify(list)),
                           new CompressionStream('deflate-raw'));
  return location.href.split('#')[0] + PREFIX + toBase64(bytes);
}

export interface Shared {
  sources: Source[];
  corrections: Corrections[];
}

function readShared(value: unknown): Shared|null {
  if (!Array.isArray(value)) return null;
  const shared: Shared = {sources: [], corrections: []};
  for (const one of value.slice(0, 50) as Record<string, unknown>[]) {
    if (typeof one?.text !== 'string') return null;
    const html = one.from === 'html';
    shared.sources.push({
      label: typeof one.label === 'string' ? one.label : '',
      data: one.text,
      options: {
        ...(html || one.from === 'text' ? {from: one.from as 'html'} : {}),
        ...(typeof one.url === 'string' ? {url: one.url} : {}),
      },
      text: html ? null : one.text,
    });
    shared.corrections.push(
        readCorrections(one.corrections) ?? {date: '', list: []});
  }
  return shared.sources.length ? shared : null;
}

/**
 * What a link brought along, of ours or of the bookmarklet; undefined if it
 * brings nothing, null if it is broken.
 */
export async function readLink(hash: string): Promise<Shared|null|undefined> {
  const prefix = [PREFIX, HANDED].find((one) => hash.startsWith(one));
  if (!prefix) return undefined;
  try {
    const bytes = await pipe(fromBase64(hash.slice(prefix.length)),
                             new DecompressionStream('deflate-raw'));
    return readShared(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
