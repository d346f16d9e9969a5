import 'dateline/element';

import {createAnalyzer, watchEditor} from 'dateline';
import {contentEditable} from 'dateline/adapters/contenteditable';
import {h, onBeforeUnmount, onMounted, ref, shallowRef} from 'vue';

/** An editable article with its timeline beside it. */
export const WatchedArticle = {
  props: {html: String, date: String},
  setup({html, date}) {
    const article = ref(null);
    const analysis = shallowRef(null);
    const analyzer = createAnalyzer();
    let watch;
    onMounted(() => {
      article.value.innerHTML = html;
      watch = watchEditor(analyzer, contentEditable(article.value), {
        analyze: {date},
        onAnalysis: (one) => { analysis.value = one.analysis; },
      });
    });
    onBeforeUnmount(() => (watch.dispose(), analyzer.dispose()));
    return () => [
      h('div', {id: 'editor', ref: article, contenteditable: 'true'}),
      h('dateline-panel', {'.analysis': analysis.value}),
    ];
  },
};
