import type {AnalyzeOptions} from 'dateline';

/** An article as it came in. */
export interface Source {
  /** How people call it: a file's name, or empty. */
  label: string;
  data: string|ArrayBuffer;
  options: AnalyzeOptions;
  /** What the text field shows of it; null when that would be markup. */
  text: string|null;
}

/** A file that could not be read, with a message key for the reader. */
export class SourceError extends Error {
  constructor(readonly key: 'badDocx'|'badEml'|'emptyFile'|'tooLarge'|
                  'oldWord'|'pdf'|'wrongFile',
              readonly file: string) {
    super(key);
  }
}
