import { holm } from '../../statistics/adjust.ts';
import { type GroupCount, selectionRateRatio } from '../../statistics/disparity.ts';
import { fisherExact, twoProportionZ } from '../../statistics/proportions.ts';
import type { GapReference } from './gap-reference.ts';
import type { CountedGroup } from './group-gaps.ts';

/** A group's rate over that of the reference, as a screening benchmark and no verdict. */
export interface ScreeningRatio {
  value: string;
  label: string;
  count: GroupCount;
  isReference: boolean;
  ratio: number | null;
  isBelowFourFifths: boolean | null;
  /** One person more or less would turn the comparison round. */
  flipsWithOne: boolean | null;
  /** Under 2 % of everybody: normally not looked at. */
  isBelowTwoPercent: boolean;
  /** Fisher's exact test against the reference, Holm-adjusted; null for the reference. */
  adjustedPValue: number | null;
  /** Standard deviations between the successes seen and those to expect. */
  stdDevsAway: number | null;
}

export interface ScreeningRatios {
  groups: ScreeningRatio[];
  /** Names of the groups that the others are measured by: several when rates tie. */
  referenceLabels: string[];
  familySize: number;
}

/**
 * Selection-rate ratios of the groups whose counts are shown: against the group that the
 * reader compares with, else against the highest rate that is shown.
 * @param everybody size of the pool; without it, the shown groups are the pool
 * @returns null when the chosen group is hidden or fewer than two groups are shown
 */
export function screeningRatios(
  groups: readonly CountedGroup[],
  everybody: GroupCount | null,
  reference: GapReference,
): ScreeningRatios | null {
  const shown = groups.flatMap(({ value, label, isAnswer, count }) =>
    isAnswer && count ? [{ value, label, count }] : [],
  );
  const chosen = shown.findIndex(
    ({ value }) => reference.kind === 'group' && value === reference.value,
  );
  if (shown.length < 2 || (reference.kind === 'group' && chosen === -1)) return null;
  const rates = selectionRateRatio(
    shown.map(({ count }) => count),
    chosen === -1 ? {} : { reference: chosen },
  );
  const references = shown.filter((_, index) => rates[index]?.isReference);
  const together = pooled(references.map(({ count }) => count));
  const pool = everybody?.trials ?? pooled(shown.map(({ count }) => count)).trials;
  const pValues = shown.map(({ count }, index) =>
    rates[index]?.isReference
      ? null
      : fisherExact(count.successes, count.trials, together.successes, together.trials).pValue,
  );
  const adjusted = holm(pValues);
  return {
    groups: shown.map((group, index) => ({
      ...group,
      isReference: rates[index]?.isReference === true,
      ratio: rates[index]?.ratio ?? null,
      isBelowFourFifths: rates[index]?.isBelowFourFifths ?? null,
      flipsWithOne: rates[index]?.flipsWithOne ?? null,
      isBelowTwoPercent: 50 * group.count.trials < pool,
      adjustedPValue: adjusted[index] ?? null,
      stdDevsAway: rates[index]?.isReference ? null : stdDevsAway(group.count, together),
    })),
    referenceLabels: references.map(({ label }) => label),
    familySize: pValues.filter((pValue) => pValue !== null).length,
  };
}

function pooled(counts: readonly GroupCount[]): GroupCount {
  return {
    successes: counts.reduce((sum, { successes }) => sum + successes, 0),
    trials: counts.reduce((sum, { trials }) => sum + trials, 0),
  };
}

function stdDevsAway(group: GroupCount, reference: GroupCount): number | null {
  return twoProportionZ(group.successes, group.trials, reference.successes, reference.trials)
    .stdDevsAway;
}
