import type {Analysis} from 'dateline';
import {translator, type DatelinePanel, type SelectDetail} from
    '../../../wasm/package/src/element.js';
import {button, element} from '../../../wasm/package/src/element/dom.js';
import {buildModel} from '../../../wasm/package/src/element/model.js';
import {fromPanel} from '../corrections/from_panel.js';
import {language, message} from '../messages.js';
import {labelOf, type Story} from '../story.js';
import {ArticleView} from './article_view.js';
import {factsView} from './facts_view.js';
import {HoverCard} from './hover_card.js';
import type {Marked} from './marks.js';

const ACTIONS = 'undo redo merge split retype ignore edit drop dismiss';
const WIDE = matchMedia('(min-width: 94rem)');
const NARROW = matchMedia('(max-width: 61.99rem)');

/** The article on one side, what is known of it on the other. */
export class ResultView {
  shown = 0;
  /** Called when another article has come into view. */
  chosen: () => void = () => undefined;
  private drawing = 0;
  private article: ArticleView|null = null;
  private readonly reading = element('div', {class: 'reading'});
  private readonly side = element('div', {class: 'side'});
  private readonly heading = element('h2', {class: 'unseen'});
  private readonly panels: DatelinePanel[];
  private readonly card = new HoverCard({open: (marked) => this.open(marked)});
  private readonly back = button('', () => this.goBack(), {
    class: 'back', id: 'back-to-panel',
  });
  private origin: HTMLElement|null = null;

  constructor(private readonly root: HTMLElement,
              private readonly story: Story) {
    this.panels = [0, 1].map(() => {
      const panel = element('dateline-panel', {actions: ACTIONS});
      panel.addEventListener('dateline-select', ({detail}) =>
          this.select(panel, detail));
      panel.addEventListener('dateline-apply', ({detail}) =>
          this.apply(detail));
      return panel;
    });
    const tabs = element(
        'div', {class: 'views', role: 'group'},
        ...(['reading', 'side'] as const).map((view) => button('', () => {
          this.look(view);
          scrollTo({top: 0});
        }, {'data-view': view})));
    this.back.hidden = true;
    this.side.append(this.heading, ...this.panels);
    root.append(tabs, this.reading, this.side, this.back);
    this.look('reading');
    WIDE.addEventListener('change', () => this.arrange());
    document.addEventListener('keydown', ({key}) => {
      if (key === 'Escape' && !this.back.hidden) this.goBack();
    });
    this.arrange();
  }

  /**
   * Draws the article in view and everything beside it, one part after the
   * other, so that the page can answer in between.
   */
  async draw(): Promise<void> {
    const mine = ++this.drawing;
    const told = this.story.articles[this.shown] ?? this.story.articles[0];
    if (!told) return;
    this.shown = this.story.articles.indexOf(told);
    const {analysis, corrections} = told;
    const index = this.shown;
    const focused = this.reading.contains(document.activeElement) ?
        document.activeElement!.id : '';
    const facts = factsView(analysis, !!corrections.date, {
      setDate: (date) => void this.story.correct(
          index, (old) => ({...old, date})),
      reveal: ({span}) => {
        if (span) this.article?.reveal(span.start, span.end);
      },
    }, translator(language()));
    this.article?.leave();
    this.article = new ArticleView(analysis, facts, translator(language()));
    this.reading.replaceChildren(this.legend(analysis), this.article.node);
    if (focused) document.getElementById(focused)?.focus();
    this.card.attach(this.article);
    this.back.hidden = true;
    const articles = this.story.articles.map((one) => ({
      label: labelOf(one), analysis: one.analysis,
      undone: one.corrections.list.flatMap(
          (each) => each.op === 'undo' ? [each.repair] : []),
    }));
    this.back.textContent = message('backToList');
    this.heading.textContent = message('viewStory');
    for (const tab of this.root.querySelectorAll<HTMLElement>('.views button')) {
      tab.textContent = message(tab.dataset.view === 'side' ? 'viewStory' :
                                                              'viewArticle');
    }
    const breathe = () => new Promise((resolve) => setTimeout(resolve));
    await breathe();
    if (mine !== this.drawing) return;
    const {merged} = this.story;
    const model = buildModel(articles, merged);
    for (const panel of this.panels) {
      if (panel.hidden) continue;
      await breathe();
      if (mine !== this.drawing) return;
      panel.show(articles, merged, model);
    }
  }

  choose(index: number): void {
    if (index === this.shown) return;
    this.shown = index;
    void this.draw();
    this.chosen();
  }

  selection(): {start: number; end: number}|null {
    return this.article?.selection() ?? null;
  }

  private arrange(): void {
    const [first, second] = this.panels as [DatelinePanel, DatelinePanel];
    const wide = WIDE.matches;
    second.hidden = !wide;
    first.setAttribute('sections', wide ? 'timeline findings repairs' :
                                          'timeline names findings repairs');
    second.setAttribute('sections', 'names tags');
    for (const panel of this.panels) panel.lang = language();
    if (this.story.articles.length) void this.draw();
  }

  /** The reader goes somewhere else: no way back is offered. */
  forgetWay(): void {
    this.back.hidden = true;
  }

  relabel(): void {
    this.arrange();
  }

  private look(view: 'reading'|'side'): void {
    this.root.dataset.view = view;
    for (const tab of this.root.querySelectorAll<HTMLElement>('.views button')) {
      tab.setAttribute('aria-pressed', String(tab.dataset.view === view));
    }
  }

  /** What the marks mean, of those that the article has. */
  private legend({entities, times, timeline}: Analysis): HTMLElement|string {
    const names = (['PER', 'ORG', 'LOC', 'MISC'] as const).filter(
        (type) => entities.some((entity) => entity.type === type));
    if (!names.length && !times.length) return '';
    return element(
        'ul', {class: 'legend', 'aria-label': message('legend')},
        ...names.map((type) => element(
            'li', {}, element('mark', {class: type}, message(type)))),
        times.length > 0 &&
            element('li', {}, element('time', {}, message('times'))),
        timeline.some(({when}) => when.value) && element(
            'li', {}, element('span', {class: 'pin'}), ` ${message('pins')}`));
  }

  private select(panel: DatelinePanel, {article, span, entity, kind}:
                 SelectDetail): void {
    // Looking a name up lights its mentions; only going to one leaves the list.
    const quiet = kind === 'entity' ||
        (kind === 'mention' && !NARROW.matches);
    if (kind === 'entity' && NARROW.matches) return;
    this.choose(article);
    this.look('reading');
    this.origin = panel;
    this.article?.reveal(span.start, span.end, !quiet);
    if (entity) this.article?.showMentions(entity.id);
    this.back.hidden = quiet;
  }

  private goBack(): void {
    this.back.hidden = true;
    this.look('side');
    const panel = this.origin as DatelinePanel|null;
    const last = panel?.lastSelected();
    last?.scrollIntoView({block: 'center'});
    last?.focus({preventScroll: true});
  }

  private open(marked: Marked): void {
    const [first, second] = this.panels as [DatelinePanel, DatelinePanel];
    if ('entity' in marked) {
      this.look('side');
      this.article?.showMentions(marked.entity.id);
      (second.hidden ? first : second)
          .showEntity(marked.entity.id, this.shown);
    } else if ('entries' in marked) {
      this.look('side');
      first.showEntry(marked.entries[0]!);
    }
  }

  private apply(wish: Parameters<typeof fromPanel>[1]): void {
    const {article} = wish;
    if (wish.action === 'redo') {
      const {repair} = wish;
      void this.story.correct(article, ({date, list}) => ({
        date, list: list.filter((one) => one.op !== 'undo' ||
            one.repair.kind !== repair.kind ||
            one.repair.source[0] !== repair.source[0]),
      }));
      return;
    }
    const correction = fromPanel(this.story.articles[article]!.analysis, wish);
    if (!correction) return;
    // A name is set right wherever it stands, an entry in its own article.
    if ('name' in correction) void this.story.addEverywhere(correction);
    else void this.story.addCorrection(article, correction);
  }
}
