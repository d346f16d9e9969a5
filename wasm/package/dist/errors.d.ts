/** Why there is no result. `code` is for programs, `message` for people. */
export declare class DatelineError extends Error {
    readonly code: string;
    constructor(code: string, message: string);
}
