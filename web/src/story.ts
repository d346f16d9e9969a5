import type {Analysis, AnalyzeOptions, Format} from 'dateline';
import {DatelineError} from '../../wasm/package/src/errors.js';
import type {MergedTimeline} from '../../wasm/package/src/merged.js';
import {client} from './client.js';
import {applyCorrections} from './corrections/apply.js';
import {type Correction, type Corrections, noCorrections} from
    './corrections/types.js';
import type {Source} from './sources/source.js';

/** An article of the story, as the engine and as the reader sees it. */
export interface Told {
  source: Source;
  corrections: Corrections;
  /** As the engine wrote it, and the options it was asked with. */
  raw: Analysis;
  asked: string;
  /** With the reader's corrections. */
  analysis: Analysis;
}

/** An article that waits for its analysis. */
type Wanted = Pick<Told, 'source'|'corrections'>&Partial<Told>;

export type StoryEvent = {kind: 'busy'; at: number; of: number; size: number}|
    {kind: 'shown'; fresh: boolean}|{kind: 'cancelled'}|
    {kind: 'failed'; code: string; message: string; label: string};

/** The engine's options for an article: its own, and what was set right. */
export function optionsFor({source, corrections}: Wanted): AnalyzeOptions {
  const undo = corrections.list.flatMap(
      (one) => one.op === 'undo' ?
          [{kind: one.repair.kind, source: one.repair.source}] : []);
  return {
    ...source.options,
    ...(corrections.date ? {date: corrections.date} : {}),
    ...(undo.length ? {undo} : {}),
  } as AnalyzeOptions;
}

function sizeOf({data}: Source): number {
  return typeof data === 'string' ? data.length : data.byteLength;
}

/**
 * The articles that are shown. A change asks the engine for what is missing;
 * what is shown stays until all of it is there, and stays if it fails.
 */
export class Story {
  articles: Told[] = [];
  /** The events of several articles, matched by the engine. */
  merged: MergedTimeline|null = null;
  private run = 0;
  private wanted: Wanted[]|null = null;
  private readonly listeners: ((event: StoryEvent) => void)[] = [];

  listen(listener: (event: StoryEvent) => void): void {
    this.listeners.push(listener);
  }

  private tell(event: StoryEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** What is wanted by now, whether shown yet or not. */
  private get latest(): Wanted[] {
    return this.wanted ?? this.articles;
  }

  open(sources: Source[], corrections: Corrections[] = []): Promise<boolean> {
    return this.show(sources.map((source, i) => ({
      source, corrections: corrections[i] ?? noCorrections(),
    })), true);
  }

  add(sources: Source[]): Promise<boolean> {
    return this.show([...this.latest, ...sources.map(
        (source) => ({source, corrections: noCorrections()}))], true);
  }

  /** The same article with other words; corrections stay. */
  rewrite(index: number, source: Source): Promise<boolean> {
    return this.show(this.latest.map((article, i) => i === index ?
        {source, corrections: article.corrections} : article), false);
  }

  remove(index: number): Promise<boolean> {
    return this.show(this.latest.filter((_, i) => i !== index), false);
  }

  correct(index: number, change: (corrections: Corrections) => Corrections):
      Promise<boolean> {
    return this.show(this.latest.map((article, i) => i === index ?
        {...article, corrections: change(article.corrections)} : article),
        false);
  }

  addCorrection(index: number, correction: Correction): Promise<boolean> {
    return this.correct(index, ({date, list}) => ({
      date, list: [...list, correction],
    }));
  }

  addEverywhere(correction: Correction): Promise<boolean> {
    return this.show(this.latest.map((article) => ({
      ...article, corrections: {
        date: article.corrections.date,
        list: [...article.corrections.list, correction],
      },
    })), false);
  }

  cancel(): void {
    if (!this.wanted) return;
    this.run++;
    this.wanted = null;
    client.cancel();
    this.tell({kind: 'cancelled'});
  }

  /** An article in an export format, corrections included. */
  async exportAs(index: number, format: Format): Promise<string> {
    const {analysis} = this.articles[index]!;
    if (format === 'json') return `${JSON.stringify(analysis, null, 1)}\n`;
    return client.exportAnalysis(analysis, format);
  }

  /** All articles in one timeline. */
  async exportMerged(format: Format): Promise<string> {
    if (format === 'json') return `${JSON.stringify(this.merged, null, 1)}\n`;
    return client.mergeAs(mergeItems(this.articles), format);
  }

  private async show(next: Wanted[], fresh: boolean): Promise<boolean> {
    const mine = ++this.run;
    this.wanted = next;
    const told: Told[] = [];
    for (const [i, article] of next.entries()) {
      try {
        const asked = JSON.stringify(optionsFor(article));
        let {raw} = article;
        if (!raw || article.asked !== asked) {
          this.tell({kind: 'busy', at: i + 1, of: next.length,
                     size: sizeOf(article.source)});
          raw = await client.analyze(article.source.data, optionsFor(article));
        }
        if (mine !== this.run) return false;
        told.push({...article, raw, asked,
                   analysis: applyCorrections(raw, article.corrections)});
      } catch (error) {
        if (mine !== this.run) return false;
        this.wanted = null;
        const code = error instanceof DatelineError ? error.code : 'failed';
        if (code === 'cancelled') this.tell({kind: 'cancelled'});
        else {
          this.tell({kind: 'failed', code, message: (error as Error).message,
                     label: article.source.label});
        }
        return false;
      }
    }
    let merged: MergedTimeline|null = null;
    if (told.length > 1) {
      // Without it, the entries stand side by side, each on its own.
      merged = await client.merge(mergeItems(told)).catch(() => null);
      if (mine !== this.run) return false;
    }
    this.wanted = null;
    this.articles = told;
    this.merged = merged;
    this.tell({kind: 'shown', fresh});
    return true;
  }
}

function mergeItems(articles: Told[]): object[] {
  return articles.map((article) => ({
    ...article.analysis, label: labelOf(article),
  }));
}

/** How people call an article. */
export function labelOf({source, analysis}: Told): string {
  return analysis.document.title ?? (source.label ||
      analysis.document.text.slice(0, 60));
}
