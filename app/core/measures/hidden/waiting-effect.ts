import { isQuarter, lastDayOfQuarter } from '../calendar.ts';
import { allCohorts } from '../group-rows.ts';
import { type CellPlace, isHidden, isShown, placeName } from './cell-place.ts';

/** What becomes of hidden numbers when the next release waits for one more quarter. */
export interface WaitingEffect {
  /** The quarter that closes next, `2026-Q2`, and the day on which it does. */
  quarter: string;
  closesOn: string;
  /** Hidden numbers of several quarters together, of whose new people more would then be told. */
  mayReturn: number;
  /** Hidden numbers of single quarters, which are closed and gain nobody. */
  stayHidden: number;
  /** Hidden numbers of all quarters together that the last release hid: they stay hidden. */
  hiddenBefore: number;
}

/**
 * What waiting for one more quarter may bring back. Follows from the calendar and from
 * which numbers are hidden.
 * @param before the cells of the last release; null before the first
 * @param lastCohort the last closed quarter of the release
 * @param closesAfterDays days after its last day at which a quarter is closed
 */
export function waitingEffect(
  cells: readonly CellPlace[],
  before: readonly CellPlace[] | null,
  lastCohort: string,
  closesAfterDays: number,
): WaitingEffect {
  const quarter = quarterAfter(lastCohort);
  const closes = lastDayOfQuarter(quarter) + closesAfterDays;
  const hidden = cells.filter(isHidden);
  const together = hidden.filter(({ cohort }) => !isQuarter(cohort));
  const toldBefore = new Set(before?.filter(isShown).map(placeName));
  const hiddenBefore = before
    ? together.filter((cell) => cell.cohort === allCohorts && !toldBefore.has(placeName(cell)))
        .length
    : 0;
  const closesOn = new Date(closes * 86_400_000).toISOString().slice(0, 10);
  return {
    ...{ quarter, closesOn, hiddenBefore },
    mayReturn: together.length - hiddenBefore,
    stayHidden: hidden.length - together.length,
  };
}

function quarterAfter(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}
