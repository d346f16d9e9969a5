// Writes docs/api.md from the compiled types; a part of the build.
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const PAGES = [
  ['dateline', ['index', 'analyzer', 'watch', 'marks', 'fixes', 'bytes',
                'errors', 'wasm', 'types', 'merged']],
  ['dateline/inline', ['inline']],
  ['dateline/element', ['element', 'element/panel', 'element/card',
                        'element/events']],
  ['dateline/adapters/*', ['adapters/adapter', 'adapters/contenteditable',
                           'adapters/ckeditor5', 'adapters/tinymce',
                           'adapters/prosemirror', 'adapters/gutenberg']],
];
// What the files share among themselves.
const INTERNAL = new Set(['checkInput', 'checkItems', 'isAnalysis', 'toBytes', 'plainError',
                          'PlainError', 'unpackMarks', 'loadWasm',
                          'startEngine', 'MARK_KINDS', 'Read']);

/** Exported declarations of a .d.ts file, each with the comment before it. */
function declarations(text) {
  const found = [];
  const pattern =
      /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:declare )?(?:abstract )?(class|interface|function|type|const) (\w+)/g;
  for (const match of text.matchAll(pattern)) {
    const [, comment = '', kind, name] = match;
    if (INTERNAL.has(name)) continue;
    const start = match.index + comment.length;
    found.push({
      name, kind, comment: clean(comment),
      code: body(text, start).replace(/^export (declare )?/, '')
                .replace(/^ +private .*\n/gm, ''),
    });
  }
  return found;
}

const clean = (comment) => comment.replace(/^\/\*\*\s*|\s*\*\/\n?$/g, '')
                               .replace(/^ *\* ?/gm, '').trim();

/** From `start` to the end of the statement. */
function body(text, start) {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    // Comments may hold anything.
    if (c === '/' && text[i + 1] === '*') i = text.indexOf('*/', i) + 1;
    else if ('{(['.includes(c)) depth++;
    else if ('})]'.includes(c)) {
      depth--;
      if (!depth && c === '}' && !/^[;&|\[]/.test(text.slice(i + 1).trimStart())) {
        return text.slice(start, i + 1);
      }
    } else if (c === ';' && !depth) return text.slice(start, i + 1);
  }
  return text.slice(start).trim();
}

let page = '# API\n\nWritten from the types by the build; do not edit.\n';
for (const [entry, files] of PAGES) {
  page += `\n## ${entry}\n`;
  for (const file of files) {
    const text = readFileSync(join(here, 'dist', `${file}.d.ts`), 'utf8');
    for (const {name, comment, code} of declarations(text)) {
      page += `\n### ${name}\n${comment ? `\n${comment}\n` : ''}` +
          `\n\`\`\`ts\n${code}\n\`\`\`\n`;
    }
  }
}
writeFileSync(join(here, 'docs/api.md'), page);
