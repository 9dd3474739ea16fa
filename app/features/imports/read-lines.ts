import { jsonLineLimits, readJsonLine } from '#app/core/formats/json-line.ts';
import { LineColumns } from '#app/core/formats/line-columns.ts';
import type { FormatColumn } from '#app/core/formats/log-format.ts';
import type { FileRow, RowHandlers } from './file-row.ts';
import { importLimits } from './import-limits.ts';
import { ImportProblem } from './import-problem.ts';
import type { OpenedText } from './read-text.ts';

/** Under this name the gate looks at a line that cannot be read. */
const wholeLine = 'line that is no JSON';

/** Whether a text begins as JSON does: an object a line, or what was meant to be. */
export function looksLikeJson(start: string): boolean {
  return /^\s*(?:\{|\[\s*[[{\]])/.test(start);
}

/**
 * Reads one JSON object a line, in one pass and bounded memory.
 * @throws ImportProblem when the file is one JSON document, or a line has no end
 */
export async function readLines(
  { start, rest }: Pick<OpenedText, 'start' | 'rest'>,
  columns: readonly FormatColumn[],
  handlers: Pick<RowHandlers, 'onHeader' | 'onRow'>,
): Promise<void> {
  refuseDocuments(start);
  const sorting = new LineColumns(columns);
  handlers.onHeader(columns.map(({ name }) => name));
  let held = '';
  const takeWhole = (text: string) => {
    const lines = (held + text).split('\n');
    held = lines.pop() ?? '';
    for (const line of lines) handlers.onRow(rowOf(line, sorting));
    if (held.length > importLimits.rowCharacters) throw tooLong();
  };
  takeWhole(start);
  for await (const piece of rest) takeWhole(piece);
  if (held !== '') handlers.onRow(rowOf(held, sorting));
}

function rowOf(line: string, sorting: LineColumns): FileRow {
  if (line.length > importLimits.rowCharacters) throw tooLong();
  if (line.trim() === '') return { values: [''], problem: null };
  const { values, problem } = readJsonLine(line);
  if (problem === null) {
    const { cells, extra } = sorting.sort(values);
    return { values: cells, problem, extra };
  }
  const seen =
    values.length > 0
      ? values
      : [[wholeLine, line.slice(0, jsonLineLimits.valueCharacters)] as const];
  return { values: [], problem, extra: seen };
}

function refuseDocuments(start: string): void {
  const isList = start.trimStart().startsWith('[');
  const [first = ''] = start.trimStart().split('\n', 1);
  if (!isList && first.trim() !== '{') return;
  throw new ImportProblem(
    `The file is one JSON ${isList ? 'list' : 'object over several lines'}. Write one object a line (NDJSON), for example with “jq -c ${isList ? "'.[]'" : '.'}”, and send that.`,
  );
}

function tooLong(): ImportProblem {
  return new ImportProblem(
    'A line of the file is longer than 1 MB. Write one JSON object a line (NDJSON) and send that.',
  );
}
