import type { DraftShare } from '../disclosure/draft-release.ts';
import { disclosurePolicy } from '../disclosure/policy.ts';
import { aalenJohansen } from '../statistics/competing-risks.ts';
import { wilson } from '../statistics/proportions.ts';
import type { HiringJourney } from './journey.ts';

/** Days after the first application on which shares hired are read off. */
export const hiringHorizonsDays = [30, 60, 90, 180] as const;

/** The last of them: who is hired later is counted as not hired. */
export const hiringWindowDays = 180;

const days = disclosurePolicy.curveLastDay + 1;

/**
 * How the search of each member of a group ended, by whole days since the first
 * application, 0 to the last day of a curve. Whoever ends later is only counted.
 */
export interface HireHistogram {
  people: number;
  ended: Record<HiringJourney['end'], Uint32Array>;
}

export function emptyHireHistogram(): HireHistogram {
  return {
    people: 0,
    ended: {
      hired: new Uint32Array(days),
      left: new Uint32Array(days),
      observation_ended: new Uint32Array(days),
    },
  };
}

/** Counts one job seeker in. */
export function countHiring(
  histogram: HireHistogram,
  { days, end }: Pick<HiringJourney, 'days' | 'end'>,
): void {
  histogram.people += 1;
  const counts = histogram.ended[end];
  if (days < counts.length) counts[days] = (counts[days] ?? 0) + 1;
}

/** Adds one group's counts to another's. */
export function addHireHistogram(to: HireHistogram, from: HireHistogram): void {
  to.people += from.people;
  for (const end of ['hired', 'left', 'observation_ended'] as const) {
    from.ended[end].forEach((count, day) => {
      to.ended[end][day] = (to.ended[end][day] ?? 0) + count;
    });
  }
}

/** People hired by the end of each day. */
export function hiredByDay({ ended }: HireHistogram): number[] {
  return runningSum(ended.hired);
}

/** People who had left the search, or whose observation had ended, by the end of each day. */
export function leftByDay({ ended }: HireHistogram): number[] {
  const left = runningSum(ended.left);
  return runningSum(ended.observation_ended).map((count, day) => count + (left[day] ?? 0));
}

/** People who had left the search by the end of each day. */
export function leftSearchByDay({ ended }: HireHistogram): number[] {
  return runningSum(ended.left);
}

/**
 * Share hired by the end of a day, with its 95 % interval. While everybody has been
 * observed for that long it is the plain share (Wilson); once somebody's observation
 * ended sooner it is estimated (Aalen–Johansen, with leaving the search as the
 * competing event), because they may have been hired since.
 * @param day 0 to the last day of a curve
 */
export function shareHiredBy(histogram: HireHistogram, day: number): DraftShare {
  return shareEndedBy(histogram, day, 'hired');
}

/** Share who left the search by the end of a day, in the same way: hiring competes. */
export function shareLeftBy(histogram: HireHistogram, day: number): DraftShare {
  return shareEndedBy(histogram, day, 'left');
}

function shareEndedBy(histogram: HireHistogram, day: number, how: 'hired' | 'left'): DraftShare {
  const unobserved = histogram.ended.observation_ended.subarray(0, day);
  if (unobserved.every((count) => count === 0)) {
    const ended = histogram.ended[how].subarray(0, day + 1).reduce((sum, count) => sum + count, 0);
    const { estimate, lower, upper } = wilson(ended, histogram.people);
    return { estimate: estimate ?? 0, lower, upper, method: 'wilson' };
  }
  const incidence = incidencesOf(histogram)[how];
  return {
    estimate: incidence.estimate[day] ?? 0,
    lower: incidence.lower[day] ?? null,
    upper: incidence.upper[day] ?? null,
    method: 'aalen_johansen',
  };
}

// Computed once for each group, however many days are asked for.
const incidences = new WeakMap<HireHistogram, Record<'hired' | 'left', Incidence>>();

type Incidence = ReturnType<typeof aalenJohansen>;

function incidencesOf(histogram: HireHistogram): Record<'hired' | 'left', Incidence> {
  const remembered = incidences.get(histogram);
  if (remembered) return remembered;
  const { people, ended } = histogram;
  const counts = [ended.observation_ended, ended.hired, ended.left].map((each) => [...each]);
  const nRisk: number[] = [];
  let remaining = people;
  for (let day = 0; day < days; day += 1) {
    nRisk.push(remaining);
    for (const count of counts) remaining -= count[day] ?? 0;
  }
  // Days on which nobody is left at risk change nothing and must not divide by zero.
  const atRisk = nRisk.map((count) => Math.max(1, count));
  const table = { time: [...atRisk.keys()], nRisk: atRisk, counts };
  const both = { hired: aalenJohansen(table, 1), left: aalenJohansen(table, 2) };
  incidences.set(histogram, both);
  return both;
}

function runningSum(counts: Uint32Array): number[] {
  let sum = 0;
  return Array.from(counts, (count) => {
    sum += count;
    return sum;
  });
}
