import {button, element} from '../../../wasm/package/src/element/dom.js';
import {message} from '../messages.js';
import {fromText, fromTransfer, isAddress} from '../sources/clipboard.js';
import {ACCEPT, readFile} from '../sources/files.js';
import {bookmarklet} from '../sources/handover.js';
import {samples} from '../sources/samples.js';
import {type Source, SourceError} from '../sources/source.js';

const EDITABLE = 300_000;  // characters that a text field holds with ease
const AT_ONCE = 20_000;  // characters that it shows within a few milliseconds
const PAUSE = 700;  // milliseconds without a key before an edit is analysed

/** What is to happen with what comes in. */
export type Intent = 'open'|'add'|'rewrite';

export interface InputEvents {
  take(sources: Source[], intent: Intent): void;
  say(text: string, error?: boolean): void;
  /** The reader goes back to the result without a new article. */
  leave(): void;
}

const $ = <T extends HTMLElement>(id: string): T =>
    document.getElementById(id) as T;

/** Paste, type, drop, choose, sample: all ways in. */
export class InputView {
  private readonly area = $('input');
  private readonly box = $<HTMLTextAreaElement>('article');
  private intent: Intent = 'open';
  private timer = 0;
  /** What stands in the box came as something richer than its text. */
  private rich: Source|null = null;

  constructor(private readonly events: InputEvents) {
    const {box} = this;
    box.addEventListener('paste', (event) => this.paste(event));
    box.addEventListener('input', () => this.typed());
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.submit();
    });
    $('analyze').addEventListener('click', () => this.submit());
    $('back').addEventListener('click', () => events.leave());
    const file = $<HTMLInputElement>('file');
    file.accept = ACCEPT;
    file.addEventListener('change', () => {
      void this.takeFiles([...file.files ?? []]);
      file.value = '';
    });
    document.addEventListener('paste', (event) => this.pasteAnywhere(event));
    this.listenForDrops();
    this.fill();
  }

  /** Words that change with the language. */
  fill(): void {
    this.box.placeholder = message('placeholder');
    const row = $('samples');
    row.replaceChildren(`${message('trySample')} `);
    for (const {key, text} of samples) {
      row.append(button(message(key), () => this.events.take(
          [fromText(text)], this.intent === 'add' ? 'add' : 'open'),
          {class: 'link', 'data-sample': key}), ' ');
    }
    const mark = element('a', {class: 'button', draggable: 'true',
                               id: 'bookmarklet'}, message('bookmarkletName'));
    mark.href = bookmarklet();
    mark.addEventListener('click', (event) => {
      event.preventDefault();
      this.events.say(message('bookmarkletClick'));
    });
    const way = (title: string, ...parts: (Node|string)[]) => element(
        'div', {class: 'way'}, element('h3', {}, title),
        element('p', {}, ...parts));
    $('ways').replaceChildren(
        way(message('wayPage'), message('wayPageText'), ' ', mark),
        way(message('wayAddress'), message('wayAddressText')),
        way(message('waySeveral'), message('waySeveralText')));
    this.title();
  }

  get open(): boolean {
    return !this.area.hidden;
  }

  show(intent: Intent, text = '', canLeave = true): void {
    this.intent = intent;
    this.fillBox(text);
    this.rich = this.box.readOnly ? fromText(text) : null;
    this.area.hidden = false;
    this.area.classList.toggle('again', canLeave);
    this.area.classList.toggle('rewrite', intent === 'rewrite');
    $('back').hidden = !canLeave;
    this.title();
    scrollTo({top: 0});
    this.box.focus({preventScroll: true});
    if (intent === 'rewrite') this.box.setSelectionRange(0, 0);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.area.hidden = true;
  }

  /** There is no result to go to: what was pasted can be edited here. */
  unfold(): void {
    if (this.open && this.rich && this.box.readOnly) {
      this.fillBox(this.rich.text ?? '');
    }
  }

  /** A text too large for the field stands there by its beginning. */
  private fillBox(text: string, most = EDITABLE): void {
    const {box} = this;
    box.readOnly = text.length > most;
    box.value = box.readOnly ? `${text.slice(0, 5000)} …\n\n${
        message('standsFor', text.length)}` : text;
  }

  private title(): void {
    $('input-title').textContent = message(
        this.intent === 'add' ? 'inputAdd' :
        this.intent === 'rewrite' ? 'inputRewrite' : 'inputTitle');
  }

  private submit(): void {
    clearTimeout(this.timer);
    const text = this.box.value;
    if (this.rich) return this.events.take([this.rich], this.intent);
    if (!text.trim()) {
      this.events.say(message('empty'), true);
      this.box.focus();
      return;
    }
    if (isAddress(text)) return this.events.say(message('addressOnly'), true);
    this.events.take([fromText(text)], this.intent);
  }

  private typed(): void {
    this.rich = null;
    clearTimeout(this.timer);
    if (this.intent !== 'rewrite' || !this.box.value.trim()) return;
    this.timer = setTimeout(() => this.events.take(
        [fromText(this.box.value)], 'rewrite'), PAUSE) as unknown as number;
  }

  private paste(event: ClipboardEvent): void {
    const {box} = this;
    const files = [...event.clipboardData?.files ?? []];
    const source = event.clipboardData && fromTransfer(event.clipboardData);
    // What was pasted and not touched since is replaced as a whole.
    const whole = this.rich !== null || box.readOnly ||
        (box.selectionStart === 0 && box.selectionEnd === box.value.length);
    if (!source && files.length) {
      event.preventDefault();
      return void this.takeFiles(files);
    }
    if (!whole || !source || this.intent === 'rewrite') return;
    event.preventDefault();
    event.stopPropagation();
    if (typeof source.data === 'string' && isAddress(source.data)) {
      box.value = source.data.trim();
      return this.events.say(message('addressOnly'), true);
    }
    // The result takes its place in a moment; a long text would hold the page
    // up for longer than that.
    this.fillBox(source.text ?? '', AT_ONCE);
    this.rich = source;
    this.events.take([source], this.intent);
  }

  private pasteAnywhere(event: ClipboardEvent): void {
    const target = event.target as HTMLElement|null;
    if (event.defaultPrevented || document.querySelector('dialog[open]') ||
        target?.closest('input, textarea, select, dateline-panel')) {
      return;
    }
    const source = event.clipboardData && fromTransfer(event.clipboardData);
    if (!source) return;
    event.preventDefault();
    if (typeof source.data === 'string' && isAddress(source.data)) {
      return this.events.say(message('addressOnly'), true);
    }
    this.events.take([source], this.intent === 'add' ? 'add' : 'open');
  }

  private async takeFiles(files: File[]): Promise<void> {
    if (!files.length) return;
    try {
      const sources = await Promise.all(files.map(readFile));
      this.events.take(sources, this.intent === 'add' ? 'add' : 'open');
    } catch (error) {
      if (error instanceof SourceError) {
        this.events.say(message(error.key, error.file), true);
      } else {
        this.events.say(message('unreadable'), true);
      }
    }
  }

  private listenForDrops(): void {
    const veil = $('drop');
    addEventListener('dragover', (event) => {
      event.preventDefault();
      veil.hidden = false;
    });
    addEventListener('dragleave', (event) => {
      if (!event.relatedTarget) veil.hidden = true;
    });
    addEventListener('drop', (event) => {
      event.preventDefault();
      veil.hidden = true;
      const {dataTransfer} = event;
      if (!dataTransfer) return;
      if (dataTransfer.files.length) {
        return void this.takeFiles([...dataTransfer.files]);
      }
      const source = fromTransfer(dataTransfer);
      if (!source) return;
      if (typeof source.data === 'string' && isAddress(source.data)) {
        return this.events.say(message('addressOnly'), true);
      }
      this.events.take([source], this.intent === 'add' ? 'add' : 'open');
    });
  }
}
