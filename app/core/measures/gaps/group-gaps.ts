import type { CellStatus } from '../../disclosure/released-rows.ts';
import { holm } from '../../statistics/adjust.ts';
import { additionalSuccesses, type GroupCount } from '../../statistics/disparity.ts';
import { twoProportionZ } from '../../statistics/proportions.ts';
import { everyoneElse, type GapReference, type RateGap, rateGap } from './gap-reference.ts';

/** A group with its released counts. */
export interface CountedGroup {
  /** Code of the group. */
  value: string;
  label: string;
  /** False for "prefer not to say" and its like: shown, and not compared. */
  isAnswer: boolean;
  status: CellStatus;
  /** Null unless the counts are shown, and the share is a plain share of them. */
  count: GroupCount | null;
}

/** Why a group stands without a gap, or that it has one. */
export type GapState = 'compared' | 'is_reference' | 'no_answer' | 'not_shown' | 'no_reference';

export interface GroupGap extends CountedGroup {
  state: GapState;
  /** Those it is compared with. */
  reference: GroupCount | null;
  gap: RateGap | null;
  /** Two-sided, of equal shares; null unless compared. */
  pValue: number | null;
  /** The same, Holm-adjusted for all groups compared in the view. */
  adjustedPValue: number | null;
  /**
   * How many more successes would bring the group level; 0 when it is. Level with everybody
   * is level with everyone else, since a success of the group is one of everybody's.
   */
  additional: number | null;
}

export interface GroupGaps {
  groups: GroupGap[];
  /** How many comparisons the p-values are adjusted for. */
  familySize: number;
}

/**
 * Each group's distance from what the reader compares with, in shares. Uses counts that
 * are shown and no others: a group whose count is hidden has no gap, and neither has any
 * group when the reference is hidden. The p-value against everybody is that against
 * everyone else, since a group equals everybody just when it equals everyone else.
 * @param groups of one dimension, in the order of the page; the answer keeps it
 * @param everybody their counts; null when hidden or unknown
 */
export function groupGaps(
  groups: readonly CountedGroup[],
  everybody: GroupCount | null,
  reference: GapReference,
): GroupGaps {
  const gaps = groups.map((group) => ({
    ...group,
    ...gapOf(group, groups, everybody, reference),
  }));
  const adjusted = holm(gaps.map(({ pValue }) => pValue));
  return {
    groups: gaps.map((gap, index) => ({ ...gap, adjustedPValue: adjusted[index] ?? null })),
    familySize: adjusted.filter((pValue) => pValue !== null).length,
  };
}

const nothing = { reference: null, gap: null, pValue: null, additional: null };

function gapOf(
  group: CountedGroup,
  groups: readonly CountedGroup[],
  everybody: GroupCount | null,
  reference: GapReference,
) {
  const without = (state: GapState) => ({ ...nothing, state });
  if (reference.kind === 'group' && reference.value === group.value) return without('is_reference');
  if (!group.isAnswer) return without('no_answer');
  if (!group.count) return without('not_shown');
  const other = referenceCount(group.count, groups, everybody, reference);
  const gap = other && rateGap(group.count, other, reference.kind);
  if (!other || !gap) return without('no_reference');
  const tested = reference.kind === 'everybody' ? everyoneElse(group.count, other) : other;
  const { successes, trials } = group.count;
  const pValue = tested
    ? twoProportionZ(successes, trials, tested.successes, tested.trials).pValue
    : null;
  // Who is part of everybody raises everybody too: level with them is level with the rest.
  const level = tested && additionalSuccesses([group.count, tested], { reference: 1 });
  const additional = level?.[0] ?? null;
  return { state: 'compared' as const, reference: other, gap, pValue, additional };
}

/** The counts that a group is compared with; null when they are hidden. */
function referenceCount(
  count: GroupCount,
  groups: readonly CountedGroup[],
  everybody: GroupCount | null,
  reference: GapReference,
): GroupCount | null {
  if (reference.kind === 'group') {
    return groups.find(({ value }) => value === reference.value)?.count ?? null;
  }
  if (!everybody) return null;
  return reference.kind === 'everybody' ? everybody : everyoneElse(count, everybody);
}
