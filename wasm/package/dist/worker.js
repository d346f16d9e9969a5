// The worker of the main entry: the engine with its .wasm beside it.
import createEngine from './engine/dateline.mjs';
import { serve } from './serve.js';
serve(self, () => createEngine());
