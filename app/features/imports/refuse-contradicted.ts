import type { LogFormat } from '#app/core/formats/log-format.ts';
import { readFile } from './read-file.ts';
import type { RefusedRows } from './refused-rows.ts';

const message =
  'This id came before with other content. Each event needs an id of its own in the whole pilot.';

/**
 * Refuses the rows whose events came before with other content. Which rows they are is
 * known only when all of them were seen, so the file is read once more for their values.
 * @param rows numbers of the rows, ascending
 */
export async function refuseContradicted(
  path: string,
  rows: readonly number[],
  format: LogFormat,
  refused: RefusedRows,
): Promise<void> {
  if (rows.length === 0) return;
  const column = format.columns.find(({ role }) => role === 'id')?.name ?? '';
  const problems = [{ column, code: 'event_conflict', message }];
  let row = 0;
  let next = 0;
  await readFile(path, format, {
    onHeader() {},
    onRow({ values }) {
      row += 1;
      if (row !== rows[next]) return;
      next += 1;
      refused.note(row, values, problems);
    },
    onBytes() {},
  });
}
