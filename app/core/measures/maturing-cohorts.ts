import { dayNumber, lastDayOfQuarter, quarterOf } from './calendar.ts';

/** A quarter whose people have not all been watched for the whole window yet. */
export interface MaturingCohort {
  cohort: string;
  /** The day on which it closes, YYYY-MM-DD. */
  closesOn: string;
}

/**
 * The quarters up to `asOf` that are not closed by then: still maturing, so that no
 * share of theirs is right yet. Follows from the calendar alone.
 * @param windowDays days that everybody of a quarter must have been watched
 */
export function maturingCohorts(asOf: string, windowDays: number): MaturingCohort[] {
  const maturing: MaturingCohort[] = [];
  let cohort = quarterOf(asOf);
  let closes = lastDayOfQuarter(cohort) + windowDays;
  while (closes > dayNumber(asOf)) {
    maturing.unshift({ cohort, closesOn: dateOf(closes) });
    cohort = quarterBefore(cohort);
    closes = lastDayOfQuarter(cohort) + windowDays;
  }
  return maturing;
}

function quarterBefore(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
