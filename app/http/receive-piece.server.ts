import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import { noRoom, watchRoom } from '#app/features/imports/uploads/disk-room.ts';

/** Where a piece belongs, and how much of it may come. */
interface Place {
  /** Length of what is there already. */
  offset: number;
  /** Length of the whole file. */
  bytesTotal: number;
}

/**
 * Adds the body of a request to the end of a file as it arrives. However it ends, what has
 * arrived is kept, and is on the disk before this returns.
 * @param signal ends the piece where it is
 * @returns the length of the file now
 * @throws AppError `invalid` when the body goes beyond the end of the file, of which nothing
 *   is kept, and `unavailable` when the disk is full
 */
export async function receivePiece(
  body: ReadableStream<Uint8Array> | null,
  path: string,
  { offset, bytesTotal }: Place,
  signal: AbortSignal,
): Promise<number> {
  const file = await open(path, 'r+');
  let length = offset;
  const takesRoom = watchRoom(dirname(path));
  try {
    for await (const chunk of arriving(body, signal)) {
      if (length + chunk.byteLength > bytesTotal) {
        await file.truncate(offset);
        throw beyondEnd();
      }
      await takesRoom(chunk.byteLength);
      await writeWhole(file, chunk, length);
      length += chunk.byteLength;
    }
    await file.sync();
    return length;
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw isFull ? noRoom() : error;
  } finally {
    await file.close();
  }
}

/** A disk that is nearly full takes a part of what it is given, and calls that a success. */
async function writeWhole(file: FileHandle, chunk: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < chunk.byteLength; ) {
    const { bytesWritten } = await file.write(chunk, done, chunk.byteLength - done, at + done);
    done += bytesWritten;
  }
}

/** What is said of a piece that is longer than what is missing. */
export function beyondEnd(): AppError {
  return new AppError(
    'invalid',
    'This piece goes beyond the length that was announced as Upload-Length. Nothing of it was kept.',
  );
}

/** The chunks of a body until it ends, breaks off, or is asked to end. */
async function* arriving(body: ReadableStream<Uint8Array> | null, signal: AbortSignal) {
  const reader = body?.getReader();
  if (!reader) return;
  // Ends the reading that is waited for; the connection is of no use to anybody any more.
  const stop = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  try {
    while (!signal.aborted) {
      // A connection that broke ends its piece as any other does: the sender asks and goes on.
      const part = await reader.read().catch(() => null);
      if (part === null || part.done) return;
      yield part.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
