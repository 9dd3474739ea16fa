import { correctedCohort } from '#app/core/disclosure/released-rows.ts';
import { cohortLabel, compareCohorts, isQuarter } from '#app/core/measures/calendar.ts';
import {
  compareDimensions,
  dimensionLabel,
  valueLabel,
} from '#app/core/measures/dimension-labels.ts';
import type { ReleasedShare } from '#app/core/measures/findings/released-share.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import type { Choice } from './open-results.ts';

/** The cohorts that cells have, all together first, those added by the release, then each quarter. */
export function cohortChoices(cells: readonly CellRow[]): Choice[] {
  return distinct(cells.map(({ cohort }) => cohort))
    .sort(compareCohorts)
    .map((cohort) => ({ value: cohort, label: cohortLabel(cohort) }));
}

/** The dimensions that cells are split by, in stored order. */
export function dimensionChoices(cells: readonly CellRow[]): Choice[] {
  return distinct(cells.map(({ dimension1 }) => dimension1))
    .filter((dimension) => dimension !== '')
    .sort(compareDimensions)
    .map((dimension) => ({ value: dimension, label: dimensionLabel(dimension) }));
}

/** Everybody and each group that cells have, as `dimension:value`, in the file's order. */
export function groupChoices(cells: readonly CellRow[]): Choice[] {
  const groups = cells.filter(({ dimension1 }) => dimension1 !== '');
  const keys = distinct(groups.map(({ dimension1, value1 }) => `${dimension1}:${value1}`));
  return [
    { value: '', label: 'Everybody' },
    ...keys.map((key) => {
      const [dimension = '', value = ''] = splitGroup(key);
      return { value: key, label: `${dimensionLabel(dimension)}: ${valueLabel(dimension, value)}` };
    }),
  ];
}

/** `rural_urban:rural` as its dimension and value; a value may hold a colon. */
export function splitGroup(group: string): [dimension: string, value: string] {
  const colon = group.indexOf(':');
  return colon === -1 ? ['', ''] : [group.slice(0, colon), group.slice(colon + 1)];
}

/** What an address asks for if it is one of the choices, else the one to begin with. */
export function chosen(
  choices: readonly Choice[],
  asked: string | null,
  preferred: readonly string[] = [],
): string {
  const values = choices.map(({ value }) => value);
  const wanted = [...(asked === null ? [] : [asked]), ...preferred];
  return wanted.find((value) => values.includes(value)) ?? values[0] ?? '';
}

/** The quarters of a cohort in words: `2024 Q1 to 2025 Q3` for several of them. */
export function cohortPeriod(cells: readonly CellRow[], cohort: string): string {
  if (isQuarter(cohort)) return cohortLabel(cohort);
  const quarters =
    cohort === allCohorts || cohort === correctedCohort
      ? distinct(cells.map((cell) => cell.cohort).filter(isQuarter)).sort()
      : cohort.split('/');
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return 'all closed quarters';
  const name = (quarter: string) => quarter.replace('-', ' ');
  return first === last ? name(first) : `${name(first)} to ${name(last)}`;
}

/** A cell as a share that can be shown and compared. */
export function shareOf(cell: CellRow, label: string): ReleasedShare {
  const { status, percent, ciLow, ciHigh } = cell;
  return { label, status, percent, ciLow, ciHigh };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
