import { quarterOf } from '#app/core/measures/calendar.ts';
import { type MaturingCohort, maturingCohorts } from '#app/core/measures/maturing-cohorts.ts';
import type { Release } from '#db/published/queries/releases.ts';

/**
 * The quarters that a release has no numbers of yet, with the day on which each closes;
 * none after the pilot's last day.
 * @param windowDays days that everybody of a quarter must have been watched
 */
export function maturingQuarters(
  { asOf }: Release,
  pilotEndsOn: string | null,
  windowDays: number,
): MaturingCohort[] {
  const lastQuarter = pilotEndsOn === null ? null : quarterOf(pilotEndsOn);
  return maturingCohorts(asOf, windowDays).filter(
    ({ cohort }) => lastQuarter === null || cohort <= lastQuarter,
  );
}
