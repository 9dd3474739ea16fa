/** Someone followed for `time`; status 0 is the end of observation, others are events. */
export interface TimedObservation {
  time: number;
  status: number;
}

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

/** The square root of the double precision step: how close two times are one time. */
const tieTolerance = Math.sqrt(2 ** -52);

/**
 * Sorts observations into a risk table, in O(n log n). Times closer than 1.5e-8,
 * absolutely or relative to the mean distinct time, count as the same time: 0.1 + 0.2
 * and 0.3 are one. Empty input gives an empty table.
 * @param statuses how many statuses there are; an observation's is 0 to statuses − 1
 * @throws RangeError for a time that is not finite or a status out of range
 */
export function riskTable(observations: readonly TimedObservation[], statuses: number): RiskTable {
  const sorted = timesByStatus(observations, statuses);
  const cuts = distinctTimes(sorted);
  const counts = sorted.map((times) => countWithin(times, cuts));
  const nRisk = new Array<number>(cuts.length);
  let remaining = observations.length;
  for (let j = 0; j < cuts.length; j += 1) {
    nRisk[j] = remaining;
    for (const count of counts) remaining -= count[j] ?? 0;
  }
  return { time: cuts, nRisk, counts };
}

function timesByStatus(
  observations: readonly TimedObservation[],
  statuses: number,
): Float64Array[] {
  const sizes = new Array<number>(statuses).fill(0);
  for (const { time, status } of observations) {
    const size = sizes[status];
    if (size === undefined || !Number.isFinite(time)) {
      throw new RangeError(
        `An observation needs a finite time and a status from 0 to ${statuses - 1}.`,
      );
    }
    sizes[status] = size + 1;
  }
  const sorted = sizes.map((size) => new Float64Array(size));
  const next = new Array<number>(statuses).fill(0);
  for (const { time, status } of observations) {
    const position = next[status] ?? 0;
    const times = sorted[status];
    if (times) times[position] = time;
    next[status] = position + 1;
  }
  for (const times of sorted) times.sort();
  return sorted;
}

/** The first of each run of tied times, over all statuses. */
function distinctTimes(sorted: readonly Float64Array[]): number[] {
  const all = new Float64Array(sorted.reduce((sum, times) => sum + times.length, 0));
  let position = 0;
  for (const times of sorted) {
    all.set(times, position);
    position += times.length;
  }
  all.sort();
  const distinct: number[] = [];
  let absoluteSum = 0;
  for (const time of all) {
    if (distinct.length > 0 && time === distinct.at(-1)) continue;
    distinct.push(time);
    absoluteSum += Math.abs(time);
  }
  const mean = absoluteSum / Math.max(1, distinct.length);
  const tolerance = tieTolerance * Math.max(1, mean);
  return distinct.filter(
    (time, index) => index === 0 || time - (distinct[index - 1] ?? time) > tolerance,
  );
}

function countWithin(times: Float64Array, cuts: readonly number[]): number[] {
  const counts = new Array<number>(cuts.length).fill(0);
  let cut = 0;
  for (const time of times) {
    while (cut + 1 < cuts.length && time >= (cuts[cut + 1] ?? Number.POSITIVE_INFINITY)) cut += 1;
    counts[cut] = (counts[cut] ?? 0) + 1;
  }
  return counts;
}
