// The worker of the main entry: the engine with its .wasm beside it.
import {loadEngine} from './engine.js';
import {serve} from './serve.js';

serve(self as unknown as Parameters<typeof serve>[0], loadEngine);
