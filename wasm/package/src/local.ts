import {type Input, isAnalysis, toBytes} from './bytes.js';
import type {Engine, EngineSession} from './engine/dateline.mjs';
import {DatelineError, type PlainError} from './errors.js';
import type {MergedTimeline} from './merged.js';
import type {
  Analysis, AnalyzeOptions, Format, MergeFormat, MergeItem,
} from './types.js';

interface Answer {
  analysis?: Analysis;
  text?: string;
  merged?: MergedTimeline;
  error?: PlainError;
}

/** What an editor needs at once (marks) and later (the analysis as JSON). */
export interface PackedAnnotations {
  marks: Int32Array;
  json: Uint8Array;
}

function read(json: string): Answer {
  const answer = JSON.parse(json) as Answer;
  if (answer.error) {
    throw new DatelineError(answer.error.code, answer.error.message);
  }
  return answer;
}

/** Runs the engine in the calling thread. */
export class LocalAnalyzer {
  private session: EngineSession|null = null;

  constructor(private readonly engine: Engine) {}

  analyze(input: Input, options: AnalyzeOptions = {}): Analysis {
    return read(this.analyzeToJson(input, options)).analysis!;
  }

  exportAs(
      input: Input|Analysis, format: Format,
      options: AnalyzeOptions = {}): string {
    const asked = {...options, format};
    const json = isAnalysis(input) ?
        this.engine.exportAnalysis(
            toBytes(JSON.stringify(input)), JSON.stringify(asked)) :
        this.engine.exportAs(...this.prepare(input, asked));
    return read(json).text!;
  }

  /**
   * For texts that are being written: paragraphs and words of the call before
   * are not read again. The result is that of `analyze`.
   */
  annotate(text: string, options: AnalyzeOptions = {}): PackedAnnotations {
    this.session ??= new this.engine.Session();
    const answer = this.session.annotate(
        ...this.prepare(text, {from: 'text', ...options}));
    // A string tells of an error.
    if (typeof answer === 'string') read(answer);
    return answer as PackedAnnotations;
  }

  merge(items: readonly MergeItem[]): MergedTimeline {
    return read(this.mergeToJson(items, {})).merged!;
  }

  mergeAs(items: readonly MergeItem[], format: MergeFormat): string {
    const answer = read(this.mergeToJson(items, {format}));
    return answer.text ?? JSON.stringify(answer.merged);
  }

  /** Gives the memory of `annotate` free. */
  dispose(): void {
    this.session?.delete();
    this.session = null;
  }

  /** The result as the engine wrote it, byte for byte. */
  analyzeToJson(input: Input, options: AnalyzeOptions = {}): string {
    return this.engine.analyze(...this.prepare(input, options));
  }

  private mergeToJson(items: readonly MergeItem[], options: object): string {
    const flat = items.map((item) => item && 'analysis' in item ?
        {...item.analysis, label: item.label} : item);
    return this.engine.merge(
        toBytes(JSON.stringify(flat)), JSON.stringify(options));
  }

  /**
   * What the engine gets: bytes and options. It says itself what bytes are
   * written in; encodings that it has no tables for (East Asian ones) are
   * decoded here, with the same result.
   */
  private prepare(input: Input, options: object): [Uint8Array, string] {
    const bytes = toBytes(input);
    const json = JSON.stringify(options);
    if (typeof input === 'string') return [bytes, json];
    const choice = JSON.parse(this.engine.chooseEncoding(bytes, json)) as {
      encoding: string; reason: string; readable: boolean;
    };
    if (choice.readable) return [bytes, json];
    let text: string;
    try {
      text = new TextDecoder(choice.encoding).decode(bytes);
    } catch {
      return [bytes, json];  // no table here either: the engine says so
    }
    return [
      toBytes(text),
      JSON.stringify({
        ...options,
        decodedFrom: choice.encoding,
        decodedReason: choice.reason,
      }),
    ];
  }
}
