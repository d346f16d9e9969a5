// Lights up places of the text without touching its nodes.

const highlights = CSS.highlights as HighlightRegistry|undefined;

function paint(name: string, ranges: Range[]): void {
  if (!highlights) return;
  if (!ranges.length) highlights.delete(name);
  else highlights.set(name, new Highlight(...ranges));
}

/** The place that was asked for. */
export function light(range: Range|null): void {
  paint('dateline-lit', range ? [range] : []);
}

/** The other places where the same is meant. */
export function lightSame(ranges: Range[]): void {
  paint('dateline-same', ranges);
}
