import type { DataFolder } from '#db/data-folder.ts';
import type { FeatureContext } from '../feature-context.ts';
import { cancelImport } from './cancel-import.ts';
import { findReadableImport } from './read-import.ts';
import { requestUndo } from './request-undo.ts';

/**
 * Takes an import back, wherever it stands: one that is in the logs is undone, one that
 * is still being read or waits for approval is cancelled.
 * @throws AppError `sign_in_required`, `forbidden`, `not_found`, or `conflict` when there
 *   is nothing to take back
 */
export function withdrawImport(context: FeatureContext, folder: DataFolder, id: number): void {
  const { status } = findReadableImport(context, id);
  if (status === 'queued' || status === 'reading' || status === 'waiting') {
    cancelImport(context, folder, id);
  } else {
    requestUndo(context, folder.path, id);
  }
}
