// Marks by the CSS Custom Highlight API: painted by the browser, unknown to
// the DOM. Several editors of one window share its registry.

/** Names of the highlights; a page may style them with ::highlight(NAME). */
export const highlightName = (kind: string): string =>
    `dateline-${kind.toLowerCase()}`;

// Lines run through descenders: sparing them makes every repaint slower.
const line = (kind: string, colour: string, style = 'solid') =>
    `::highlight(${highlightName(kind)}){text-decoration:underline ${style} ` +
    `var(--dateline-${kind.toLowerCase()},${colour}) 2px;` +
    'text-decoration-skip-ink:none}';

const STYLE = [
  line('PER', '#2b6cb0'),
  line('ORG', '#b7791f'),
  line('LOC', '#2f855a'),
  line('MISC', '#805ad5'),
  line('time', '#c05621', 'dotted'),
  line('finding', '#c53030', 'wavy'),
  `::highlight(${highlightName('reveal')}){background-color:` +
      'var(--dateline-reveal,#ffe58a);color:#000}',
].join('\n');

interface Sheet {
  sheet: CSSStyleSheet;
  users: number;
}
const sheets = new WeakMap<DocumentOrShadowRoot, Sheet>();

type HighlightWindow = Window&typeof globalThis;

/** The marks of one editor. */
export class Highlighter {
  private readonly window: HighlightWindow;
  private readonly scope: DocumentOrShadowRoot;
  private readonly mine = new Map<AbstractRange, string>();

  constructor(root: Element) {
    this.window = root.ownerDocument.defaultView!;
    const top = root.getRootNode();
    this.scope = 'adoptedStyleSheets' in top ?
        top as ShadowRoot : root.ownerDocument;
    if (!this.able) return;
    let known = sheets.get(this.scope);
    if (!known) {
      const sheet = new this.window.CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.scope.adoptedStyleSheets.push(sheet);
      sheets.set(this.scope, known = {sheet, users: 0});
    }
    known.users++;
  }

  /** Does this browser have highlights? Without them nothing is painted. */
  get able(): boolean {
    return Boolean(this.window?.CSS?.highlights && this.window.Highlight);
  }

  add(kind: string, range: StaticRangeInit): AbstractRange|undefined {
    if (!this.able) return undefined;
    const {highlights} = this.window.CSS;
    const name = highlightName(kind);
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new this.window.Highlight();
      // What is wrong has to be seen over what is merely known.
      highlight.priority = kind === 'reveal' ? 2 : kind === 'finding' ? 1 : 0;
      highlights.set(name, highlight);
    }
    const painted = new this.window.StaticRange(range);
    highlight.add(painted);
    this.mine.set(painted, name);
    return painted;
  }

  remove(range: AbstractRange): void {
    const name = this.mine.get(range);
    if (!name) return;
    this.mine.delete(range);
    const {highlights} = this.window.CSS;
    const highlight = highlights.get(name);
    highlight?.delete(range);
    if (highlight?.size === 0) highlights.delete(name);
  }

  dispose(): void {
    for (const range of [...this.mine.keys()]) this.remove(range);
    const known = sheets.get(this.scope);
    if (!known || --known.users) return;
    sheets.delete(this.scope);
    this.scope.adoptedStyleSheets =
        this.scope.adoptedStyleSheets.filter((sheet) => sheet !== known.sheet);
  }
}
