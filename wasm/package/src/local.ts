import {type Input, toBytes} from './bytes.js';
import type {Engine} from './engine/dateline.mjs';
import {DatelineError} from './errors.js';
import type {Analysis, AnalyzeOptions, Format} from './types.js';

interface Answer {
  analysis?: Analysis;
  text?: string;
  error?: {code: string; message: string};
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
    const json = this.engine.analyze(toBytes(input), JSON.stringify(options));
    return read(json).analysis!;
  }

  exportAs(input: Input, format: Format, options: AnalyzeOptions = {}): string {
    const json = this.engine.exportAs(
        toBytes(input), JSON.stringify({...options, format}));
    return read(json).text!;
  }

  /** The result as the engine wrote it, byte for byte. */
  analyzeToJson(input: Input, options: AnalyzeOptions = {}): string {
    return this.engine.analyze(toBytes(input), JSON.stringify(options));
  }
}
