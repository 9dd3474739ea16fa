import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '#db/data-folder.ts';
import type { RecordsDatabase } from '#db/records/open.ts';
import {
  deleteFinishedUploads,
  deleteUpload,
  listOpenUploads,
} from '#db/records/queries/uploads.ts';

const hourMs = 3_600_000;
/** An upload that gets no byte for this long is given up. */
const abandonedHours = 24;
/** What became of an upload can be asked for this long. */
const finishedDays = 7;

/**
 * Removes what arrived of uploads that nobody has gone on with for a day, and forgets
 * uploads whose file is gone and those that have long become imports.
 */
export function removeAbandonedUploads(
  records: RecordsDatabase,
  { uploads }: Pick<DataFolder, 'uploads'>,
  present: Date,
): void {
  const since = present.getTime() - abandonedHours * hourMs;
  for (const { id } of listOpenUploads(records)) {
    const path = join(uploads, id);
    // The last byte written is when the file changed.
    const changedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (changedMs !== undefined && changedMs > since) continue;
    deleteUpload(records, id);
    rmSync(path, { force: true });
  }
  const before = new Date(present.getTime() - finishedDays * 24 * hourMs).toISOString();
  deleteFinishedUploads(records, before);
}
