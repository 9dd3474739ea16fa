import {
  daysUntilRatesDetectable,
  minimumDetectableHazardRatio,
  minimumDetectableRate,
} from '../../statistics/power.ts';
import { dayNumber, lastDayOfQuarter, quarterOf } from '../calendar.ts';
import type { ComparedSide } from './compare-strata.ts';

/** What has been seen so far, of everybody in the closed quarters. */
export interface SeenSoFar {
  withLer: ComparedSide;
  without: ComparedSide;
  /** The first and the last closed quarter: `2025-Q1`. */
  firstCohort: string;
  lastCohort: string;
}

/**
 * The smallest differences from the share without an LER that would probably be seen with
 * the people so far (two-sided 5 %, power 80 %), in whole percentage points, rounded away
 * from zero. Null where no difference would be large enough, or a group has no people.
 */
export function detectablePoints({ withLer, without }: Pick<SeenSoFar, 'withLer' | 'without'>) {
  if (withLer.people === 0 || without.people === 0) return { lower: null, higher: null };
  const rate1 = without.hired / without.people;
  const { lower, higher } = minimumDetectableRate({
    ...{ rate1, trials1: without.people, trials2: withLer.people },
  });
  const points = (rate: number | null) =>
    rate === null ? null : Math.ceil(Math.abs(rate - rate1) * 100 - 1e-9);
  return { lower: points(lower), higher: points(higher) };
}

/**
 * The hazard ratio that a log-rank test would probably find with the hires so far
 * (two-sided 5 %, power 80 %); null without hires.
 * @param seen people hired within the whole window, with and without an LER
 */
export function detectableHazardRatio({
  withLer,
  without,
}: Pick<SeenSoFar, 'withLer' | 'without'>) {
  const people = withLer.people + without.people;
  if (people === 0) return null;
  const events = withLer.hired + without.hired;
  return minimumDetectableHazardRatio({ events, share: withLer.people / people }).higher;
}

/** When there will be enough people. */
interface Wait {
  /** Whole days after the last closed quarter; 0 when there are enough now. */
  days: number;
  /** The day on which the quarter of the last of them has closed, `YYYY-MM-DD`. */
  closesOn: string;
  /** The day on which the last of them will have come. */
  enoughOn: string;
}

/**
 * When a difference of so many points could probably be seen, if people of both kinds keep
 * coming as they did in the closed quarters; null if not within a hundred years. A quarter
 * counts once it has closed.
 * @param points percentage points that the share with an LER is above the one without, or
 *   below it where there is no room above; 1 to 100
 * @param closesAfterDays days after its last day at which a quarter closes
 */
export function waitForPoints(
  seen: SeenSoFar,
  points: number,
  closesAfterDays: number,
): Wait | null {
  const { withLer, without, firstCohort, lastCohort } = seen;
  if (withLer.people === 0 || without.people === 0) return null;
  const lastDay = lastDayOfQuarter(lastCohort);
  const span = lastDay - firstDayOfQuarter(firstCohort) + 1;
  const rate1 = without.hired / without.people;
  const rate2 = rate1 + points / 100 <= 1 ? rate1 + points / 100 : rate1 - points / 100;
  if (rate2 < 0) return null;
  const days = daysUntilRatesDetectable(
    { rate1, rate2, trials1: without.people, trials2: withLer.people },
    { perDay1: without.people / span, perDay2: withLer.people / span },
  );
  if (days === null) return null;
  const enoughOn = dateOf(lastDay + days);
  return {
    days,
    enoughOn,
    closesOn: dateOf(lastDayOfQuarter(quarterOf(enoughOn)) + closesAfterDays),
  };
}

function firstDayOfQuarter(quarter: string): number {
  const month = String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0');
  return dayNumber(`${quarter.slice(0, 4)}-${month}-01`);
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
