/** Someone followed for `time`; status 0 is the end of observation, others are events. */
export interface TimedObservation {
  time: number;
  status: number;
}

interface TimeCounts {
  /** Distinct times, ascending. */
  time: number[];
  /** By status, how many at each of those times. */
  counts: number[][];
}

interface Extent {
  isWhole: boolean;
  least: number;
  greatest: number;
  /** How many there are of each status. */
  sizes: number[];
}

/** The square root of the double precision step: how close two times are one time. */
const tieTolerance = Math.sqrt(2 ** -52);

/** Whole times beyond this could be closer to each other than the tolerance for ties. */
const greatestWholeTime = 2 ** 24;

/**
 * How many observations of each status there are at each distinct time; equal within
 * the tolerance is equal. Days are counted by day, anything else is sorted first.
 * @throws RangeError for a time that is not finite or a status out of range
 */
export function countTimes(
  observations: readonly TimedObservation[],
  statuses: number,
): TimeCounts {
  const extent = measure(observations, statuses);
  const span = extent.greatest - extent.least + 1;
  const isCountable =
    extent.isWhole &&
    Math.max(-extent.least, extent.greatest) <= greatestWholeTime &&
    span * statuses <= Math.max(65_536, 4 * observations.length);
  return isCountable
    ? countWholeTimes(observations, extent.least, span, statuses)
    : countSortedTimes(timesByStatus(observations, extent.sizes));
}

function measure(observations: readonly TimedObservation[], statuses: number): Extent {
  const sizes = new Array<number>(statuses).fill(0);
  let isWhole = true;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const { time, status } of observations) {
    const size = sizes[status];
    if (size === undefined || !Number.isFinite(time)) {
      throw new RangeError(
        `An observation needs a finite time and a status from 0 to ${statuses - 1}.`,
      );
    }
    sizes[status] = size + 1;
    if (isWhole && !Number.isInteger(time)) isWhole = false;
    if (time < least) least = time;
    if (time > greatest) greatest = time;
  }
  return { isWhole: isWhole && observations.length > 0, least, greatest, sizes };
}

function countWholeTimes(
  observations: readonly TimedObservation[],
  least: number,
  span: number,
  statuses: number,
): TimeCounts {
  // By day, then status: what is counted together lies together.
  const cells = new Int32Array(span * statuses);
  for (const { time, status } of observations) {
    const cell = (time - least) * statuses + status;
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  const time: number[] = [];
  const counts = Array.from({ length: statuses }, (): number[] => []);
  for (let day = 0; day < span; day += 1) {
    const row = cells.subarray(day * statuses, (day + 1) * statuses);
    if (row.every((count) => count === 0)) continue;
    time.push(least + day);
    counts.forEach((column, status) => {
      column.push(row[status] ?? 0);
    });
  }
  return { time, counts };
}

function timesByStatus(
  observations: readonly TimedObservation[],
  sizes: readonly number[],
): Float64Array[] {
  const sorted = sizes.map((size) => new Float64Array(size));
  const next = sizes.map(() => 0);
  for (const { time, status } of observations) {
    const position = next[status] ?? 0;
    const times = sorted[status];
    if (times) times[position] = time;
    next[status] = position + 1;
  }
  for (const times of sorted) times.sort();
  return sorted;
}

function countSortedTimes(sorted: readonly Float64Array[]): TimeCounts {
  const time = distinctTimes(sorted);
  return { time, counts: sorted.map((times) => countWithin(times, time)) };
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
