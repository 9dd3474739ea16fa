import { createHash } from 'node:crypto';
import { AppError } from '#app/core/app-error.ts';
import type { KeyedRequest } from '#db/records/queries/idempotency-keys.ts';

const longestKey = 200;
const packings = ['', 'identity', 'gzip', 'x-gzip'];

/**
 * Refuses a body that is not the file itself: a form around it, or a packing other than
 * gzip. A gzip body and a file that is gzip are the same bytes, and both are read.
 * @throws AppError `unsupported`
 */
export function checkUploadHeaders({ headers }: Request): void {
  const packing = (headers.get('content-encoding') ?? '').trim().toLowerCase();
  if (!packings.includes(packing)) {
    throw new AppError('unsupported', 'Send the file as it is, or packed with gzip.');
  }
  if (/^\s*multipart\//i.test(headers.get('content-type') ?? '')) {
    throw new AppError(
      'unsupported',
      'Send the file itself as the body, not a form with the file in it: curl -T FILE.',
    );
  }
}

/**
 * The key by which a program names a request that it may have to send again.
 * @returns null when it names none
 * @throws AppError `invalid` for an empty or overlong key
 */
export function readIdempotencyKey({ headers }: Request): string | null {
  const key = headers.get('idempotency-key')?.trim();
  if (key === undefined) return null;
  if (key.length > 0 && key.length <= longestKey) return key;
  throw new AppError('invalid', `An Idempotency-Key has 1 to ${longestKey} characters.`, {
    errors: [
      {
        row: 0,
        column: 'Idempotency-Key',
        code: 'length',
        message: `Has 1 to ${longestKey} characters.`,
      },
    ],
  });
}

/**
 * What makes two requests the same: who sends them, the key, the address, and the body.
 * @param sender `token:7`: keys of different senders never meet
 * @param bodySha256 hex
 */
export function keyedRequest(
  request: Request,
  sender: string,
  key: string,
  bodySha256: string,
): KeyedRequest {
  const { pathname, search } = new URL(request.url);
  const told = JSON.stringify([request.method, pathname, search, bodySha256]);
  return { sender, keyHash: sha256(key), requestHash: sha256(told) };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
