import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '#db/data-folder.ts';
import { answerOnce, type KeyedRequest } from '#db/records/queries/idempotency-keys.ts';
import { findImport, noteImportProgress } from '#db/records/queries/imports.ts';
import type { FeatureContext } from '../feature-context.ts';
import { startProcess } from '../processes/start-process.ts';
import { type CheckedOrder, type ReceivedFile, registerImport } from './register-import.ts';

const keyDays = 7;
const dayMs = 86_400_000;

/**
 * Begins to import a file that was received, in a process of its own, which alone may
 * write to the private logs. The same file again is answered with the first receipt,
 * and so is the same request, when it names itself.
 * @param request how a program names the request, so that sending it again does nothing
 * @returns the receipt's id, and whether it was there before the request was first answered
 * @throws AppError `invalid` when the request's key came with another request before
 */
export function startImport(
  context: FeatureContext,
  folder: DataFolder,
  order: CheckedOrder,
  file: ReceivedFile,
  request: KeyedRequest | null = null,
): { id: number; isEarlier: boolean } {
  const { id, isNew, isEarlier } = registerOnce(context, order, file, folder, request);
  if (!isNew) {
    removeUpload(folder, file);
    return { id, isEarlier };
  }
  startReading(context, folder, id);
  return { id, isEarlier };
}

/** Starts the process that reads the file of a receipt that was just made. */
export function startReading(
  { records }: Pick<FeatureContext, 'records'>,
  folder: Pick<DataFolder, 'path'>,
  id: number,
): void {
  const processId = startProcess('scripts/import.ts', ['--job', String(id)], folder.path);
  noteImportProgress(records, id, { processId });
}

interface Registered {
  id: number;
  /** Whether this very request made it, and nobody works on it yet. */
  isNew: boolean;
  isEarlier: boolean;
}

function registerOnce(
  context: FeatureContext,
  order: CheckedOrder,
  file: ReceivedFile,
  folder: DataFolder,
  request: KeyedRequest | null,
): Registered {
  const present = context.now();
  // One moment for receipt and key: a key that is younger than its receipt met an earlier one.
  const moment = { ...context, now: () => present };
  if (request === null) {
    const { receipt, isEarlier } = registerImport(moment, order, file);
    return { id: receipt.id, isNew: !isEarlier, isEarlier };
  }
  const at = present.toISOString();
  const keptSince = new Date(present.getTime() - keyDays * dayMs).toISOString();
  try {
    const answer = answerOnce(
      context.records,
      request,
      { at, keptSince },
      () => registerImport(moment, order, file).receipt.id,
    );
    const { importId: id, answeredAt, isRepeat } = answer;
    const isEarlier = findImport(context.records, id)?.createdAt !== answeredAt;
    return { id, isNew: !isRepeat && !isEarlier, isEarlier };
  } catch (error) {
    removeUpload(folder, file);
    throw error;
  }
}

function removeUpload({ uploads }: DataFolder, { uploadName }: ReceivedFile): void {
  if (uploadName !== null) rmSync(join(uploads, uploadName), { force: true });
}
