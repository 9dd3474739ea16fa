import { countTimes, type TimedObservation } from './count-times.ts';

/** Several groups on the distinct times of all of them. */
export interface GroupRiskTable {
  time: number[];
  groups: {
    /** Still followed just before each time. */
    nRisk: number[];
    /** `counts[status][j]`: how many of the group had that status at `time[j]`. */
    counts: number[][];
  }[];
}

/**
 * As `riskTable`, for groups that are to be compared: times that are tied are tied
 * across groups too. A group without observations has zeros.
 * @param statuses how many statuses there are; an observation's is 0 to statuses − 1
 * @throws RangeError for a time that is not finite or a status out of range
 */
export function groupRiskTable(
  groups: readonly (readonly TimedObservation[])[],
  statuses: number,
): GroupRiskTable {
  // Status s of group g is counted as status g·statuses + s: one pass over everybody.
  const everybody = groups.flatMap((group, g) =>
    group.map(({ time, status }) => {
      if (!(Number.isInteger(status) && status >= 0 && status < statuses)) {
        throw new RangeError(`An observation needs a status from 0 to ${statuses - 1}.`);
      }
      return { time, status: g * statuses + status };
    }),
  );
  const { time, counts } = countTimes(everybody, groups.length * statuses);
  return {
    time,
    groups: groups.map((group, g) => {
      const own = counts.slice(g * statuses, (g + 1) * statuses);
      let remaining = group.length;
      const nRisk = time.map((_, j) => {
        const before = remaining;
        for (const column of own) remaining -= column[j] ?? 0;
        return before;
      });
      return { nRisk, counts: own };
    }),
  };
}
