import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { moveImport } from '#db/records/queries/import-steps.ts';
import type { ImportReceipt } from '#db/records/queries/imports.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { isDryRunKept } from './kept-files.ts';
import { findReadableImport } from './read-import.ts';
import { checkImportOrder } from './register-import.ts';
import { startImport } from './start-import.ts';

/**
 * Imports the file of a dry run for real, without having it sent again.
 * @returns the number of the import, which has a receipt of its own
 * @throws AppError `forbidden`, `not_found`, or `conflict` when it was no dry run that ended
 *   well, or its file is not kept any more
 */
export function commitDryRun(context: FeatureContext, folder: DataFolder, id: number): number {
  const receipt = findReadableImport(context, id);
  const { pilotCode, format, partnerSlug, acceptsValidRows, sha256, bytesTotal } = receipt;
  const { mappingId } = receipt;
  const order = checkImportOrder(context, {
    ...{ pilotCode, format, acceptsValidRows, partner: partnerSlug ?? '' },
    isDryRun: false,
    // As the dry run was read, by a mapping or by names, whatever was saved since.
    ...(mappingId === null ? { isReadByNames: true } : { mappingId }),
  });
  const { uploadName } = receipt;
  if (uploadName === null || !isDryRunFileThere(receipt, folder, context.now())) {
    throw new AppError('conflict', 'The file of this dry run is not kept any more. Send it again.');
  }
  const audit = auditEntry(context, 'import.dry_run_taken_on', 'import', id, { pilot: pilotCode });
  moveImport(context.records, audit, id, ['checked'], { uploadName: null });
  return startImport(context, folder, order, { sha256, bytesTotal, uploadName }).id;
}

/** Whether a dry run ended well and its file is still there to be imported. */
export function isDryRunFileThere(
  { status, isDryRun, uploadName, finishedAt }: ImportReceipt,
  { uploads }: Pick<DataFolder, 'uploads'>,
  present: Date,
): boolean {
  return (
    status === 'checked' &&
    isDryRun &&
    uploadName !== null &&
    isDryRunKept(finishedAt, present.getTime()) &&
    existsSync(join(uploads, uploadName))
  );
}
