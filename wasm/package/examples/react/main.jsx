import {createRoot} from 'react-dom/client';

import {HTML} from '../article.js';
import {WatchedArticle} from './dateline.jsx';

createRoot(document.getElementById('app'))
    .render(<WatchedArticle html={HTML} date="2018-11-06" />);
