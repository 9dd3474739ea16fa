import { canDo } from '#app/core/access/permissions.ts';
import { cohortLabel } from '#app/core/measures/calendar.ts';
import { dimensionLabel, valueLabel } from '#app/core/measures/dimension-labels.ts';
import { pairLabel } from '#app/core/measures/dimension-pairs.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { lerLabels } from '#app/core/measures/ler-labels.ts';
import { findReleaseTable, releaseTables } from '#app/core/measures/release-tables.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import { listPackageFiles } from '../exports/list-package-files.ts';
import type { FeatureContext } from '../feature-context.ts';
import { summarizeRelease, summarizeTables } from './describe-release.ts';
import { readCells, readRelease, tallyRelease } from './read-release.ts';
import { withdrawnImports } from './withdrawn-imports.ts';

/** What of a release the page shows. What does not exist falls back to everybody, all quarters. */
export interface CellChoice {
  table: string | null;
  cohort: string | null;
  dimension: string | null;
}

/** A group of people with one number for each measure of the table. */
export interface CellTableRow {
  key: string;
  label: string;
  cells: Pick<CellRow, 'measure' | 'status' | 'count' | 'percent' | 'ciLow' | 'ciHigh'>[];
}

/**
 * One release: its manifest and one of its tables at a time, with labels.
 * @throws AppError `not_found`, `sign_in_required`, `forbidden`
 */
export function readReleasePage(
  context: FeatureContext,
  pilotCode: string,
  number: number,
  choice: CellChoice,
) {
  const release = readRelease(context, pilotCode, number);
  const tallies = tallyRelease(context, release);
  const tables = releaseTables.filter(({ id }) => tallies.some((tally) => tally.table === id));
  const table = findReleaseTable(choice.table ?? '') ?? tables[0] ?? releaseTables[0];
  const ofTable = table ? readCells(context, release, { table: table.id }) : [];
  const cohort = chosen(choice.cohort, cohortsOf(ofTable), allCohorts);
  const ofCohort = ofTable.filter((cell) => cell.cohort === cohort);
  const dimension = chosen(choice.dimension, dimensionsOf(ofCohort), '');
  const rows = ofCohort.filter((cell) => splitBy(cell) === dimension);
  return {
    release: summarizeRelease(release),
    pilotCode: release.pilotCode,
    withdrawn: withdrawnImports(context, release),
    mayReadReceipts: canDo(context.actor, 'import:approve'),
    tallies: summarizeTables(tallies),
    files: listPackageFiles(context, release),
    chosen: { table: table?.id ?? '', cohort, dimension },
    choices: {
      table: tables.map(({ id, label }) => ({ value: id, label })),
      cohort: cohortsOf(ofTable).map((value) => ({ value, label: cohortLabel(value) })),
      dimension: dimensionsOf(ofCohort).map((value) => ({
        value,
        label: splitLabel(value),
      })),
    },
    table: {
      label: table?.label ?? '',
      description: table?.description ?? '',
      cohortRule: table?.cohortRule ?? '',
      measures: (table?.measures ?? []).map(({ id, label }) => ({ id, label })),
      rows: groupRows(rows),
    },
  };
}

/** What was asked for if it exists, otherwise what is there by default, otherwise the first. */
function chosen(asked: string | null, existing: readonly string[], usual: string): string {
  if (asked !== null && existing.includes(asked)) return asked;
  return existing.includes(usual) ? usual : (existing[0] ?? usual);
}

function cohortsOf(cells: readonly CellRow[]): string[] {
  return [...new Set(cells.map(({ cohort }) => cohort))];
}

function dimensionsOf(cells: readonly CellRow[]): string[] {
  return [...new Set(cells.map(splitBy))];
}

/** What groups are made by: one attribute, two of them as `gender rural_urban`, or none. */
function splitBy({ dimension1, dimension2 }: CellRow): string {
  return [dimension1, dimension2].filter(Boolean).join(' ');
}

function splitLabel(split: string): string {
  const [first = '', second] = split.split(' ');
  if (split === '') return 'Everybody';
  return second === undefined ? dimensionLabel(first) : pairLabel([first, second]);
}

function groupLabel({ dimension1, value1, dimension2, value2 }: CellRow): string {
  if (dimension1 === '') return 'Everybody';
  const first = valueLabel(dimension1, value1);
  return dimension2 === '' ? first : `${first}, ${valueLabel(dimension2, value2)}`;
}

function groupRows(cells: readonly CellRow[]): CellTableRow[] {
  const rows = new Map<string, CellTableRow>();
  for (const cell of cells) {
    const { value1, value2, ler, measure, status, count, percent, ciLow, ciHigh } = cell;
    const key = `${value1} ${value2} ${ler}`;
    const row = rows.get(key) ?? { key, label: rowLabel(cell), cells: [] };
    row.cells.push({ measure, status, count, percent, ciLow, ciHigh });
    rows.set(key, row);
  }
  return [...rows.values()];
}

function rowLabel(cell: CellRow): string {
  const { dimension1, ler } = cell;
  if (ler !== 'yes' && ler !== 'no') return groupLabel(cell);
  return dimension1 === '' ? lerLabels[ler] : `${groupLabel(cell)}: ${lerLabels[ler]}`;
}
