import { valueLabel } from '#app/core/measures/dimension-labels.ts';
import { isAnswer } from '#app/core/measures/dimensions.ts';
import type { ReleasedShare } from '#app/core/measures/findings/released-share.ts';
import { hiringHorizonsDays } from '#app/core/measures/hire-histogram.ts';
import type { HireClock } from '#app/core/measures/time-to-hire/hire-clocks.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import type { Release } from '#db/published/queries/releases.ts';
import { shareOf } from './released-groups.ts';

/** The table of a clock in a release, and what of it was chosen. */
export interface HiringPart {
  release: Release;
  clock: HireClock;
  /** All cells of the clock's table. */
  cells: readonly CellRow[];
  cohort: string;
  /** Empty when the release has no groups. */
  dimension: string;
  /** The groups of the dimension, in the pilot's order. */
  values: readonly string[];
}

interface HiredShare extends ReleasedShare {
  horizon: string;
  count: number | null;
  method: string;
}

export interface HiredGroup {
  /** Code of the group; empty for everybody. */
  value: string;
  label: string;
  isAnswer: boolean;
  status: CellRow['status'];
  n: number | null;
  shares: HiredShare[];
}

/** The days of the findings: the middle of what pilots set themselves as a target. */
export const findingDays = 90;

/** Everybody, then each group of the chosen dimension. */
export function hiredGroups(part: HiringPart): [HiredGroup, ...HiredGroup[]] {
  const { clock, dimension } = part;
  const everybody = hiredGroup(part, { ...everyone, label: clock.everybody });
  const groups = groupValues(part).map((value) =>
    hiredGroup(part, { ...everyone, dimension, value, label: valueLabel(dimension, value) }),
  );
  return [everybody, ...groups];
}

/** Which rows of a table belong to a group. */
export interface GroupPlace {
  ler: string;
  dimension: string;
  value: string;
}

/** Everybody, with and without an LER. */
export const everyone: GroupPlace = { ler: 'all', dimension: '', value: '' };

/** A group's people and the shares that got there by each horizon, as they were released. */
export function hiredGroup(part: HiringPart, place: GroupPlace & { label: string }): HiredGroup {
  const { label, value } = place;
  const own = cellsOfGroup(part, place);
  const people = own.find(({ measure }) => measure === part.clock.base);
  const shares = hiringHorizonsDays.flatMap((days) => {
    const cell = own.find(({ measure }) => measure === `${part.clock.reached}_${days}`);
    if (!cell) return [];
    const { count, method } = cell;
    return [{ ...shareOf(cell, label), horizon: String(days), count, method }];
  });
  const status = people?.status ?? 'not_collected';
  return { value, label, isAnswer: isAnswer(value), status, n: people?.count ?? null, shares };
}

/** The cells of a group in the chosen cohort, in the file's order. */
export function cellsOfGroup(
  { cells, cohort }: Pick<HiringPart, 'cells' | 'cohort'>,
  { ler, dimension, value }: GroupPlace,
): CellRow[] {
  return cells.filter(
    (cell) =>
      cell.cohort === cohort &&
      cell.ler === ler &&
      cell.dimension1 === dimension &&
      cell.value1 === value,
  );
}

/** The cells of everybody and of the groups that went into shares by a clock. */
export function shareCells(part: HiringPart): CellRow[] {
  const { cells, cohort, dimension, clock } = part;
  return cells.filter(
    ({ cohort: own, ler, dimension1, measure }) =>
      own === cohort &&
      ler === 'all' &&
      (dimension1 === '' || dimension1 === dimension) &&
      (measure === clock.base || measure.startsWith(`${clock.reached}_`)),
  );
}

/** The share at the day of the findings. */
export function atFinding({ label, shares }: HiredGroup): HiredShare {
  const share = shares.find(({ horizon }) => horizon === String(findingDays));
  if (share) return share;
  const nothing = { percent: null, ciLow: null, ciHigh: null, count: null, method: '' };
  return { label, horizon: String(findingDays), status: 'not_collected', ...nothing };
}

/** By which method the intervals of some shares were made, as a sentence. */
export function intervalNote(shares: readonly { method: string }[]): string {
  return shares.some(({ method }) => method === 'aalen_johansen')
    ? 'Shares are Aalen-Johansen estimates with 95% intervals where somebody’s observation ended earlier, plain shares with Wilson’s 95% intervals elsewhere; whole percents.'
    : 'Intervals are 95% intervals by Wilson’s method, in whole percents.';
}

/** The groups that the chosen cohort is published for. */
function groupValues({ cells, cohort, dimension, values }: HiringPart): string[] {
  const own = cells.filter((cell) => cell.cohort === cohort && cell.dimension1 === dimension);
  const published = new Set(own.map(({ value1 }) => value1));
  return values.filter((value) => published.has(value));
}
