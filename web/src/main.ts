import './boot.js';
import '../../wasm/package/src/element.js';

import {element} from '../../wasm/package/src/element/dom.js';
import {prepareDates} from '../../wasm/package/src/element/when.js';
import {client} from './client.js';
import {remember} from './history.js';
import {
  chooseLanguage, currentLanguage, fillMessages, language, LANGUAGES, message,
} from './messages.js';
import {registerServiceWorker} from './offline.js';
import {readLink} from './share.js';
import {receiveHandover} from './sources/handover.js';
import type {Source} from './sources/source.js';
import {Story, type StoryEvent} from './story.js';
import {openAddEntry} from './views/add_entry_view.js';
import {type BarAction, drawBar} from './views/bar_view.js';
import {openCorrections} from './views/corrections_view.js';
import {openHistory} from './views/history_view.js';
import {InputView, type Intent} from './views/input_view.js';
import {countRequests, openPrivacy} from './views/privacy_view.js';
import {ProgressView} from './views/progress_view.js';
import {ResultView} from './views/result_view.js';
import {openShare} from './views/share_view.js';
import {openTakeAway} from './views/take_away_view.js';

declare global {
  interface Window {
    /** Milliseconds from navigation until the engine could answer. */
    datelineReady?: number;
  }
}

const $ = <T extends HTMLElement>(id: string): T =>
    document.getElementById(id) as T;

const story = new Story();
const status = $('status');
const bar = $('bar');
const root = $('result');
const result = new ResultView(root, story);
const progress = new ProgressView(() => story.cancel());

function say(text: string, error = false): void {
  status.textContent = text;
  status.classList.toggle('error', error);
  if (error) status.scrollIntoView({block: 'nearest'});
}

const input = new InputView({
  say,
  leave: () => input.hide(),
  take: (sources, intent) => void take(sources, intent),
});

async function take(sources: Source[], intent: Intent): Promise<void> {
  const count = story.articles.length;
  if (intent === 'rewrite' && count) {
    await story.rewrite(result.shown, sources[0]!);
    return;
  }
  const adds = intent === 'add' && count > 0;
  const done = await (adds ? story.add(sources) : story.open(sources));
  if (!done) return;
  input.hide();
  if (adds) result.choose(count);
}

function refresh(): void {
  drawBar(bar, story, result.shown, {
    choose: (index) => result.choose(index),
    remove: (index) => void story.remove(index),
    act,
  });
}

result.chosen = refresh;

async function shown(fresh: boolean): Promise<void> {
  progress.stop();
  const {articles} = story;
  root.hidden = bar.hidden = !articles.length;
  if (!articles.length) {
    input.show('open', '', false);
    return;
  }
  if (fresh && articles.length <= result.shown) result.shown = 0;
  if (fresh) scrollTo({top: 0});
  const drawn = result.draw();
  refresh();
  await drawn;
  const sum = (of: (article: (typeof articles)[0]) => number) =>
      articles.reduce((total, article) => total + of(article), 0);
  const names = sum(({analysis}) => analysis.entities.length);
  const entries = sum(({analysis}) => analysis.timeline.length);
  say(articles.length > 1 ?
      message('doneMany', articles.length, names, entries) :
      message('done', names, sum(({analysis}) => analysis.times.length),
              entries));
  void remember(story).catch(() => undefined);
}

function failure({code, message: text, label}:
                 Extract<StoryEvent, {kind: 'failed'}>): string {
  if (code === 'crashed') return message('crashed');
  return label ? message('failedNamed', label, text) : message('failed', text);
}

story.listen((event) => {
  switch (event.kind) {
    case 'busy':
      progress.start(event.size);
      return say(event.of > 1 ? message('workingMany', event.at, event.of) :
                                message('working'));
    case 'shown':
      return void shown(event.fresh);
    case 'cancelled':
      progress.stop();
      input.unfold();
      return say(message('cancelled'));
    case 'failed':
      progress.stop();
      input.unfold();
      return say(failure(event), true);
  }
});

function act(action: BarAction): void {
  const told = story.articles[result.shown]!;
  result.forgetWay();
  switch (action) {
    case 'new':
      return input.show('open');
    case 'add':
      return input.show('add');
    case 'rewrite':
      return input.show('rewrite',
                        told.source.text ?? told.analysis.document.text);
    case 'addEntry':
      return openAddEntry(
          told.analysis, result.selection(), (correction) =>
              void story.addCorrection(result.shown, correction));
    case 'corrections':
      return openCorrections(story);
    case 'takeAway':
      return openTakeAway(story, result.shown);
    case 'share':
      return void openShare(story);
  }
}

function speak(): void {
  fillMessages(document);
  input.fill();
  if (!story.articles.length) return;
  result.relabel();
  refresh();
}

async function arrive(): Promise<void> {
  const link = await readLink(location.hash);
  if (link === undefined) {
    receiveHandover((source) => {
      history.replaceState(null, '', location.pathname + location.search);
      void story.open([source]).then((done) => {
        if (done) input.hide();
      });
    });
    return;
  }
  history.replaceState(null, '', location.pathname + location.search);
  if (!link) return say(message('badLink'), true);
  if (await story.open(link.sources, link.corrections)) input.hide();
}

const choice = $<HTMLSelectElement>('language');
choice.append(...LANGUAGES.map(
    ([code, name]) => element('option', {value: code, lang: code}, name)));
choice.value = currentLanguage();
choice.addEventListener('change', () => {
  chooseLanguage(choice.value);
  speak();
});
$('privacy').addEventListener('click', openPrivacy);
$('history').addEventListener('click', () => void openHistory(story));
addEventListener('hashchange', () => void arrive());
speak();
// Nobody's news, with something for every table of the engine.
const FIRST = 'Mayor Ada Okoye, 42, of the Harbour Party said on Monday in ' +
    'London that three people had died in the May 2001 floods.\n\n"We were ' +
    'told," the former minister said. She will meet the United Nations on ' +
    'Friday, two weeks before the election, for the third time since 1999.';

// The engine starts while the reader looks for the paste key: it is ready when
// it has answered, and then takes up its tables, which the first article would
// have to wait for.
client.greet().then(
    () => {
      window.datelineReady = performance.now();
      document.documentElement.setAttribute('data-ready', '');
      countRequests();
      void prepareDates(language());
    },
    (error: Error) => say(message('notReady', error.message), true));
client.analyze(FIRST, {}).then(registerServiceWorker, () => undefined);
void arrive();
