import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#app/core/app-error.ts';
import { LogsBusyError, type UndoneRows } from '#db/logs/store.ts';
import { findImport, type ImportReceipt, noteImportProgress } from '#db/records/queries/imports.ts';
import type { UndoEffect } from '#db/records/schema/imports.ts';
import { finishUndone } from './finish-import.ts';
import type { ImportContext } from './import-context.ts';
import { isDiskFull } from './is-disk-full.ts';

const retryMs = 300;
const noRoom =
  'The server has no room to undo this import, so nothing was undone. Make room and undo it again.';

/**
 * Takes one import out of the logs and writes down that it is gone. Runs in a process
 * of its own; the page asks for it through `request-undo.ts`.
 * @throws AppError `not_found`, or `conflict` when there is nothing to undo
 */
export async function undoImport(
  context: ImportContext,
  importId: number,
): Promise<{ receipt: ImportReceipt; undone: UndoneRows }> {
  const receipt = findUndoable(context, importId);
  const undoEffect = {
    countedAt: context.now().toISOString(),
    ...context.store.foreseeUndo(importId),
  };
  const undone = await undoBatch(context, importId);
  finishUndone(context, receipt, undoEffect);
  const { refusedName } = receipt;
  if (refusedName !== null) rmSync(join(context.folder.uploads, refusedName), { force: true });
  return { receipt: findImport(context.records, importId) ?? receipt, undone };
}

/**
 * Counts what undoing an import would take away and what would stay, and writes it on the
 * receipt. Undoes nothing. Throws as `undoImport` does.
 */
export function foreseeUndoOfImport(context: ImportContext, importId: number): UndoEffect {
  findUndoable(context, importId);
  const counted = context.store.foreseeUndo(importId);
  const undoEffect = { countedAt: context.now().toISOString(), ...counted };
  noteImportProgress(context.records, importId, { undoEffect });
  return undoEffect;
}

async function undoBatch({ store }: ImportContext, importId: number): Promise<UndoneRows> {
  for (;;) {
    try {
      return store.undoBatch(importId);
    } catch (error) {
      if (isDiskFull(error)) throw new AppError('unavailable', noRoom);
      if (!(error instanceof LogsBusyError)) throw error;
      await wait(retryMs);
    }
  }
}

function findUndoable({ records }: ImportContext, importId: number): ImportReceipt {
  const receipt = findImport(records, importId);
  if (!receipt) throw new AppError('not_found', `There is no import ${importId}.`);
  if (receipt.status === 'committed' || receipt.status === 'undoing') return receipt;
  throw new AppError(
    'conflict',
    `Import ${importId} is ${receipt.status}, so it has nothing to undo.`,
  );
}
