import type {MergedTimeline} from '../merged.js';
import type {Analysis, TimelineEntry} from '../types.js';
import {element} from './dom.js';
import type {Action, ApplyDetail, SelectDetail} from './events.js';
import {findingsSection} from './findings_section.js';
import {type PanelMessages, translator, type Translate} from './messages.js';
import {type Article, buildModel, type Model} from './model.js';
import {namesSection} from './names_section.js';
import {repairsSection} from './repairs_section.js';
import {type Context, note, type Section, type SectionName, type State} from
    './sections.js';
import {sheet} from './style.js';
import {proposedTags, tagsSection} from './tags_section.js';
import {entryId, timelineSection} from './timeline_section.js';

const SECTIONS: Record<SectionName, Section> = {
  timeline: timelineSection,
  names: namesSection,
  findings: findingsSection,
  repairs: repairsSection,
  tags: tagsSection,
};
const DEFAULT_SECTIONS = 'timeline names findings repairs';

// Server-side rendering imports this module where there is no DOM.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

function words(text: string|null): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word);
}

/**
 * `<dateline-panel>`: an analysis as timeline, names, checks, repairs, tags.
 *
 * Attributes: `sections` which parts, in order (default "timeline names
 * findings repairs"); `actions` what the host can carry out, of undo, redo,
 * merge, split, retype, ignore, edit, drop, fix, dismiss, tag,
 * insert-timeline (default none: read only); `lang` the language of its words.
 *
 * Events: `dateline-select` {span, article, kind, ...} when the reader asks
 * for a place of the text; `dateline-apply` {action, article, ...} when the
 * reader wants a change. The panel changes nothing itself.
 */
export class DatelinePanel extends Base {
  static observedAttributes = ['sections', 'actions', 'lang'];

  /** Words that differ from the built-in ones. */
  messages: Partial<PanelMessages> = {};

  private articles: Article[] = [];
  private model: Model = buildModel([]);
  private readonly state: State = {
    section: 'timeline', query: {}, type: '', status: '', name: '',
    open: new Set(), at: new Map(),
  };
  private observer: ResizeObserver|null = null;
  private width = 0;
  private body: HTMLElement|null = null;
  private last = '';
  /** How far the body is scrolled; asking it would cost a layout. */
  private scrolled = 0;

  /** The analysis that is shown. */
  get analysis(): Analysis|null {
    return this.articles[0]?.analysis ?? null;
  }

  set analysis(analysis: Analysis|null) {
    this.analyses = analysis ?
        [{label: analysis.document.title ?? '', analysis}] : [];
  }

  /** Several analyses: one timeline with a lane for each. */
  get analyses(): Article[] {
    return this.articles;
  }

  set analyses(articles: Article[]) {
    this.show(articles);
  }

  /**
   * Several analyses, and their events matched by the engine. Panels that show
   * the same may share the model.
   */
  show(articles: Article[], merged: MergedTimeline|null = null,
       model = buildModel(articles, merged)): void {
    this.articles = articles;
    this.model = model;
    this.state.at.clear();
    this.draw();
  }

  /** The part that is open. */
  get section(): SectionName {
    const names = this.sectionNames();
    return names.includes(this.state.section) ? this.state.section : names[0]!;
  }

  set section(name: SectionName) {
    this.state.section = name;
    this.draw();
  }

  /** Unfolds the name of an entity, as if the reader had looked it up. */
  showEntity(id: string, article = 0): void {
    const key = this.model.keyOf(article, id);
    const named = this.model.names.find((other) => other.key === key);
    if (!named) return;
    this.state.query.names = '';
    this.state.type = '';
    this.state.open.add(`name-${named.key}`).add(`all-${named.entity.type}`);
    this.state.section = 'names';
    this.draw();
    const row = this.find(`name-${named.key}`);
    row?.focus();
    row?.scrollIntoView({block: 'nearest'});
  }

  /** Goes to an entry of the timeline, past all filters. */
  showEntry(entry: TimelineEntry): void {
    const row = this.model.rows.find(({reports}) => reports.some(
        (other) => other.entry === entry));
    if (!row) return;
    Object.assign(this.state, {section: 'timeline', name: '', status: ''});
    this.state.query.timeline = '';
    this.state.open.add('all-dated').add('all-undated');
    this.draw();
    const item = this.find(entryId(row.reports[0]!));
    item?.focus({preventScroll: true});
    item?.scrollIntoView({block: 'center'});
  }

  /** Where the reader was when a place of the text was asked for. */
  lastSelected(): HTMLElement|null {
    return this.last ? this.find(this.last) : null;
  }

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const root = this.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = [sheet()];
    }
    this.observer = new ResizeObserver(() => {
      const width = Math.floor(this.clientWidth);
      if (Math.abs(width - this.width) < 2) return;
      this.width = width;
      this.draw();
    });
    this.observer.observe(this);
    this.draw();
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = null;
  }

  attributeChangedCallback(): void {
    this.draw();
  }

  private sectionNames(): SectionName[] {
    const names = words(this.getAttribute('sections') ?? DEFAULT_SECTIONS)
                      .filter((name): name is SectionName => name in SECTIONS);
    return names.length ? names : ['timeline'];
  }

  private get t(): Translate {
    const language = this.closest('[lang]')?.getAttribute('lang') ??
        this.ownerDocument.documentElement.lang;
    return translator(language || 'en', this.messages);
  }

  private context(): Context {
    const can = new Set(words(this.getAttribute('actions')));
    const send = (type: string, detail: SelectDetail|ApplyDetail) =>
        this.dispatchEvent(new CustomEvent(
            type, {detail, bubbles: true, composed: true}));
    return {
      model: this.model,
      state: this.state,
      t: this.t,
      width: Math.max(240, this.width || 640),
      can: (action: Action) => can.has(action),
      select: (detail) => {
        const from = this.shadowRoot?.activeElement as HTMLElement|null;
        this.last = from?.dataset.key ?? '';
        send('dateline-select', detail);
      },
      apply: (detail) => send('dateline-apply', detail),
      redraw: () => this.draw(),
      openSection: (name) => {
        this.section = name;
        this.find(`tab-${name}`)?.focus();
      },
    };
  }

  private find(key: string): HTMLElement|null {
    return this.shadowRoot?.querySelector(
        `[data-key="${CSS.escape(key)}"]`) ?? null;
  }

  private count(name: SectionName): number {
    const {model} = this;
    const sum = (of: (article: Article) => number) =>
        model.articles.reduce((total, article) => total + of(article), 0);
    switch (name) {
      case 'timeline': return model.rows.length;
      case 'names': return model.names.length;
      case 'findings':
        return sum(({analysis}) => analysis.findings.length) + model.rows.reduce(
            (total, {disagreements}) => total + disagreements.length, 0);
      case 'repairs': return sum(({analysis}) => analysis.repairs.length);
      case 'tags': return proposedTags(model).length;
    }
  }

  private tabs(names: SectionName[], t: Translate): HTMLElement {
    const open = (name: SectionName) => {
      this.section = name;
      this.find(`tab-${name}`)?.focus();
    };
    const list = element('div', {role: 'tablist', 'aria-label': t('sections')});
    names.forEach((name, i) => {
      const count = this.count(name);
      const chosen = name === this.section;
      const tab = element(
          'button', {
            type: 'button', role: 'tab', id: `tab-${name}`,
            'data-key': `tab-${name}`, 'aria-selected': String(chosen),
            'aria-controls': 'body', tabindex: chosen ? 0 : -1,
          },
          t(name),
          element('span', {
            class: `count${!count ? ' none' : name === 'findings' ?
                ' warn' : ''}`,
          }, String(count)));
      tab.addEventListener('click', () => open(name));
      tab.addEventListener('keydown', ({key}) => {
        const last = names.length - 1;
        const to = key === 'ArrowRight' ? (i + 1) % names.length :
            key === 'ArrowLeft' ? (i + last) % names.length :
            key === 'Home' ? 0 : key === 'End' ? last : -1;
        if (to >= 0) open(names[to]!);
      });
      list.append(tab);
    });
    return list;
  }

  /** Draws everything anew; focus, caret and scrolling stay. */
  private draw(): void {
    const root = this.shadowRoot;
    if (!root || !this.isConnected) return;
    this.width ||= Math.floor(this.clientWidth);
    const focused = root.activeElement as HTMLInputElement|null;
    const key = focused?.dataset.key;
    const caret = focused?.selectionStart;
    const scroll = this.scrolled;
    const {t} = this;
    const names = this.sectionNames();
    this.body = element('div', {class: 'section', part: 'section', id: 'body'});
    const parts: HTMLElement[] = [];
    if (!this.articles.length) {
      this.body.append(note(t('empty')));
    } else {
      if (names.length > 1) {
        parts.push(this.tabs(names, t));
        this.body.setAttribute('role', 'tabpanel');
        this.body.setAttribute('aria-labelledby', `tab-${this.section}`);
      }
      this.body.append(SECTIONS[this.section](this.context()));
    }
    const {body} = this;
    body.addEventListener('scroll', () => {
      if (body === this.body) this.scrolled = body.scrollTop;
    });
    root.replaceChildren(...parts, body);
    if (scroll) body.scrollTop = this.scrolled = scroll;
    const again = key ? this.find(key) : null;
    if (!again) return;
    again.focus({preventScroll: true});
    if (again instanceof HTMLInputElement && typeof caret === 'number') {
      again.setSelectionRange(caret, caret);
    }
  }
}
