import { cohortLabel } from '#app/core/measures/calendar.ts';
import { dimensionLabel, valueLabel } from '#app/core/measures/dimension-labels.ts';
import { lerLabels } from '#app/core/measures/ler-labels.ts';
import { findReleaseTable, measureLabel } from '#app/core/measures/release-tables.ts';
import type { Working } from '#app/core/measures/working.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import { previewNumber, type Release } from '#db/published/queries/releases.ts';

/** What a figure says of its own working; the rest follows from the cells that went in. */
interface WorkingWords {
  formula: readonly string[];
  /** The table whose cohort rule holds. */
  table: string;
  /** Part of the methods page, for example `time-to-hire`. */
  method: string;
}

/**
 * How a figure came about: the released cells that went in, row by row as they stand in
 * cells.csv, with the rule of the cohort and the release.
 * @param cells those that went in, hidden ones too
 */
export function workingOf(
  release: Release,
  cells: readonly CellRow[],
  { formula, table, method }: WorkingWords,
): Working {
  const number = release.number === previewNumber ? 'Preview' : `Release ${release.number}`;
  return {
    formula,
    inputs: {
      caption: `${cells.length.toLocaleString('en-US')} ${cells.length === 1 ? 'cell' : 'cells'} of cells.csv.`,
      columns: ['Group', 'Table', 'Cohort', 'Measure', 'Count', 'Out of'],
      rows: cells.map((cell) => [
        ...[groupText(cell), findReleaseTable(cell.table)?.label ?? cell.table],
        ...[cohortLabel(cell.cohort), measureLabel(cell.table, cell.measure)],
        ...[cell.count, cell.denominator],
      ]),
    },
    cohortRule: findReleaseTable(table)?.cohortRule ?? '',
    release: {
      label: `${number} of ${release.pilotCode}`,
      href: `/pilots/${encodeURIComponent(release.pilotCode)}/releases/${release.number}`,
    },
    methodHref: `/methods#${method}`,
  };
}

function groupText({ dimension1, value1, ler }: CellRow): string {
  const group =
    dimension1 === ''
      ? 'Everybody'
      : `${dimensionLabel(dimension1)}: ${valueLabel(dimension1, value1)}`;
  return ler === 'yes' || ler === 'no' ? `${group}: ${lerLabels[ler]}` : group;
}
