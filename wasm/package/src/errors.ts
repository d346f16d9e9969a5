/**
 * Why there is no result. `code` is for programs, `message` for people. The
 * codes are listed with cause and cure in docs/errors.md.
 */
export class DatelineError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
    this.name = 'DatelineError';
  }
}

/** An error as it crosses from the worker. */
export interface PlainError {
  code: string;
  message: string;
}

export function plainError(error: unknown): PlainError {
  if (error instanceof DatelineError) {
    return {code: error.code, message: error.message};
  }
  // A trap leaves the engine's memory in an unknown state.
  const trapped = typeof WebAssembly === 'object' &&
      error instanceof WebAssembly.RuntimeError;
  const text = error instanceof Error ? error.message : String(error);
  return {
    code: trapped || /out of memory/i.test(text) ? 'crashed' : 'failed',
    message: `The analysis failed: ${text}`,
  };
}
