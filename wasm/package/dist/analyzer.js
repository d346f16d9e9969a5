import { DatelineError } from './errors.js';
import { LocalAnalyzer } from './local.js';
/**
 * Analyses articles, in a worker where there is one. Calls run one after the
 * other; a worker that crashes is started anew and the calls that waited are
 * rejected with code "crashed".
 */
export class Analyzer {
    options;
    worker = null;
    local = null;
    calls = new Map();
    next = 1;
    disposed = false;
    constructor(options) {
        this.options = options;
    }
    /** The whole way: clean text, names, times, timeline. */
    analyze(input, options = {}) {
        return this.call('analyze', [input, options]);
    }
    /** The same for input that is known to be HTML. */
    analyzeHtml(html, options = {}) {
        return this.analyze(html, { ...options, from: 'html' });
    }
    /** The analysis in one of the export formats. */
    exportAs(input, format, options = {}) {
        return this.call('exportAs', [input, format, options]);
    }
    /** Stops all running work; its promises reject with code "cancelled". */
    cancel() {
        this.drop('cancelled', 'The analysis was cancelled.');
    }
    /** Frees everything. Calls after it reject with code "disposed". */
    dispose() {
        this.disposed = true;
        this.drop('disposed', 'The analyzer was disposed of.');
        this.local = null;
    }
    drop(code, message) {
        this.worker?.terminate();
        this.worker = null;
        const waiting = [...this.calls.values()];
        this.calls.clear();
        for (const call of waiting)
            call.reject(new DatelineError(code, message));
    }
    call(method, args) {
        if (this.disposed) {
            return Promise.reject(new DatelineError('disposed', 'The analyzer was disposed of.'));
        }
        if (!this.options.createWorker)
            return this.callLocal(method, args);
        return new Promise((resolve, reject) => {
            const id = this.next++;
            this.calls.set(id, { method, args, resolve: resolve, reject });
            try {
                this.worker ??= this.startWorker();
                this.worker.postMessage({ id, method, args });
            }
            catch {
                // No worker can start here: work in this thread.
                this.calls.delete(id);
                this.callLocal(method, args).then(resolve, reject);
            }
        });
    }
    async callLocal(method, args) {
        this.local ??= this.options.loadEngine().then((engine) => new LocalAnalyzer(engine));
        const local = await this.local;
        const run = local[method];
        return run.apply(local, args);
    }
    startWorker() {
        const worker = this.options.createWorker();
        worker.onmessage = ({ data }) => {
            const answer = data;
            const call = this.calls.get(answer.id);
            if (!call)
                return; // stale: cancelled meanwhile
            this.calls.delete(answer.id);
            if (answer.error) {
                call.reject(new DatelineError(answer.error.code, answer.error.message));
            }
            else {
                call.resolve(answer.value);
            }
        };
        worker.onerror = () => {
            if (this.worker === worker) {
                this.drop('crashed', 'The worker crashed; it starts anew.');
            }
        };
        return worker;
    }
}
