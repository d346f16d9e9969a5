import {type Input, toBytes} from './bytes.js';
import type {Engine} from './engine/dateline.mjs';
import {DatelineError, type PlainError} from './errors.js';
import {marksOf, packMarks} from './marks.js';
import type {Analysis, AnalyzeOptions, Format} from './types.js';

interface Answer {
  analysis?: Analysis;
  text?: string;
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
  constructor(private readonly engine: Engine) {}

  analyze(input: Input, options: AnalyzeOptions = {}): Analysis {
    return read(this.analyzeToJson(input, options)).analysis!;
  }

  exportAs(input: Input, format: Format, options: AnalyzeOptions = {}): string {
    const json = this.engine.exportAs(
        toBytes(input), JSON.stringify({...options, format}));
    return read(json).text!;
  }

  annotate(text: string, options: AnalyzeOptions = {}): PackedAnnotations {
    const json = this.analyzeToJson(text, {from: 'text', ...options});
    return {
      marks: packMarks(marksOf(read(json).analysis!)),
      json: new TextEncoder().encode(json),
    };
  }

  /** The result as the engine wrote it, byte for byte. */
  analyzeToJson(input: Input, options: AnalyzeOptions = {}): string {
    return this.engine.analyze(toBytes(input), JSON.stringify(options));
  }
}
