// Runs before the rest of the page's own script is there: the engine is the
// largest part and takes the longest to start.
import {startEarly} from './workers.js';

startEarly();
