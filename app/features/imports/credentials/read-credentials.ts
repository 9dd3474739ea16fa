import type { LogFormat } from '#app/core/formats/log-format.ts';
import type { ReadAs } from '#db/records/schema/imports.ts';
import { openCredentialChecker } from './credential-checker.ts';
import { type CredentialRow, CredentialRows } from './credential-rows.ts';
import type { CredentialSetting } from './credential-setting.ts';
import { openDocuments } from './open-documents.ts';
import { readStatusLists } from './status-lists.ts';

/** What is told of a file of documents while it is read. Throw to end the reading. */
export interface CredentialHandlers {
  onReadAs?(readAs: ReadAs): void;
  /** The columns of the format first, then each row; awaited. */
  onRow(cells: readonly string[]): Promise<void> | void;
  /** After each piece of the file, with how many bytes of it were read as it lies on disk. */
  onBytes(bytesDone: number): void;
}

/**
 * Reads a file of signed documents into rows, one for each credential, in the order in
 * which they stand in the file and in bounded memory. A row holds what is counted and
 * nothing else of the credential: who holds it is a pseudonym already.
 * @throws ImportProblem when the file holds no such documents
 */
export async function readCredentials(
  path: string,
  { columns }: Pick<LogFormat, 'columns'>,
  setting: CredentialSetting,
  handlers: CredentialHandlers,
): Promise<void> {
  const checker = await openCredentialChecker();
  try {
    const lists = await readStatusLists(path, checker, setting.receivedAt);
    const rows = new CredentialRows(checker, setting, lists);
    const { readAs, pieces } = await openDocuments(path, (bytes) => handlers.onBytes(bytes));
    handlers.onReadAs?.(readAs);
    await handlers.onRow(columns.map(({ name }) => name));
    let document = 0;
    for await (const piece of pieces) {
      for (let from = 0; from < piece.length; from += checker.atOnce) {
        const some = piece.slice(from, from + checker.atOnce);
        const read = await Promise.all(some.map(({ text }) => rows.rowsOf(text)));
        for (const found of read) {
          document += 1;
          for (const row of found) await handlers.onRow(cellsOf(row, columns, document));
        }
      }
    }
  } finally {
    checker.close();
  }
}

function cellsOf(row: CredentialRow, columns: LogFormat['columns'], document: number): string[] {
  const cells: CredentialRow = { ...row, document: String(document) };
  return columns.map(({ name }) => cells[name] ?? '');
}
