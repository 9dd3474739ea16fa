import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { type ImportReceipt, noteImportProgress } from '#db/records/queries/imports.ts';
import type { ImportContext } from '../import-context.ts';
import { importLimits } from '../import-limits.ts';
import { serverCredentialSetting } from './credential-setting.ts';
import { readCredentials } from './read-credentials.ts';
import { RowsWriter } from './rows-writer.ts';

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
  const output = new RowsWriter(rowsPath, importLimits.uploadBytes);
  try {
    await readCredentials(path, format, serverCredentialSetting(records, folder, receipt), {
      onReadAs: (readAs) => noteImportProgress(records, id, { readAs }),
      onBytes,
      onRow: (cells) => output.write(cells),
    });
    await output.end();
  } catch (error) {
    output.forget();
    throw error;
  }
  if (uploadName !== null) {
    rmSync(path, { force: true });
    noteImportProgress(records, id, { uploadName: rowsName });
  }
  return { path: rowsPath, isSetAside: true };
}
