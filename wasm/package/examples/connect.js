// Connects a watched editor with the panel beside it.
import 'dateline/element';

import {createAnalyzer, watchEditor} from 'dateline';

import {OPTIONS} from './article.js';

export const analyzer = createAnalyzer();

export function connect(adapter) {
  const panel = document.querySelector('dateline-panel');
  const watch = watchEditor(analyzer, adapter, {
    ...OPTIONS,
    // The panel may wait until the browser has nothing better to do.
    onAnalysis: (watch) => requestIdleCallback(() => {
      panel.analysis = watch.analysis;
    }),
    onSelect: (subject) => {
      if ('entity' in subject) panel.showEntity(subject.entity.id);
    },
    onError: (error) => console.error(error),
  });
  panel.addEventListener('dateline-select',
                         ({detail}) => watch.reveal(detail.span));
  panel.addEventListener('dateline-apply', ({detail}) => {
    if (detail.action === 'insert-timeline') watch.insertTimeline();
    if (detail.action === 'fix') watch.fixDate(detail.finding);
    if (detail.action === 'tag') {
      watch.applyTags(detail.tags.map(({name}) => name));
    }
  });
  return watch;
}
