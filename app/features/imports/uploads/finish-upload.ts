import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { deleteUpload, finishUploadOnce, type Upload } from '#db/records/queries/uploads.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { hashFile } from '../hash-file.ts';
import { recogniseReceived } from '../recognise-order.ts';
import {
  type CheckedOrder,
  checkImportOrder,
  type ReceivedFile,
  registerImport,
} from '../register-import.ts';
import { startReading } from '../start-import.ts';

/**
 * Begins to import a file whose last byte has arrived, as one that was sent whole. Asked
 * again, it answers the same and does nothing.
 * @returns the receipt's id, and whether it was there before
 * @throws AppError as `checkImportOrder` and `recogniseReceived` do, and `invalid` when the
 *   bytes are not those that were announced; in the last two cases the upload is gone
 */
export async function finishUpload(
  context: FeatureContext,
  folder: DataFolder,
  upload: Upload,
): Promise<{ id: number; isEarlier: boolean }> {
  if (upload.importId !== null) return { id: upload.importId, isEarlier: upload.isEarlier };
  const order = checkUploadOrder(context, upload);
  const file = { ...(await hashFile(join(folder.uploads, upload.id))), uploadName: upload.id };
  const known = await checkArrived(context, folder, upload, order, file);
  const { importId, isEarlier, isRepeat } = finishUploadOnce(
    context.records,
    upload.id,
    context.now().toISOString(),
    () => {
      const { receipt, isEarlier } = registerImport(context, known, file);
      return { importId: receipt.id, isEarlier };
    },
  );
  if (isEarlier) rmSync(join(folder.uploads, upload.id), { force: true });
  else if (!isRepeat) startReading(context, folder, importId);
  return { id: importId, isEarlier };
}

/**
 * Whether an upload may still become an import by whoever sends it: rights may have gone
 * since it began. Throws as `checkImportOrder` does.
 */
export function checkUploadOrder(context: FeatureContext, upload: Upload): CheckedOrder {
  const { pilotCode, format, partnerSlug, acceptsValidRows, isDryRun } = upload;
  return checkImportOrder(context, {
    ...{ pilotCode, format, partner: partnerSlug ?? '', acceptsValidRows, isDryRun },
  });
}

async function checkArrived(
  { records }: FeatureContext,
  folder: DataFolder,
  { id, sha256 }: Upload,
  order: CheckedOrder,
  file: ReceivedFile,
): Promise<CheckedOrder> {
  try {
    if (sha256 !== '' && sha256 !== file.sha256) {
      throw new AppError(
        'invalid',
        'What has arrived is not the file that was announced: its SHA-256 is another. Nothing of it was kept. Send it again from the start.',
      );
    }
    return await recogniseReceived(records, folder, order, file);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    deleteUpload(records, id);
    rmSync(join(folder.uploads, id), { force: true });
    throw error;
  }
}
