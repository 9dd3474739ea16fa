import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '#app/core/app-error.ts';
import type { DataFolder } from '#db/data-folder.ts';
import type { ImportReceipt } from '#db/records/queries/imports.ts';
import type { FeatureContext } from '../feature-context.ts';
import { isRefusedFileKept } from './kept-files.ts';
import { findReadableImport } from './read-import.ts';

/** A file to be sent as it lies on disk. */
export interface OpenedFile {
  filename: string;
  bytes: number;
  body: ReadableStream<Uint8Array>;
}

/**
 * The refused rows of an import, to be mended and sent again: the columns of the file and
 * `_row`, `_error_code`, `_error`.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function openRefusedRows(
  context: FeatureContext,
  folder: Pick<DataFolder, 'uploads'>,
  id: number,
): OpenedFile {
  const receipt = findReadableImport(context, id);
  const path = refusedRowsPath(receipt, folder, context.now());
  if (path === null) {
    throw new AppError(
      'not_found',
      'This import has no file of refused rows: none were refused, it was undone, or it is older than 30 days.',
    );
  }
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  return { filename: `import-${id}-refused.csv`, bytes: statSync(path).size, body };
}

/** Where the file of refused rows lies, or null when there is none. */
export function refusedRowsPath(
  { refusedName, status, finishedAt }: ImportReceipt,
  { uploads }: Pick<DataFolder, 'uploads'>,
  present: Date,
): string | null {
  if (refusedName === null || status === 'undone') return null;
  if (!isRefusedFileKept(finishedAt, present.getTime())) return null;
  const path = join(uploads, refusedName);
  return existsSync(path) ? path : null;
}
