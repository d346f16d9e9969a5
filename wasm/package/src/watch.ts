import type {EditorAdapter, TextRange} from './adapters/adapter.js';
import type {Analyzer} from './analyzer.js';
import {DatelineError} from './errors.js';
import {fixOf} from './fixes.js';
import {type Mark, type MarkKind, MarkList} from './marks.js';
import type {
  Analysis, AnalyzeOptions, Entity, Finding, TimeExpression,
} from './types.js';

/** What a mark stands for. */
export type Subject = {entity: Entity}|{time: TimeExpression}|{finding: Finding};

export interface WatchOptions {
  /** How the text is to be read; `date` above all. */
  analyze?: AnalyzeOptions;
  /** What is marked (default: everything). */
  marks?: readonly MarkKind[];
  /** Milliseconds of rest after which the text is analysed (default 250). */
  rest?: number;
  /** Milliseconds of writing without rest after which it is (default 2000). */
  longest?: number;
  /** A new analysis is there. */
  onAnalysis?: (watch: Watch) => void;
  /** A mark was clicked. */
  onSelect?: (subject: Subject, mark: Mark, place: DOMRect) => void;
  /** There is no result; the marks stay as they are. */
  onError?: (error: Error) => void;
  /**
   * Shows a card at a mark that is clicked, if <dateline-card> is known
   * (dateline/element); default true.
   */
  card?: boolean;
}

const NOW = () => performance.now();

/**
 * Watches an editor: analyses its text when the writer rests, marks names,
 * dates and findings, and carries out what the writer asks for. Nothing else
 * changes the document.
 */
export class Watch {
  private marks = new MarkList();
  private version = -1;
  private text: string|null = null;
  private json: Uint8Array|null = null;
  private parsed: Analysis|null = null;
  private timer: ReturnType<typeof setTimeout>|undefined;
  private since = 0;
  private running: AbortController|null = null;
  private again = false;
  private ended = false;
  private card: HTMLElement|null = null;
  private readonly stop: () => void;

  constructor(private readonly analyzer: Analyzer,
              readonly adapter: EditorAdapter,
              private readonly options: WatchOptions = {}) {
    this.stop = adapter.observe({
      changed: () => this.changed(),
      clicked: (offset, place) => this.clicked(offset, place),
    });
    void this.run();
  }

  /** The latest analysis; null before the first and for an empty document. */
  get analysis(): Analysis|null {
    if (!this.parsed && this.json) {
      const {analysis} = JSON.parse(new TextDecoder().decode(this.json));
      this.parsed = analysis as Analysis;
    }
    return this.parsed;
  }

  /** Analyses now, even if nothing changed. */
  async refresh(options?: AnalyzeOptions): Promise<void> {
    if (options) this.options.analyze = options;
    this.text = null;
    await this.run();
  }

  /** Adds the timeline at the end of the document. One undo step. */
  insertTimeline(heading = 'Timeline'): boolean {
    const dated = (this.analysis?.timeline ?? []).filter(
        ({when, status}) => when.value && status !== 'denied');
    if (!dated.length) return false;
    return this.apply({
      kind: 'timeline', heading,
      lines: dated.map(({when, what}) => ({when: when.value!, what})),
    });
  }

  /** Adds a line of tags at the end of the document. One undo step. */
  applyTags(tags: string[], label = 'Tags'): boolean {
    return tags.length > 0 && this.apply({kind: 'tags', label, tags});
  }

  /**
   * Puts a finding right, with `text` or, where that is beyond doubt, by
   * itself. One undo step. False: there is nothing that could be done.
   */
  fixDate(finding: Finding, text?: string): boolean {
    const {analysis} = this;
    if (!analysis || this.adapter.read().version !== this.version) return false;
    const [span] = finding.spans;
    const fix = text !== undefined && span ?
        {start: span.source[0], end: span.source[1], text} :
        fixOf(analysis, finding);
    return fix !== null &&
        this.apply({kind: 'replace', range: fix, text: fix.text});
  }

  /** Scrolls to a span of the analysis. */
  reveal({source: [start, end]}: {source: [number, number]}): void {
    this.adapter.reveal({start, end});
  }

  /** Where a span of the analysis stands in the DOM now. */
  locate(range: TextRange): Range[] {
    return this.adapter.locate(range);
  }

  /** Ends the watch; the marks go, the document stays as it is. */
  dispose(): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.timer);
    this.running?.abort();
    this.stop();
    this.card?.remove();
    this.adapter.dispose();
  }

  private apply(edit: Parameters<NonNullable<EditorAdapter['apply']>>[0]):
      boolean {
    return !this.ended && (this.adapter.apply?.(edit) ?? false);
  }

  private changed(): void {
    this.card?.remove();
    const now = NOW();
    this.since ||= now;
    const {rest = 250, longest = 2000} = this.options;
    clearTimeout(this.timer);
    this.timer = setTimeout(
        () => void this.run(),
        Math.max(0, Math.min(rest, this.since + longest - now)));
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.since = 0;
    if (this.ended) return;
    if (this.running) {
      this.again = true;  // one at a time; the newest text is next
      return;
    }
    const {text, version} = this.adapter.read();
    if (text === this.text) return;
    this.running = new AbortController();
    try {
      await this.take(text, version, this.running.signal);
    } catch (error) {
      const {code} = error as DatelineError;
      if (!this.ended && code !== 'cancelled') {
        this.options.onError?.(error as Error);
      }
    } finally {
      this.running = null;
      if (this.again) {
        this.again = false;
        void this.run();
      }
    }
  }

  private async take(text: string, version: number, signal: AbortSignal):
      Promise<void> {
    if (text.trim()) {
      const {marks, json} = await this.analyzer.annotate(
          text, {...this.options.analyze, signal});
      if (this.ended) return;
      const {marks: wanted} = this.options;
      const all = new MarkList(marks);
      this.marks = wanted ? all.only(wanted) : all;
      this.json = json;
    } else {
      this.marks = new MarkList();
      this.json = null;
    }
    this.parsed = null;
    this.text = text;
    this.version = version;
    await this.adapter.paint(this.marks, version);
    if (!this.ended) this.options.onAnalysis?.(this);
  }

  private clicked(offset: number, place: DOMRect): void {
    this.card?.remove();
    if (this.adapter.read().version !== this.version) return;
    const at = [...this.marks].filter(
        ({start, end}) => start <= offset && offset <= end);
    // A finding tells more than the date that it is about.
    const mark = at.find(({kind}) => kind === 'finding') ?? at[0];
    const subject = mark && this.subject(mark);
    if (!subject) return;
    this.options.onSelect?.(subject, mark, place);
    if (this.options.card !== false) this.showCard(subject, mark);
  }

  private subject({kind, index}: Mark): Subject|null {
    const {analysis} = this;
    if (!analysis) return null;
    if (kind === 'time') return {time: analysis.times[index]!};
    if (kind === 'finding') return {finding: analysis.findings[index]!};
    const {entity: id} = analysis.mentions[index]!;
    const entity = analysis.entities.find((other) => other.id === id);
    return entity ? {entity} : null;
  }

  private showCard(subject: Subject, mark: Mark): void {
    if (!globalThis.customElements?.get('dateline-card')) return;
    const [range] = this.adapter.locate(mark);
    if (!range) return;
    const {document} = globalThis;
    const card = document.createElement('div');
    card.setAttribute('popover', 'auto');
    card.className = 'dateline-card';
    const told = document.createElement('dateline-card');
    (told as HTMLElement&{subject: Subject}).subject = subject;
    card.append(told);
    const finding = 'finding' in subject ? subject.finding : null;
    if (finding && this.adapter.apply && fixOf(this.analysis!, finding)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Fix this date';
      button.addEventListener('click', () => {
        card.remove();
        this.fixDate(finding);
      });
      card.append(button);
    }
    const {left, bottom} = onPage(range);
    Object.assign(card.style, {
      position: 'fixed', inset: 'auto', margin: '0', border: '0', padding: '0',
      background: 'none', left: `${left}px`, top: `${bottom + 6}px`,
    });
    document.body.append(card);
    card.showPopover?.();
    card.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') card.remove();
    });
    // Editors keep Escape to themselves, and those in frames have their own.
    const view = range.startContainer.ownerDocument!;
    const escape = (event: KeyboardEvent) => {
      if (!card.isConnected || event.key === 'Escape') {
        card.remove();
        view.removeEventListener('keydown', escape, true);
      }
    };
    view.addEventListener('keydown', escape, true);
    this.card = card;
  }
}

/** A range's place in the window of the page, even if it is in a frame. */
function onPage(range: Range): {left: number; bottom: number} {
  let {left, bottom} = range.getBoundingClientRect();
  let view = range.startContainer.ownerDocument?.defaultView;
  while (view?.frameElement) {
    const frame = view.frameElement.getBoundingClientRect();
    left += frame.left;
    bottom += frame.top;
    view = view.frameElement.ownerDocument.defaultView;
  }
  return {left, bottom};
}

/** Starts watching an editor. */
export function watchEditor(
    analyzer: Analyzer, adapter: EditorAdapter, options?: WatchOptions): Watch {
  return new Watch(analyzer, adapter, options);
}
