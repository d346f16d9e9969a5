// Turns .docx and .eml into HTML off the page's thread; it inherits the
// page's policy like the engine's worker.
import {docxToHtml} from './docx.js';
import {emlToHtml} from './eml.js';

self.onmessage = async ({data}: MessageEvent<{
  kind: 'docx'|'eml'; bytes: ArrayBuffer;
}>) => {
  try {
    const html = data.kind === 'docx' ? await docxToHtml(data.bytes) :
                                        emlToHtml(data.bytes);
    self.postMessage({html});
  } catch (error) {
    self.postMessage({error: String(error)});
  }
};
