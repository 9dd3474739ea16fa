import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { AppError } from '#app/core/app-error.ts';
import { noRoom, watchRoom } from '#app/features/imports/uploads/disk-room.ts';

export interface ReceivedBody {
  /** Random; the file's own name may hold a person's. */
  uploadName: string;
  bytesTotal: number;
  /** Hex. */
  sha256: string;
}

/**
 * Streams the raw body of a request into a folder, counting and hashing as it passes:
 * memory stays small whatever arrives. Nothing is left behind when it breaks off.
 * @throws AppError `too_large` beyond `maxBytes`, `invalid` without a body or with an empty one,
 *   `unavailable` without room on the disk
 */
export async function receiveFile(
  request: Request,
  folder: string,
  maxBytes: number,
): Promise<ReceivedBody> {
  if (!request.body) throw new AppError('invalid', 'Send the file as the body of the request.');
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const uploadName = randomUUID();
  const part = join(folder, `${uploadName}.part`);
  const hash = createHash('sha256');
  let bytesTotal = 0;
  const takesRoom = watchRoom(folder);
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytesTotal += chunk.length;
      if (bytesTotal > maxBytes) return done(tooLarge(maxBytes));
      hash.update(chunk);
      takesRoom(chunk.length).then(() => done(null, chunk), done);
    },
  });
  try {
    // The two stream types of the platform differ only in their declarations.
    const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
    await pipeline(body, counting, createWriteStream(part, { mode: 0o600, flags: 'wx' }));
    if (bytesTotal === 0) throw new AppError('invalid', 'The body is empty. Send the file in it.');
    await rename(part, join(folder, uploadName));
  } catch (error) {
    await rm(part, { force: true });
    throw error instanceof AppError ? error : breakingOff(error);
  }
  return { uploadName, bytesTotal, sha256: hash.digest('hex') };
}

function breakingOff(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC') return noRoom();
  const isClosed = ['ECONNRESET', 'ABORT_ERR', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(code));
  return isClosed
    ? new AppError('invalid', 'The connection broke before the file had arrived. Send it again.')
    : error;
}

/** What is said of a file that cannot be sent to the server at all. */
export function tooLarge(maxBytes: number): AppError {
  const gigabytes = Math.floor(maxBytes / 1024 ** 3);
  return new AppError(
    'too_large',
    `A file of at most ${gigabytes} GB can be sent this way. Import a larger one with the command on the server.`,
  );
}
