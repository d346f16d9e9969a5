// The look of the panel and the card. Hosts set the --dateline-* properties.
export const STYLE = `
:host {
  --ink: var(--dateline-ink, light-dark(#1f2428, #e9e6df));
  --soft: var(--dateline-soft, light-dark(#5b646c, #a7afb6));
  --sheet: var(--dateline-sheet, light-dark(#ffffff, #1c2024));
  --tint: var(--dateline-tint, light-dark(#f4f2ec, #262b30));
  --rule: var(--dateline-rule, light-dark(#e2ded4, #363c42));
  --accent: var(--dateline-accent, light-dark(#1b5480, #8fc3ee));
  --person: var(--dateline-person, light-dark(#b4541a, #f0a46c));
  --organisation: var(--dateline-organisation, light-dark(#2a64a8, #82b4ec));
  --location: var(--dateline-location, light-dark(#2f7a41, #84c992));
  --misc: var(--dateline-misc, light-dark(#7350a6, #bda1ea));
  --bad: var(--dateline-bad, light-dark(#a5281c, #ff9d92));
  --good: var(--dateline-good, light-dark(#24693a, #8fd3a2));
  --sans: var(--dateline-sans, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
  --serif: var(--dateline-serif, Georgia, 'Source Serif 4', 'Times New Roman', serif);
  display: block;
  container-type: inline-size;
  color-scheme: inherit;
  color: var(--ink);
  font: 0.9375rem/1.5 var(--sans);
  overflow-wrap: anywhere;
}
:host([hidden]) { display: none; }
*, ::before { box-sizing: border-box; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ul, ol, dl, p, h3 { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h3 { font: 600 0.8125rem/1.4 var(--sans); color: var(--soft); margin: 1.4rem 0 0.35rem; display: flex; align-items: center; gap: 0.45rem; }
.filters + h3 { margin-top: 0.8rem; }
h3 .count { font-weight: 400; }
button, input, select, textarea { font: inherit; color: inherit; }
button { cursor: pointer; background: none; border: 0; padding: 0; text-align: start; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
[role='tablist'] { display: flex; flex-wrap: wrap; gap: 0 1.35rem; border-bottom: 1px solid var(--rule); margin-bottom: 1rem; }
[role='tab'] { padding: 0.5rem 0 0.55rem; min-height: 2.5rem; color: var(--soft); font-weight: 500; border-bottom: 2px solid transparent; margin-bottom: -1px; }
[role='tab']:hover { color: var(--ink); }
[role='tab'][aria-selected='true'] { color: var(--ink); font-weight: 600; border-color: var(--accent); }
[role='tab'] .count { margin-inline-start: 0.35rem; font-size: 0.8125rem; font-weight: 400; color: var(--soft); font-variant-numeric: tabular-nums; }
[role='tab'] .count.warn { background: var(--bad); color: var(--sheet); border-radius: 1rem; padding: 0.05rem 0.4rem; font-weight: 600; }
.note { color: var(--soft); margin: 0.2rem 0 0.6rem; }
.strong { border: 1px solid var(--accent); background: var(--accent); color: var(--sheet); font-weight: 600; border-radius: 0.4rem; padding: 0.4rem 0.9rem; min-height: 2.25rem; }
.editor .row button:not(.strong) { border: 1px solid var(--rule); border-radius: 0.4rem; padding: 0.4rem 0.9rem; }
.quiet, .more { color: var(--accent); font-size: 0.875rem; min-height: 1.75rem; padding: 0.15rem 0; }
.quiet:hover, .more:hover { text-decoration: underline; }
.row { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; align-items: center; }
.filters { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; margin: 0 0 0.75rem; }
input, select, textarea { background: var(--sheet); border: 1px solid light-dark(#8b8f92, #7a838b); border-radius: 0.4rem; padding: 0.3rem 0.6rem; min-height: 2.125rem; max-width: 100%; }
.search { flex: 1 1 9rem; min-width: 0; }
.choices { display: flex; flex-wrap: wrap; gap: 0.25rem; }
.choice, .filter { border: 1px solid var(--rule); border-radius: 2rem; padding: 0.1rem 0.65rem; min-height: 1.75rem; font-size: 0.8125rem; color: var(--soft); }
.choice[aria-pressed='true'], .filter { background: var(--tint); color: var(--ink); border-color: var(--soft); }
.filter { display: inline-flex; gap: 0.4rem; align-items: center; }
.dot { flex: none; display: inline-block; width: 0.6rem; height: 0.6rem; background: var(--soft); border-radius: 50%; }
.dot.PER { background: var(--person); }
.dot.ORG { background: var(--organisation); border-radius: 1px; }
.dot.LOC { background: var(--location); border-radius: 50% 50% 50% 0; rotate: -45deg; }
.dot.MISC { background: var(--misc); border-radius: 1px; rotate: 45deg; scale: 0.85; }

/* names */
.entities > li { border-top: 1px solid var(--rule); }
.entities > li:first-child { border-top: 0; }
.entity > summary { display: grid; grid-template-columns: 0.6rem minmax(0, auto) minmax(0, 1fr); gap: 0 0.6rem; align-items: baseline; padding: 0.4rem 0.25rem; cursor: pointer; list-style: none; border-radius: 0.3rem; }
.entity > summary::-webkit-details-marker { display: none; }
.entity > summary:focus-visible { outline-offset: -2px; }
.entity > summary:hover { background: var(--tint); }
.entity .name { font-weight: 500; }
.entity[open] .name { font-weight: 650; }
.entity .count { color: var(--soft); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.entity .role { grid-column: 2 / -1; color: var(--soft); font-size: 0.875rem; }
.entity[open] > summary .role { display: none; }
.details { padding: 0 0.25rem 0.85rem 1.45rem; }
dl.facts { display: grid; grid-template-columns: minmax(4.5rem, auto) minmax(0, 1fr); gap: 0.1rem 0.9rem; font-size: 0.875rem; margin-bottom: 0.4rem; }
dl.facts dt { color: var(--soft); grid-column: 1; }
dl.facts dd { margin: 0; grid-column: 2; }
a { color: var(--accent); }
.stepper { display: inline-flex; align-items: center; gap: 0.3rem; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.step { border: 1px solid var(--rule); border-radius: 50%; width: 1.875rem; height: 1.875rem; text-align: center; line-height: 1; font-size: 1.1rem; color: var(--accent); }
.correct summary { color: var(--accent); font-size: 0.875rem; cursor: pointer; padding: 0.25rem 0; width: fit-content; }
.corrections { display: grid; gap: 0.5rem; justify-items: start; padding: 0.4rem 0 0.2rem; }
.corrections label, .editor label { display: grid; gap: 0.15rem; font-size: 0.8125rem; color: var(--soft); max-width: 100%; }
.corrections select, .editor input, .editor textarea, .editor select { color: var(--ink); font-size: 0.9375rem; }

/* timeline */
.figure { margin: 0 0 0.35rem; }
svg.drawing { display: block; max-width: 100%; overflow: visible; }
.legend { display: flex; flex-wrap: wrap; gap: 0.1rem 0.9rem; color: var(--soft); font-size: 0.75rem; margin-top: 0.35rem; }
.legend span { display: inline-flex; align-items: center; gap: 0.3rem; }
svg text { font: 10.5px var(--sans); fill: var(--soft); }
svg .year { font-weight: 600; fill: var(--ink); }
svg .lane { font-size: 11px; font-weight: 600; fill: var(--ink); }
svg .axis { stroke: var(--soft); stroke-width: 1; }
svg .tick, svg .break { stroke: var(--soft); fill: none; }
svg .divider { stroke: var(--rule); }
svg path.published { stroke: var(--bad); stroke-dasharray: 2 3; }
svg text.published { fill: var(--bad); }
.mark { cursor: pointer; outline: none; }
.mark .point { fill: var(--accent); stroke: var(--sheet); stroke-width: 1; }
.mark .period { fill: var(--accent); opacity: 0.75; }
.mark .vague { fill: var(--accent); opacity: 0.32; }
.mark .arrow { fill: none; stroke: var(--accent); stroke-width: 1.75; }
.mark .target { fill: transparent; }
.mark.planned .point, .mark.possible .point { fill: var(--sheet); stroke: var(--accent); stroke-width: 2; }
.mark.planned rect:not(.target), .mark.possible rect:not(.target) { fill: var(--sheet); stroke: var(--accent); opacity: 1; stroke-dasharray: 3 2; }
.mark.denied .point { fill: var(--sheet); stroke: var(--bad); stroke-width: 1.5; }
.mark .cross { stroke: var(--bad); stroke-width: 1.75; fill: none; }
.mark:hover .target, .mark.lit .target { fill: none; stroke: var(--ink); stroke-width: 1; rx: 8px; }
.mark:focus-visible .target { fill: none; stroke: var(--accent); stroke-width: 2.5; rx: 8px; }
.caption { min-height: 1.5em; font-size: 0.8125rem; color: var(--soft); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; margin-bottom: 0.5rem; }
/* The far part of a long list is laid out when it comes into view. */
.entries > li:nth-child(n + 13), .entities > li:nth-child(n + 13) { content-visibility: auto; contain-intrinsic-block-size: auto 4em; }
.entry { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 1rem; padding: 0.7rem 0.25rem; border-top: 1px solid var(--rule); }
.entries > .entry:first-child { border-top: 0; }
.entry.lit, .entry:focus-within { background: var(--tint); border-radius: 0.3rem; }
.entry .when { font-weight: 600; font-size: 0.875rem; line-height: 1.6; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
.entry .what { font: 0.9688rem/1.45 var(--serif); width: 100%; }
.entry .what:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
.entry div.facts { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem; color: var(--soft); font-size: 0.8125rem; margin-top: 0.15rem; }
.entry .status { font-weight: 600; color: var(--accent); }
.entry .status.denied { color: var(--bad); }
.people { display: flex; flex-wrap: wrap; gap: 0.1rem 0.85rem; margin-top: 0.15rem; }
.who { display: inline-flex; gap: 0.35rem; align-items: center; font-size: 0.8125rem; color: var(--soft); min-height: 1.6rem; }
.who:hover { color: var(--ink); text-decoration: underline; }
.disagree { font-size: 0.875rem; border-inline-start: 3px solid var(--bad); padding-inline-start: 0.6rem; margin: 0.3rem 0; }
.disagree strong { color: var(--bad); }
.source { text-align: start; min-height: 0; padding: 0; font-size: 0.8125rem; }
.tools { display: inline-flex; gap: 0.9rem; margin-inline-start: auto; }
.tools .quiet { min-height: 0; padding: 0; font-size: 0.8125rem; }
@media (hover: hover) {
  .entry .tools { opacity: 0; }
  .entry:hover .tools, .entry:focus-within .tools { opacity: 1; }
}
.editor { display: grid; gap: 0.6rem; }
.wide { width: 100%; }
.problem { color: var(--bad); font-size: 0.875rem; }
.problem:empty { display: none; }

/* findings, repairs, tags */
.finding, .repair { padding: 0.75rem 0; border-top: 1px solid var(--rule); }
.finding:first-child, .repair:first-child { border-top: 0; padding-top: 0.25rem; }
.finding .message { font-weight: 500; }
.suggestion, .reason { color: var(--soft); font-size: 0.875rem; }
.kind { font-weight: 600; font-size: 0.875rem; }
.kind::first-letter { text-transform: uppercase; }
.badge { font-weight: 400; color: var(--soft); font-size: 0.8125rem; margin-inline-start: 0.6rem; }
.badge::before { content: '· '; }
.difference { font: 0.9375rem/1.5 var(--serif); background: var(--tint); border-radius: 0.3rem; padding: 0.35rem 0.6rem; margin: 0.3rem 0; white-space: pre-wrap; }
del { background: color-mix(in srgb, var(--bad) 13%, transparent); text-decoration: line-through color-mix(in srgb, var(--bad) 70%, transparent) 1px; border-radius: 2px; padding: 0 0.1em; }
ins { background: color-mix(in srgb, var(--good) 18%, transparent); text-decoration: none; border-radius: 2px; padding: 0 0.1em; }
del + ins { margin-inline-start: 0.4em; }
.outcome { font: 0.8125rem var(--sans); color: var(--soft); margin-inline-start: 0.6em; }
.undone .difference { opacity: 0.7; }
.tags { margin-bottom: 0.8rem; }
.tags label { display: flex; gap: 0.6rem; align-items: baseline; padding: 0.35rem 0.25rem; border-top: 1px solid var(--rule); }
.tags li:first-child label { border-top: 0; }
.tags bdi { font-weight: 500; }
.tags .reason { display: block; }
.tags .reason bdi { font-weight: 400; }
.tags input { min-height: 0; margin: 0; }
@container (max-width: 26rem) {
  .entry { grid-template-columns: minmax(0, 1fr); }
  [role='tablist'] { gap: 0 1rem; }
}
@container (max-width: 22rem) {
  [role='tablist'] { font-size: 0.875rem; gap: 0 0.75rem; }
  [role='tab'] .count { margin-inline-start: 0.2rem; }
  [role='tab'] .count.none { display: none; }
}
@media (forced-colors: active) {
  .dot { forced-color-adjust: none; background: CanvasText; }
  .mark .point, .mark .period, .mark .vague { fill: CanvasText; stroke: CanvasText; }
  .mark.planned .point, .mark.possible .point, .mark.planned rect:not(.target), .mark.possible rect:not(.target) { fill: Canvas; stroke: CanvasText; }
  svg text { fill: CanvasText; }
  svg .axis, svg .tick, svg .cross, .mark .arrow, svg path.published { stroke: CanvasText; }
  [role='tab'][aria-selected='true'] { border-color: Highlight; }
  .choice[aria-pressed='true'] { outline: 2px solid Highlight; }
}
@media print {
  .filters, .tools, [role='tablist'], .row, .correct, .caption, .more { display: none !important; }
  .entry, .repair, .finding { break-inside: avoid; }
  .entries > li:nth-child(n), .entities > li:nth-child(n) { content-visibility: visible; }
}
`;

let shared: CSSStyleSheet|undefined;

/** One sheet for all elements: no style attribute, no <style>, so that a
    strict content security policy has nothing to refuse. */
export function sheet(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(STYLE);
  }
  return shared;
}
