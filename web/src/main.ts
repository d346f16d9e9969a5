import type {Analysis, AnalyzeOptions, Format} from 'dateline';
import {articleView, reveal} from './article_view.js';
import {analyzer} from './client.js';
import {element} from './dom.js';
import {exportsView} from './exports_view.js';
import {fillMessages, message} from './messages.js';
import {samples} from './samples.js';
import {findingsView, namesView, repairsView} from './side_views.js';
import {timelineView} from './timeline_view.js';

declare global {
  interface Window {
    /** Milliseconds from navigation until the engine could answer. */
    datelineReady?: number;
  }
}

type Source = {data: string|ArrayBuffer; options: AnalyzeOptions};

const $ = <T extends HTMLElement>(id: string): T =>
    document.getElementById(id) as T;
const box = $<HTMLTextAreaElement>('article');
const dateField = $<HTMLInputElement>('date');
const status = $('status');
const result = $('result');
const cancelButton = $<HTMLButtonElement>('cancel');

let source: Source = {data: '', options: {}};
let run = 0;

function say(text: string, error = false): void {
  status.textContent = text;
  status.classList.toggle('error', error);
}

function options(): AnalyzeOptions {
  const date = dateField.value;
  return {...source.options, ...(date ? {date} : {})};
}

function show(analysis: Analysis): void {
  const go = (offset: number) => reveal(result, offset);
  const {data} = source;
  const chosen = options();
  const make = (format: Format) => analyzer.exportAs(data, format, chosen);
  const side = element('div', {});
  const findings = findingsView(analysis, go);
  if (findings) side.append(findings);
  side.append(timelineView(analysis, go), namesView(analysis, go),
              repairsView(analysis), exportsView(make));
  result.replaceChildren(articleView(analysis), side);
  result.hidden = false;
}

async function analyse(): Promise<void> {
  const {data} = source;
  if (typeof data === 'string') {
    if (!data.trim()) return say(message('empty'), true);
    if (/^https?:\/\/\S+$/.test(data.trim())) {
      return say(message('addressOnly'), true);
    }
  }
  const mine = ++run;
  say(message('working'));
  cancelButton.hidden = false;
  try {
    const analysis = await analyzer.analyze(data, options());
    if (mine !== run) return;
    show(analysis);
    say(message('done', analysis.entities.length, analysis.times.length,
                analysis.timeline.length));
  } catch (error) {
    if (mine !== run) return;
    const code = (error as {code?: string}).code;
    if (code === 'cancelled') say(message('cancelled'));
    else say((error as Error).message, true);
  } finally {
    if (mine === run) cancelButton.hidden = true;
  }
}

function take(data: string|ArrayBuffer, given: AnalyzeOptions, text: string):
    void {
  source = {data, options: given};
  box.value = text;
  void analyse();
}

async function takeFile(file: File): Promise<void> {
  const bytes = await file.arrayBuffer();
  const html = /\.html?$/i.test(file.name);
  take(bytes, html ? {from: 'html'} : {},
       new TextDecoder().decode(bytes.slice(0, 200_000)));
}

function listen(): void {
  box.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const whole = box.selectionStart === 0 &&
        box.selectionEnd === box.value.length;
    if (!whole || !(html || text)) return;
    event.preventDefault();
    if (html) take(html, {from: 'html'}, text || html);
    else take(text, {from: 'text'}, text);
  });
  box.addEventListener('input', () => {
    source = {data: box.value, options: {}};
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void analyse();
    }
  });
  $('analyze').addEventListener('click', () => void analyse());
  cancelButton.addEventListener('click', () => analyzer.cancel());
  dateField.addEventListener('change', () => {
    if (source.data) void analyse();
  });
  const file = $<HTMLInputElement>('file');
  file.addEventListener('change', () => {
    if (file.files?.[0]) void takeFile(file.files[0]);
  });
  const area = document.querySelector<HTMLElement>('.input')!;
  area.addEventListener('dragover', (event) => {
    event.preventDefault();
    area.classList.add('dragging');
  });
  area.addEventListener('dragleave', () => area.classList.remove('dragging'));
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('dragging');
    const dropped = event.dataTransfer?.files[0];
    if (dropped) void takeFile(dropped);
  });
}

fillMessages(document);
const row = $('samples');
row.append(`${message('trySample')} `);
for (const [key, text] of samples) {
  const button = element('button', {type: 'button', class: 'link'},
                         message(key));
  button.addEventListener('click', () => take(text, {from: 'text'}, text));
  row.append(button, ' ');
}
listen();
// The engine starts while the reader looks for the paste key.
analyzer.analyze('Ready.').then(
    () => {
      window.datelineReady = performance.now();
      document.documentElement.setAttribute('data-ready', '');
    },
    (error: Error) => say(error.message, true));
