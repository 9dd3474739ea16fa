import { wholePercents } from '../../disclosure/whole-percents.ts';
import { wilson } from '../../statistics/proportions.ts';

/** A released number of people of a group, and the share they are, in whole percents. */
export interface EndedBy {
  count: number | null;
  percent: number | null;
  /** `wilson` for a plain share, `aalen_johansen` for an estimated one. */
  method: string;
}

/** Those who had neither been hired nor left: what the other two leave of everybody. */
export interface NeitherBy {
  count: number;
  percent: number;
  ciLow: number | null;
  ciHigh: number | null;
}

/**
 * How many of a group had neither been hired nor left the search by a day. A plain share
 * with Wilson's interval; where the other two are estimates, what they leave of 100 %,
 * without an interval. Null where any of the numbers it takes is hidden.
 * @param people of the group; null when hidden
 */
export function neitherBy(people: number | null, hired: EndedBy, left: EndedBy): NeitherBy | null {
  if (people === null || people === 0) return null;
  if (hired.count === null || left.count === null) return null;
  if (hired.percent === null || left.percent === null) return null;
  const count = people - hired.count - left.count;
  if (hired.method === 'aalen_johansen' || left.method === 'aalen_johansen') {
    const percent = Math.max(0, 100 - hired.percent - left.percent);
    return { count, percent, ciLow: null, ciHigh: null };
  }
  const { estimate, lower, upper } = wilson(count, people);
  return { count, ...wholePercents({ estimate: estimate ?? 0, lower, upper, method: 'wilson' }) };
}
