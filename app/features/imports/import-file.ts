import type { ImportReceipt } from '#db/records/queries/imports.ts';
import { hashFile } from './hash-file.ts';
import type { ImportContext } from './import-context.ts';
import { recogniseOrder } from './recognise-order.ts';
import { checkImportOrder, type ImportOrder, registerImport } from './register-import.ts';
import { type ImportProgress, runImport } from './run-import.ts';

/** A file on this machine, with what is to be done with it. */
export interface FileOrder extends ImportOrder {
  path: string;
  /** Name inside the uploads folder when the file lies there and is to be removed at the end. */
  uploadName?: string;
}

/**
 * Imports one file in this process, from its bytes to its receipt. The same file a
 * second time is answered with the first receipt and not read again.
 * @throws AppError when the order cannot be carried out; what is wrong with the file
 *   itself stands in the receipt
 */
export async function importFile(
  context: ImportContext,
  order: FileOrder,
  onProgress?: (progress: ImportProgress) => void,
): Promise<{ receipt: ImportReceipt; isEarlier: boolean }> {
  const asked = checkImportOrder(context, order);
  const checked = await recogniseOrder(context.records, asked, order.path);
  const { sha256, bytesTotal } = await hashFile(order.path);
  const uploadName = order.uploadName ?? null;
  const file = { sha256, bytesTotal, uploadName, processId: process.pid };
  const registered = registerImport(context, checked, file);
  if (registered.isEarlier) return registered;
  const receipt = await runImport(context, registered.receipt.id, order.path, onProgress);
  return { receipt, isEarlier: false };
}
