import type { ReleasedCurvePoint } from '#app/core/disclosure/released-rows.ts';
import { csvText } from './csv-text.ts';
import { survivalColumns } from './file-columns.ts';

const columns = survivalColumns.map(({ id }) => id);

/**
 * The file survival.csv of a release: the points of the time-to-hire curves, and one row
 * for each curve that is hidden. The same bytes for everyone and every time.
 * @param points in the release's order
 */
export function survivalCsv(
  { number, pilotCode }: { number: number; pilotCode: string },
  points: readonly ReleasedCurvePoint[],
): string {
  const rows = points.map((point) => [
    ...[number, pilotCode, point.cohort, point.dimension, point.value, point.ler, point.status],
    ...[point.day, point.atRisk, point.hired, point.left],
    ...[point.percent, point.ciLow, point.ciHigh, point.method],
  ]);
  return csvText(columns, rows);
}
