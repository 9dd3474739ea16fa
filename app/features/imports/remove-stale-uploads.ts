import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '#db/data-folder.ts';
import type { RecordsDatabase } from '#db/records/open.ts';
import { listLongWaiting, listWantedFiles, moveImport } from '#db/records/queries/import-steps.ts';
import { auditEntry } from '../audit-entry.ts';
import { keptFor, keptSince } from './kept-files.ts';
import { removeAbandonedUploads } from './uploads/remove-abandoned-uploads.ts';

const staleMs = 24 * 60 * 60 * 1000;

/**
 * Removes uploads that nobody will read any more: what a server that was killed had half
 * received, and what no receipt waits for or keeps. A day old, so that none is still
 * arriving. Imports that nobody approved for a month end with it.
 */
export function removeStaleUploads(
  { records, folder }: { records: RecordsDatabase; folder: Pick<DataFolder, 'uploads'> },
  present: Date,
): void {
  const since = keptSince(present.getTime());
  endLongWaiting(records, since.waiting, present);
  removeAbandonedUploads(records, folder, present);
  const wanted = listWantedFiles(records, since);
  for (const name of readdirSync(folder.uploads)) {
    const path = join(folder.uploads, name);
    // Gone by now, when the import that it belonged to has just ended.
    const modifiedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? present.getTime();
    if (present.getTime() - modifiedMs > staleMs && !wanted.has(name))
      rmSync(path, { force: true });
  }
}

function endLongWaiting(records: RecordsDatabase, waitingSince: string, present: Date): void {
  const actor = { kind: 'command' as const, name: 'mend' };
  for (const { id } of listLongWaiting(records, waitingSince)) {
    const audit = auditEntry({ actor, now: () => present }, 'import.declined', 'import', id);
    moveImport(records, audit, id, ['waiting'], {
      status: 'declined',
      uploadName: null,
      reason: `Nobody approved this import within ${keptFor.waitingDays} days, and its file is gone. Send it again.`,
    });
  }
}
