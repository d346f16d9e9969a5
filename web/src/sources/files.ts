import {startWorker} from '../workers.js';
import {type Source, SourceError} from './source.js';

const LARGEST = 32 << 20;  // the engine's own limit
const SHOWN = 200_000;

/** Kinds of file in the chooser. */
export const ACCEPT =
    '.html,.htm,.xhtml,.mht,.txt,.text,.md,.markdown,.eml,.docx';

function convert(kind: 'docx'|'eml', bytes: ArrayBuffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = startWorker('convert');
    const done = () => worker.terminate();
    worker.onmessage = ({data}: MessageEvent<{html?: string;
                                              error?: string}>) => {
      done();
      if (data.html !== undefined) resolve(data.html);
      else reject(new Error(data.error));
    };
    worker.onerror = () => {
      done();
      reject(new Error('worker'));
    };
    worker.postMessage({kind, bytes}, [bytes]);
  });
}

async function converted(kind: 'docx'|'eml', name: string,
                         bytes: ArrayBuffer): Promise<Source> {
  try {
    const data = await convert(kind, bytes);
    return {label: name, data, options: {from: 'html'}, text: null};
  } catch {
    throw new SourceError(kind === 'docx' ? 'badDocx' : 'badEml', name);
  }
}

function startsWith(bytes: ArrayBuffer, text: string): boolean {
  const head = new Uint8Array(bytes, 0, Math.min(text.length, bytes.byteLength));
  return head.length === text.length &&
      head.every((byte, i) => byte === text.charCodeAt(i));
}

/** Reads a file by its ending and its first bytes. */
export async function readFile(file: File): Promise<Source> {
  const {name} = file;
  if (!file.size) throw new SourceError('emptyFile', name);
  if (file.size > LARGEST) throw new SourceError('tooLarge', name);
  const bytes = await file.arrayBuffer();
  if (startsWith(bytes, '%PDF')) throw new SourceError('pdf', name);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    throw new SourceError('oldWord', name);
  }
  if (startsWith(bytes, 'PK\x03\x04')) return converted('docx', name, bytes);
  if (/\.docx$/i.test(name)) throw new SourceError('badDocx', name);
  if (/\.(eml|mht|mhtml)$/i.test(name)) return converted('eml', name, bytes);
  const html = /\.x?html?$/i.test(name) || file.type === 'text/html';
  return {
    label: name, data: bytes, options: html ? {from: 'html'} : {},
    text: html ? null : new TextDecoder().decode(bytes.slice(0, SHOWN)),
  };
}
