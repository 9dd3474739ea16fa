import type { FeatureContext } from '../feature-context.ts';
import { findReadableImport } from './read-import.ts';
import { requestUndo } from './request-undo.ts';

/**
 * Takes an import back, wherever it stands: one that is in the logs is undone, one that
 * is still being read or waits for approval is cancelled.
 * @param dataFolder path of the data folder
 * @throws AppError `sign_in_required`, `forbidden`, `not_found`, or `conflict` when there
 *   is nothing to take back
 */
export function withdrawImport(context: FeatureContext, dataFolder: string, id: number): void {
  findReadableImport(context, id);
  requestUndo(context, dataFolder, id);
}
