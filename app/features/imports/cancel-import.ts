import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { moveImport } from '#db/records/queries/import-steps.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findReadableImport } from './read-import.ts';

/**
 * Ends an import before anything of it is in the logs. One that is being read ends as soon
 * as its process notices, within a second; one that waits for approval ends at once.
 * @throws AppError `sign_in_required`, `forbidden`, `not_found`, or `conflict` when it has
 *   ended already
 */
export function cancelImport(
  context: FeatureContext,
  folder: Pick<DataFolder, 'uploads'>,
  id: number,
): void {
  const receipt = findReadableImport(context, id);
  checkMay(context.actor, 'import:write', receipt);
  const at = context.now().toISOString();
  const audit = auditEntry(context, 'import.cancel_requested', 'import', id, {
    pilot: receipt.pilotCode,
  });
  if (receipt.status === 'waiting') {
    const ending = { status: 'cancelled', cancelRequestedAt: at, uploadName: null } as const;
    moveImport(context.records, audit, id, ['waiting'], { ...ending, finishedAt: at });
    if (receipt.uploadName) rmSync(join(folder.uploads, receipt.uploadName), { force: true });
    return;
  }
  if (receipt.status !== 'queued' && receipt.status !== 'reading') {
    throw new AppError(
      'conflict',
      'Only an import that has not ended can be cancelled. Reload the page.',
    );
  }
  moveImport(context.records, audit, id, ['queued', 'reading'], { cancelRequestedAt: at });
}
