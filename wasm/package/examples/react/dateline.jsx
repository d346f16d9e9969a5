import 'dateline/element';

import {createAnalyzer, watchEditor} from 'dateline';
import {contentEditable} from 'dateline/adapters/contenteditable';
import {useEffect, useRef, useState} from 'react';

/** An editable article with its timeline beside it. */
export function WatchedArticle({html, date}) {
  const article = useRef(null);
  const [analysis, setAnalysis] = useState(null);
  useEffect(() => {
    article.current.innerHTML = html;
    const analyzer = createAnalyzer();
    const watch = watchEditor(
        analyzer, contentEditable(article.current),
        {analyze: {date}, onAnalysis: ({analysis}) => setAnalysis(analysis)});
    return () => (watch.dispose(), analyzer.dispose());
  }, [html, date]);
  return <>
    <div id="editor" ref={article} contentEditable suppressContentEditableWarning />
    <dateline-panel analysis={analysis} />
  </>;
}
