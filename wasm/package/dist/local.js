import { toBytes } from './bytes.js';
import { DatelineError } from './errors.js';
function read(json) {
    const answer = JSON.parse(json);
    if (answer.error) {
        throw new DatelineError(answer.error.code, answer.error.message);
    }
    return answer;
}
/** Runs the engine in the calling thread. */
export class LocalAnalyzer {
    engine;
    constructor(engine) {
        this.engine = engine;
    }
    analyze(input, options = {}) {
        const json = this.engine.analyze(toBytes(input), JSON.stringify(options));
        return read(json).analysis;
    }
    exportAs(input, format, options = {}) {
        const json = this.engine.exportAs(toBytes(input), JSON.stringify({ ...options, format }));
        return read(json).text;
    }
    /** The result as the engine wrote it, byte for byte. */
    analyzeToJson(input, options = {}) {
        return this.engine.analyze(toBytes(input), JSON.stringify(options));
    }
}
