import 'dateline/element';

import {createAnalyzer, watchEditor} from 'dateline';

export {HTML, PARAGRAPHS} from '../../../wasm/package/examples/article.js';

export const analyzer = createAnalyzer();
export const watch = (adapter) =>
    watchEditor(analyzer, adapter, {analyze: {date: '2018-11-06'}});
