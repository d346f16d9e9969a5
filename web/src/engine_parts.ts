// The engine's WebAssembly comes in scripts, because the page's policy allows
// scripts of its own but no connection. They load while the worker starts, and
// the worker compiles the first while the others load. The bytes stand in them
// as a comment, which browsers skip without a look, in UTF-16, which they take
// over without much ado.
import {trusted} from './trusted.js';

/** The names of the scripts, from the build. */
declare const DATELINE_PARTS: string[];

/** What each of them leaves in its place: see `packPart` in build.mjs. */
interface Script {
  /** A function with one comment: a character for every two bytes. */
  text: () => void;
  size: number;
}

declare global {
  interface Window {
    datelineParts?: Record<number, Script>;
  }
}

/** Some of the bytes, two in a character; `unpack` knows more. */
export interface Part {
  packed: string;
  size: number;
}

function takePart(index: number): Part|undefined {
  const scripts = window.datelineParts;
  if (!scripts?.[index]) return undefined;
  const {text, size} = scripts[index];
  delete scripts[index];  // it is large
  const source = text.toString();
  const packed = source.slice(
      source.indexOf('/*') + 2, source.lastIndexOf('*/'));
  return {packed, size};
}

function loadPart(name: string, index: number): Promise<Part> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.async = true;
    script.src = trusted(new URL(name, document.baseURI).href);
    script.onload = () => {
      script.remove();
      const part = takePart(index);
      if (part) resolve(part);
      else reject(new Error(`${name} is broken.`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${name} cannot be loaded.`));
    };
    document.head.append(script);
  });
}

/** All parts in their order, each as soon as it is there. */
export async function* engineParts(): AsyncGenerator<Part> {
  const parts = DATELINE_PARTS.map(loadPart);
  // What fails behind the first that fails is of no interest.
  for (const part of parts) part.catch(() => undefined);
  for (const part of parts) yield await part;
}
