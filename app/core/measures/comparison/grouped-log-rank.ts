import { type FourfoldTable, mantelHaenszel } from '../../statistics/mantel-haenszel.ts';
import type { Proportion } from '../../statistics/one-proportion.ts';

/** People of one kind in a stratum: how many, and how many were hired by each of some days. */
interface HiredByDays {
  people: number;
  /** Ascending by day. */
  hired: readonly { day: number; count: number }[];
}

/** A stratum of a log-rank test. */
export interface TimedStratum {
  withLer: HiredByDays;
  without: HiredByDays;
}

export interface GroupedLogRank {
  /** How often people with an LER were hired in a span, over how often those without were. */
  ratio: Proportion;
  chiSquare: number | null;
  pValue: number | null;
  /** Strata that had a span with both kinds of people still not hired. */
  strataUsed: number;
}

/**
 * The log-rank test within strata, from counts by a few days (grouped): each span between
 * two days of a stratum is a fourfold table of those not hired before it, and the tables
 * are brought together as Mantel and Haenszel do, which is what a log-rank test is. People
 * who left the search stay among those not hired, so that it compares the share hired, as
 * Gray's test does. Days must be known of both kinds; spans of strata may differ.
 */
export function groupedLogRank(strata: readonly TimedStratum[]): GroupedLogRank {
  const spans = strata.map(spansOf);
  const { riskRatio, chiSquare, pValue } = mantelHaenszel(spans.flat());
  const { estimate, lower, upper } = riskRatio;
  const isInformative = ({ a, b, c, d }: FourfoldTable) => a + b > 0 && c + d > 0;
  return {
    ratio: { estimate, lower, upper },
    ...{ chiSquare, pValue },
    strataUsed: spans.filter((tables) => tables.some(isInformative)).length,
  };
}

function spansOf({ withLer, without }: TimedStratum): FourfoldTable[] {
  const spans: FourfoldTable[] = [];
  let [hiredWith, hiredWithout] = [0, 0];
  for (const { day, count } of withLer.hired) {
    const other = without.hired.find((hired) => hired.day === day);
    if (!other) continue;
    const a = count - hiredWith;
    const c = other.count - hiredWithout;
    spans.push({ a, b: withLer.people - count, c, d: without.people - other.count });
    [hiredWith, hiredWithout] = [count, other.count];
  }
  return spans;
}
