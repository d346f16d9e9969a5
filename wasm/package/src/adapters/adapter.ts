import type {MarkList} from '../marks.js';

/** What an editor holds, as it goes into the analysis. */
export interface EditorText {
  /** Paragraphs, one blank line between them. */
  text: string;
  /** Grows with every change of the text. */
  version: number;
}

/** A range of `EditorText.text`, half-open. */
export interface TextRange {
  start: number;
  end: number;
}

/** A line of the timeline box. */
export interface TimelineLine {
  when: string;
  what: string;
}

/** A change that the writer asked for. */
export type Edit = {kind: 'replace'; range: TextRange; text: string}|
    {kind: 'timeline'; heading: string; lines: TimelineLine[]}|
    {kind: 'tags'; label: string; tags: string[]};

export interface EditorListener {
  /** The text changed. Called in the browser's own time: return at once. */
  changed(): void;
  /** The writer clicked (or tapped) on this place of the text. */
  clicked?(offset: number, place: DOMRect): void;
}

/**
 * What Dateline needs of an editor. An adapter marks and reads; it changes the
 * document only in `apply`, which is called only when the writer asks for it.
 */
export interface EditorAdapter {
  /** The text as it stands. Later calls of the others refer to it. */
  read(): EditorText;
  /** Tells of changes and clicks until the returned function is called. */
  observe(listener: EditorListener): () => void;
  /** Where a range of the text read last stands in the DOM now. */
  locate(range: TextRange): Range[];
  /**
   * Marks the text of this version; paragraphs that changed since keep the
   * marks they have. Neither data nor DOM nor undo history are touched.
   */
  paint(marks: MarkList, version: number): Promise<void>;
  /** Scrolls to a range and shows it for a moment. */
  reveal(range: TextRange): void;
  /** Carries out an edit as one undo step; false: not possible here. */
  apply?(edit: Edit): boolean;
  /** Takes all marks away. The adapter is not used after it. */
  dispose(): void;
}
