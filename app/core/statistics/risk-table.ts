import { countTimes, type TimedObservation } from './count-times.ts';

/**
 * Who was at risk and what happened, at each distinct time in ascending order.
 * `counts[status][j]` is how many had that status at `time[j]`; `nRisk[j]` how many
 * were still followed just before it, so that someone whose observation ends at the
 * time of an event still counts as at risk for it.
 */
export interface RiskTable {
  time: number[];
  nRisk: number[];
  counts: number[][];
}

/**
 * Sorts observations into a risk table: in O(n) when times are whole numbers close to
 * each other, such as days, otherwise in O(n log n). Times closer than 1.5e-8,
 * absolutely or relative to the mean distinct time, count as the same time: 0.1 + 0.2
 * and 0.3 are one. Empty input gives an empty table.
 * @param statuses how many statuses there are; an observation's is 0 to statuses − 1
 * @throws RangeError for a time that is not finite or a status out of range
 */
export function riskTable(observations: readonly TimedObservation[], statuses: number): RiskTable {
  const { time, counts } = countTimes(observations, statuses);
  const nRisk = new Array<number>(time.length);
  let remaining = observations.length;
  for (let j = 0; j < time.length; j += 1) {
    nRisk[j] = remaining;
    for (const count of counts) remaining -= count[j] ?? 0;
  }
  return { time, nRisk, counts };
}
