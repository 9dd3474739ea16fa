import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { deleteUpload } from '#db/records/queries/uploads.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { findOwnUpload } from './find-upload.ts';
import { takeTurn } from './take-turn.ts';

/**
 * Removes what has arrived of a file.
 * @throws AppError `not_found`, or `conflict` when it has become an import
 */
export function giveUpUpload(
  context: FeatureContext,
  { uploads }: Pick<DataFolder, 'uploads'>,
  id: string,
): Promise<void> {
  findOwnUpload(context, id);
  return takeTurn(id, async () => {
    const { importId } = findOwnUpload(context, id);
    if (importId !== null) {
      throw new AppError('conflict', `The file has arrived and is import ${importId} by now.`);
    }
    deleteUpload(context.records, id);
    rmSync(join(uploads, id), { force: true });
  });
}
