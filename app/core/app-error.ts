/**
 * What can go wrong in words that a user can read. Features throw it; `app/http`
 * maps the code to a status and a page, once. The sentence says what is wrong and
 * what to do, and never repeats a value that a person submitted.
 */
export type AppErrorCode =
  | 'invalid'
  | 'sign_in_required'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'too_many'
  | 'unavailable';

export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'AppError';
  }
}
