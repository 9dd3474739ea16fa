import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { csvLine } from '#app/core/deidentify/csv-line.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { type ImportReceipt, noteImportProgress } from '#db/records/queries/imports.ts';
import type { ImportContext } from '../import-context.ts';
import { serverCredentialSetting } from './credential-setting.ts';
import { readCredentials } from './read-credentials.ts';

/** Begins the names of files that hold rows made here; no upload is ever named so. */
const rowsPrefix = 'rows-';
const checking = 'Checking the signatures.';

/** Where the rows of an import are read from. */
export interface RowsFile {
  path: string;
  /** Whether they were made here of a file of another kind. */
  isSetAside: boolean;
}

/**
 * Checks the signed documents of an import and sets aside what is counted of them, as a
 * table; an upload is removed there and then, before anything is written or has to wait
 * for anybody. Nothing is done for files of other layouts, nor a second time.
 * @param onBytes called with how many bytes of the file were read; throw in it to end
 * @throws ImportProblem when the file holds no such documents
 */
export async function setAsideCredentials(
  { records, folder }: Pick<ImportContext, 'records' | 'folder'>,
  receipt: ImportReceipt,
  format: LogFormat,
  path: string,
  onBytes: (bytesDone: number) => void,
): Promise<RowsFile> {
  const { id, uploadName } = receipt;
  if (format.layout !== 'documents') return { path, isSetAside: false };
  if (uploadName?.startsWith(rowsPrefix)) return { path, isSetAside: true };
  noteImportProgress(records, id, { reason: checking });
  const rowsName = `${rowsPrefix}${randomUUID()}`;
  const rowsPath = join(folder.uploads, rowsName);
  const output = createWriteStream(rowsPath, { mode: 0o600, flags: 'wx' });
  try {
    await readCredentials(path, format, serverCredentialSetting(records, folder, receipt), {
      onReadAs: (readAs) => noteImportProgress(records, id, { readAs }),
      onBytes,
      async onRow(cells) {
        if (!output.write(csvLine(cells))) await once(output, 'drain');
      },
    });
    output.end();
    await finished(output);
  } catch (error) {
    output.destroy();
    rmSync(rowsPath, { force: true });
    throw error;
  }
  if (uploadName !== null) {
    rmSync(path, { force: true });
    noteImportProgress(records, id, { uploadName: rowsName });
  }
  return { path: rowsPath, isSetAside: true };
}
