import type { ReleasedCell } from '#app/core/disclosure/released-rows.ts';
import { csvText } from './csv-text.ts';
import { cellColumns } from './file-columns.ts';

const columns = cellColumns.map(({ id }) => id);

/**
 * The file cells.csv of a release: the same bytes for everyone and every time.
 * @param cells in the release's order
 */
export function cellsCsv(
  { number, pilotCode }: { number: number; pilotCode: string },
  cells: readonly ReleasedCell[],
): string {
  const rows = cells.map((cell) => [
    ...[number, pilotCode, cell.table, cell.cohort],
    ...[cell.dimension1, cell.value1, cell.dimension2, cell.value2],
    ...[cell.ler, cell.measure, cell.unit, cell.status],
    ...[cell.count, cell.denominator, cell.percent, cell.ciLow, cell.ciHigh, cell.method],
  ]);
  return csvText(columns, rows);
}
