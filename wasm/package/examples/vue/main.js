import {createApp} from 'vue';

import {HTML} from '../article.js';
import {WatchedArticle} from './dateline.js';

createApp(WatchedArticle, {html: HTML, date: '2018-11-06'}).mount('#app');
