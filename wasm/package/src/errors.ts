/** Why there is no result. `code` is for programs, `message` for people. */
export class DatelineError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
    this.name = 'DatelineError';
  }
}
