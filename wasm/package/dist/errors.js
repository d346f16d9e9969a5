/** Why there is no result. `code` is for programs, `message` for people. */
export class DatelineError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
        this.name = 'DatelineError';
    }
}
