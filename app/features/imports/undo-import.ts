import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#app/core/app-error.ts';
import { LogsBusyError, type UndoneRows } from '#db/logs/store.ts';
import { findImport, type ImportReceipt } from '#db/records/queries/imports.ts';
import { finishUndone } from './finish-import.ts';
import type { ImportContext } from './import-context.ts';

const retryMs = 300;

/**
 * Takes one import out of the logs and writes down that it is gone. Runs in a process
 * of its own; the page asks for it through `request-undo.ts`.
 * @throws AppError `not_found`, or `conflict` when there is nothing to undo
 */
export async function undoImport(
  context: ImportContext,
  importId: number,
): Promise<{ receipt: ImportReceipt; undone: UndoneRows }> {
  const receipt = findImport(context.records, importId);
  if (!receipt) throw new AppError('not_found', `There is no import ${importId}.`);
  if (receipt.status !== 'committed' && receipt.status !== 'undoing') {
    throw new AppError(
      'conflict',
      `Import ${importId} is ${receipt.status}, so it has nothing to undo.`,
    );
  }
  const undone = await undoBatch(context, importId);
  finishUndone(context, receipt);
  return { receipt: findImport(context.records, importId) ?? receipt, undone };
}

async function undoBatch({ store }: ImportContext, importId: number): Promise<UndoneRows> {
  for (;;) {
    try {
      return store.undoBatch(importId);
    } catch (error) {
      if (!(error instanceof LogsBusyError)) throw error;
      await wait(retryMs);
    }
  }
}
