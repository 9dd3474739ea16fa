import { statfs } from 'node:fs/promises';
import { AppError } from '#app/core/app-error.ts';

/** What files that are sent leave free of the disk: the databases stand on it as well. */
const keptFree = { mostBytes: 256 * 1024 ** 2, share: 0.1 } as const;
/** How often the disk is asked while a file arrives. */
const askedEveryBytes = 4 * 1024 ** 2;

/**
 * Whether a file may still be stored on the disk of a folder, so that whoever fills it up
 * stops nothing but the sending of files.
 * @throws AppError `unavailable` when it may not
 */
export async function checkRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, blocks, bsize } = await statfs(folder);
  const kept = Math.min(keptFree.mostBytes, blocks * bsize * keptFree.share);
  if (bavail * bsize < bytes + kept) throw noRoom();
}

/** What is said when the disk is full. */
export function noRoom(): AppError {
  return new AppError('unavailable', 'The server has no room for this file. Tell whoever runs it.');
}

/**
 * Looks after the room on the disk while a file arrives: to be told of each part of it
 * before that is written. Throws as `checkRoom` does.
 */
export function watchRoom(folder: string): (bytes: number) => Promise<void> {
  let left = 0;
  return async (bytes) => {
    left -= bytes;
    if (left > 0) return;
    left = askedEveryBytes;
    await checkRoom(folder, bytes);
  };
}
