import { setTimeout as wait } from 'node:timers/promises';
import type { RecordsDatabase } from '#db/records/open.ts';
import { findImport, type ImportReceipt } from '#db/records/queries/imports.ts';

/** Waits until a process of its own has brought an import to an end. */
export async function waitForImport(records: RecordsDatabase, id: number): Promise<ImportReceipt> {
  for (;;) {
    const receipt = findImport(records, id);
    if (!receipt) throw new Error(`There is no import ${id}.`);
    if (!['queued', 'reading', 'undoing'].includes(receipt.status)) return receipt;
    await wait(50);
  }
}
