import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '#db/data-folder.ts';
import { noteImportProgress } from '#db/records/queries/imports.ts';
import type { FeatureContext } from '../feature-context.ts';
import { startProcess } from '../processes/start-process.ts';
import { type CheckedOrder, type ReceivedFile, registerImport } from './register-import.ts';

/**
 * Begins to import a file that was received, in a process of its own, which alone may
 * write to the private logs. The same file again is answered with the first receipt.
 * @returns the receipt's id, and whether it is an earlier one
 */
export function startImport(
  context: FeatureContext,
  folder: DataFolder,
  order: CheckedOrder,
  file: ReceivedFile,
): { id: number; isEarlier: boolean } {
  const { receipt, isEarlier } = registerImport(context, order, file);
  const { id } = receipt;
  if (isEarlier) {
    if (file.uploadName !== null) rmSync(join(folder.uploads, file.uploadName), { force: true });
    return { id, isEarlier };
  }
  const processId = startProcess('scripts/import.ts', ['--job', String(id)], folder.path);
  noteImportProgress(context.records, id, { processId });
  return { id, isEarlier };
}
