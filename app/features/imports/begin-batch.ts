import { setTimeout as wait } from 'node:timers/promises';
import { type BatchWriter, LogsBusyError } from '#db/logs/store.ts';
import { type ImportReceipt, noteImportProgress } from '#db/records/queries/imports.ts';
import { checkNotCancelled } from './cancelled-import.ts';
import type { ImportContext } from './import-context.ts';

const retryMs = 300;
const waiting = 'Waiting: another import is being written. This one begins when it is done.';

/**
 * Begins writing an import, however long another one takes. Says meanwhile that it waits.
 * @throws ImportCancelled when somebody ends it before
 */
export async function beginBatch(
  { records, store, now }: ImportContext,
  receipt: ImportReceipt,
): Promise<BatchWriter> {
  for (let isFirst = true; ; isFirst = false) {
    checkNotCancelled(records, receipt.id);
    try {
      return store.beginBatch({
        importId: receipt.id,
        pilotCode: receipt.pilotCode,
        partner: receipt.partnerSlug ?? '',
        format: receipt.format,
        sha256: receipt.sha256,
        bytes: receipt.bytesTotal,
        startedAt: now().toISOString(),
      });
    } catch (error) {
      if (!(error instanceof LogsBusyError)) throw error;
      if (isFirst) noteImportProgress(records, receipt.id, { reason: waiting });
      await wait(retryMs);
    }
  }
}
