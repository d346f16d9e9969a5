import { DatelineError } from './errors.js';
import { LocalAnalyzer } from './local.js';
const METHODS = ['analyze', 'exportAs'];
/** Answers the calls of an Analyzer inside a worker. */
export function serve(scope, loadEngine) {
    const local = loadEngine().then((engine) => new LocalAnalyzer(engine));
    scope.onmessage = async ({ data }) => {
        const { id, method, args } = data;
        try {
            if (!METHODS.includes(method)) {
                throw new DatelineError('invalid-call', `No method ${method}.`);
            }
            const analyzer = await local;
            const run = analyzer[method];
            scope.postMessage({ id, value: run.apply(analyzer, args) });
        }
        catch (error) {
            const known = error instanceof DatelineError;
            scope.postMessage({
                id,
                error: {
                    code: known ? error.code : 'failed',
                    message: known ? error.message :
                        `The analysis failed: ${String(error)}`,
                },
            });
        }
    };
}
