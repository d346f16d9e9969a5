import {button, element} from './dom.js';
import {type Context, note, plainSpan} from './sections.js';

/** What does not fit in dates, ages, offices and orders. */
export function findingsSection(context: Context): HTMLElement {
  const {model, t} = context;
  const list = element('ul', {class: 'findings'});
  model.articles.forEach(({analysis}, article) => {
    analysis.findings.forEach((finding, i) => {
      const span = finding.spans[0];
      const row = element('div', {class: 'row'});
      if (span) {
        row.append(button(t('show'), () => context.select(
            {kind: 'finding', article, span: plainSpan(span)}),
            {class: 'quiet', 'data-key': `finding-${article}-${i}`}));
      }
      if (finding.suggestion && context.can('fix')) {
        row.append(button(t('fix'), () => context.apply(
            {action: 'fix', article, finding}), {class: 'quiet'}));
      }
      if (context.can('dismiss')) {
        row.append(button(t('dismiss'), () => context.apply(
            {action: 'dismiss', article, finding}), {class: 'quiet'}));
      }
      list.append(element(
          'li', {class: 'finding'},
          element('p', {class: 'message', dir: 'auto'}, finding.message),
          finding.suggestion ? element(
              'p', {class: 'suggestion', dir: 'auto'},
              `${t('suggestion')}: ${finding.suggestion}`) : null,
          row));
    });
  });
  for (const {disagreements, reports: [lead]} of model.rows) {
    for (const {message} of disagreements) {
      list.append(element(
          'li', {class: 'finding'},
          element('p', {class: 'kind'}, t('disagree')),
          element('p', {class: 'message', dir: 'auto'}, message),
          element('div', {class: 'row'}, button(t('show'), () => context.select({
            kind: 'entry', article: lead!.article, entry: lead!.entry,
            span: plainSpan(lead!.entry.evidence[0] ?? lead!.entry.trigger),
          }), {class: 'quiet'}))));
    }
  }
  if (!list.childElementCount) return note(t('noFindings'));
  return list;
}
