import { holm } from '../../statistics/adjust.ts';
import { newcombeDifference, twoProportionZ } from '../../statistics/proportions.ts';

/** Released counts of a group; null where hidden. */
export interface HiredCount {
  people: number | null;
  hired: number | null;
  /** Whether the share is an estimate because somebody's observation ended earlier. */
  isEstimated: boolean;
}

/** A group against everyone else. */
interface DifferenceFromRest {
  /** Everyone else: everybody less the group. */
  rest: { people: number; hired: number };
  /** Share of the group less share of everyone else, in whole percentage points. */
  points: number;
  /** Limits of Newcombe's 95 % interval, outward to whole percentage points. */
  low: number;
  high: number;
  /** Two-sided, of the z test of equal shares; null where there is nothing to test. */
  pValue: number | null;
  /** After Holm's adjustment for all groups that could be compared. */
  adjustedPValue: number | null;
}

export type NotCompared = 'hidden' | 'estimated' | 'nobody_else';

/** The groups against everyone else, in the order given, and how many tests that were. */
export interface DifferencesFromRest {
  differences: (DifferenceFromRest | NotCompared)[];
  comparisons: number;
}

/**
 * Each group against everyone else: the difference of the shares hired with Newcombe's
 * interval (1998, method 10), and the p-value of the z test with Holm's adjustment (1979).
 * Everyone else is everybody less the group, so that each number follows from two released
 * ones; where one of them is hidden, or is an estimate that counts alone do not give,
 * nothing is said.
 */
export function differencesFromRest(
  groups: readonly HiredCount[],
  everybody: HiredCount,
): DifferencesFromRest {
  const raw = groups.map((group) => differenceFromRest(group, everybody));
  const adjusted = holm(raw.map((each) => (typeof each === 'string' ? null : each.pValue)));
  return {
    differences: raw.map((each, index) =>
      typeof each === 'string' ? each : { ...each, adjustedPValue: adjusted[index] ?? null },
    ),
    comparisons: adjusted.filter((pValue) => pValue !== null).length,
  };
}

function differenceFromRest(
  group: HiredCount,
  everybody: HiredCount,
): DifferenceFromRest | NotCompared {
  const { people, hired } = group;
  if (people === null || hired === null) return 'hidden';
  if (everybody.people === null || everybody.hired === null) return 'hidden';
  if (group.isEstimated || everybody.isEstimated) return 'estimated';
  const rest = { people: everybody.people - people, hired: everybody.hired - hired };
  const counts = [hired, people, rest.hired, rest.people] as const;
  const { estimate, lower, upper } = newcombeDifference(...counts);
  if (estimate === null || lower === null || upper === null) return 'nobody_else';
  const { pValue } = twoProportionZ(...counts);
  return { rest, ...wholePoints(estimate, lower, upper), pValue, adjustedPValue: pValue };
}

// 0.07 · 100 is 7.000000000000001: without this an exact limit would move by one.
const roundingSlack = 1e-9;

function wholePoints(estimate: number, lower: number, upper: number) {
  return {
    // Rounding −0.4 must not print −0.
    points: Math.round(estimate * 100) + 0,
    low: Math.floor(lower * 100 + roundingSlack) + 0,
    high: Math.ceil(upper * 100 - roundingSlack) + 0,
  };
}
