import { data } from '@remix-run/node';
import { AppError, type AppErrorCode, type ErrorFacts } from '#app/core/app-error.ts';
import { mediaType } from '#app/features/exports/media-type.ts';
import { logUnexpected } from './log-unexpected.server.ts';

const statuses: Record<AppErrorCode, number> = {
  invalid: 422,
  sign_in_required: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  refused: 409,
  too_large: 413,
  unsupported: 415,
  too_many: 429,
  unavailable: 503,
};

/** The HTTP status of a feature's error. */
export function errorStatus(error: AppError): number {
  return statuses[error.code];
}

/**
 * Runs a page's loader or action body and turns a feature's error into the answer
 * that the error boundary shows, once for all routes.
 */
export async function page<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw data({ sentence: error.message }, errorStatus(error));
    throw error;
  }
}

/** As `page`, for the API: every error is answered as RFC 9457 problem details. */
export async function api(work: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) return problem(errorStatus(error), error.message, error.facts);
    logUnexpected(error);
    return problem(500, 'Something broke on the server, and it was logged. Please try again.');
  }
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Sign-in required',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Server error',
  503: 'Unavailable',
};

/** How a program signs in here (RFC 6750). */
const challenge = 'Bearer realm="Milepost"';

/** A problem+json answer. `errors` names what is wrong, without the values. */
export function problem(
  status: number,
  detail: string,
  { errors, retryAfterSeconds }: ErrorFacts = {},
): Response {
  const title = titles[status] ?? 'Error';
  const body = { type: 'about:blank', title, status, detail, ...(errors ? { errors } : {}) };
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
  if (status === 401) headers.set('WWW-Authenticate', challenge);
  // The rest of a body that is too large is not read, so nothing can follow it.
  if (status === 413) headers.set('Connection', 'close');
  if (retryAfterSeconds !== undefined) headers.set('Retry-After', String(retryAfterSeconds));
  return new Response(JSON.stringify(body), { status, headers });
}

/** Answers a method that an address does not know. @param allowed as in `GET, HEAD` */
export function methodNotAllowed(allowed: string): Response {
  const answer = problem(405, `This address can be asked with ${allowed} only.`);
  answer.headers.set('Allow', allowed);
  return answer;
}

/**
 * A file to save, of the kind that its name says. The same bytes for everyone, so it may be
 * cached when public.
 * @param filename ends in `.csv`, `.json`, `.md` or another ending of `mediaType`
 */
export function download(
  content: string | Buffer,
  filename: string,
  { isPublic = false } = {},
): Response {
  const isText = typeof content === 'string';
  return new Response(isText ? content : new Uint8Array(content), {
    headers: {
      'Content-Type': `${mediaType(filename)}${isText ? '; charset=utf-8' : ''}`,
      'Content-Disposition': `attachment; filename="${filename.replace(/[^\w.-]/g, '-')}"`,
      'Cache-Control': isPublic ? 'public, max-age=300' : 'private, no-store',
    },
  });
}

/** A CSV file to save, sent as it lies on disk to whoever may have it. Of bounded length. */
export function csvFile(file: { filename: string; bytes: number; body: ReadableStream }): Response {
  return new Response(file.body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Length': String(file.bytes),
      'Content-Disposition': `attachment; filename="${file.filename}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
