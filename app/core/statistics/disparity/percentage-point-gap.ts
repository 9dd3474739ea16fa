import { type GroupCount, pool, rateOf } from './group-count.ts';

export interface PercentagePointGap {
  /** Rate of the group less the rate of everybody, −1 to 1; null without trials. */
  gap: number | null;
  /** PPG-1: less the rate of everybody else; null when there is nobody else. */
  gapToOthers: number | null;
  /** Margin of the 2017 method: 1.96·√(¼/n), at least 0.03. */
  margin2017: number | null;
  /** Margin of the 2022 method: 1.96·√(p(1−p)/n), at least 0.02. */
  margin2022: number | null;
  /** The same with ½ in place of a rate of 0 or 1, which would leave a margin of 0.02. */
  cautiousMargin2022: number | null;
  /** 2017: rate and margin together do not exceed the rate of everybody. */
  isFlagged2017: boolean | null;
  /** 2022: PPG-1 at or below minus the cautious margin. */
  isFlagged2022: boolean | null;
  /** At most 10 people: too few to say anything, whatever the flags are. */
  isTooFew: boolean;
}

/** The factor as the method prints it, not the exact normal quantile. */
const marginFactor = 1.96;

const fewestPeople = 10;

/**
 * Percentage point gap of each group to everybody (PPG) and to everybody else (PPG-1),
 * with the margins of error and flags of the California Community Colleges' method in
 * its versions of 2017 (Percentage Point Gap Method) and 2022. A flag is a reason to look
 * more closely. Empty input gives an empty answer; a group without trials has nulls.
 * @param groups counts, in any order; the answer is in the same order
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function percentagePointGap(groups: readonly GroupCount[]): PercentagePointGap[] {
  const all = pool(groups);
  const overall = rateOf(all);
  return groups.map((group) => {
    const rate = rateOf(group);
    const isTooFew = group.trials <= fewestPeople;
    if (rate === null || overall === null) return { ...nothingKnown, isTooFew };
    const others = rateOf({
      successes: all.successes - group.successes,
      trials: all.trials - group.trials,
    });
    const gapToOthers = others === null ? null : rate - others;
    const margin2017 = margin(0.5, group.trials, 0.03);
    const isExtreme = rate === 0 || rate === 1;
    const cautiousMargin2022 = margin(isExtreme ? 0.5 : rate, group.trials, 0.02);
    return {
      gap: rate - overall,
      gapToOthers,
      margin2017,
      margin2022: margin(rate, group.trials, 0.02),
      cautiousMargin2022,
      isFlagged2017: rate + margin2017 <= overall,
      isFlagged2022: gapToOthers === null ? null : gapToOthers <= -cautiousMargin2022,
      isTooFew,
    };
  });
}

const nothingKnown = {
  gap: null,
  gapToOthers: null,
  margin2017: null,
  margin2022: null,
  cautiousMargin2022: null,
  isFlagged2017: null,
  isFlagged2022: null,
};

function margin(rate: number, trials: number, least: number): number {
  return Math.max(marginFactor * Math.sqrt((rate * (1 - rate)) / trials), least);
}
