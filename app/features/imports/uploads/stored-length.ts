import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '#db/data-folder.ts';
import type { UploadRow } from '#db/records/queries/uploads.ts';

/**
 * How many bytes of an upload are here for good: written to the disk before they are told
 * of, so that not even a power cut makes it fewer.
 * @returns null when its file is not there
 */
export async function storedLength(
  { uploads }: Pick<DataFolder, 'uploads'>,
  { id, importId, bytesTotal }: Pick<UploadRow, 'id' | 'importId' | 'bytesTotal'>,
): Promise<number | null> {
  // Its import has read the file by now, or is about to.
  if (importId !== null) return bytesTotal;
  const file = await open(join(uploads, id), 'r+').catch(() => null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}
