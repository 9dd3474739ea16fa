import type { LogFormat } from '#app/core/formats/log-format.ts';
import type { RowHandlers } from './file-row.ts';
import { ImportProblem } from './import-problem.ts';
import { delimiterOf, readDelimited } from './read-delimited.ts';
import { looksLikeJson, readLines } from './read-lines.ts';
import { openText } from './read-text.ts';

/**
 * Reads a file row by row, in one pass and bounded memory: plain or gzip; UTF-8 or
 * UTF-16; with commas, semicolons or TABs, told apart by the header line; or one JSON
 * object a line where the format is of that layout.
 * @throws ImportProblem when the file cannot be read as rows
 */
export async function readFile(
  path: string,
  format: Pick<LogFormat, 'id' | 'layout' | 'columns'>,
  handlers: RowHandlers,
): Promise<void> {
  const text = await openText(path, (bytesDone) => handlers.onBytes(bytesDone));
  const { packing, encoding, start, rest } = text;
  try {
    const isJson = looksLikeJson(start);
    if (isJson && format.layout === 'delimited') {
      throw new ImportProblem(
        `The file holds JSON, and the format ${format.id} is a table. Choose a format of JSON lines, as events-ndjson, or export the log as CSV.`,
      );
    }
    if (isJson) {
      handlers.onReadAs?.({ packing, encoding, layout: 'lines' });
      await readLines(text, format.columns, handlers);
    } else {
      const delimiter = delimiterOf(start);
      handlers.onReadAs?.({ packing, encoding, layout: delimiter });
      await readDelimited(text, delimiter, handlers);
    }
  } finally {
    await rest.return(undefined);
  }
}
