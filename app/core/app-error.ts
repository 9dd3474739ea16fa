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
  | 'refused'
  | 'too_large'
  | 'unsupported'
  | 'too_many'
  | 'unavailable';

/** One thing that is wrong with what was sent. Never holds the value that was sent. */
interface SentError {
  /** 1 for the first row after the header; 0 for the request itself. */
  row: number;
  /** Name of the column, or of the part of the address. */
  column: string;
  code: string;
  message: string;
}

/** What a program needs to know beside the sentence. */
export interface ErrorFacts {
  errors?: readonly SentError[];
  retryAfterSeconds?: number;
}

export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    sentence: string,
    readonly facts: ErrorFacts = {},
  ) {
    super(sentence);
    this.name = 'AppError';
  }
}
