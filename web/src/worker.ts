// Runs in a blob worker: it inherits the page's policy, so that nothing can
// leave from here either.
import {createEngine, serve} from 'dateline/inline';

serve(self as unknown as Parameters<typeof serve>[0], () => createEngine());
