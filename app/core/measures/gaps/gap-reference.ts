import type { GroupCount } from '../../statistics/disparity.ts';
import { newcombeDifference } from '../../statistics/proportions.ts';

/** What groups are compared with: the reader's choice, never a group by default. */
export type GapReference =
  | { kind: 'others' }
  | { kind: 'everybody' }
  | { kind: 'group'; value: string; label: string };

/** A difference of two shares, −1 to 1, with its 95 % limits. */
export interface RateGap {
  gap: number;
  lower: number;
  upper: number;
}

/** The reference in words, within a sentence. */
export function referenceName(reference: GapReference): string {
  if (reference.kind === 'others') return 'everyone else';
  return reference.kind === 'everybody' ? 'everybody' : reference.label;
}

/**
 * Everybody less a group; null when the two numbers do not belong together, because
 * nobody is left or more are left with the outcome than there are people.
 */
export function everyoneElse(group: GroupCount, everybody: GroupCount): GroupCount | null {
  const successes = everybody.successes - group.successes;
  const trials = everybody.trials - group.trials;
  return trials > 0 && successes >= 0 && successes <= trials ? { successes, trials } : null;
}

/**
 * Share of the group less that of the reference, with Newcombe's interval. A group is
 * itself part of everybody, so that its distance from everybody is its distance from
 * everyone else times their part of everybody, (1 − n/N)·(p − p_rest), limits and all.
 * @param reference counts of the reference
 * @param kind of the reference
 * @returns null where either side has nobody, or the counts do not belong together
 */
export function rateGap(
  group: GroupCount,
  reference: GroupCount,
  kind: GapReference['kind'],
): RateGap | null {
  const other = kind === 'everybody' ? everyoneElse(group, reference) : reference;
  if (!other) return null;
  const part = kind === 'everybody' ? other.trials / reference.trials : 1;
  const { estimate, lower, upper } = newcombeDifference(
    ...[group.successes, group.trials],
    ...[other.successes, other.trials],
  );
  if (estimate === null || lower === null || upper === null) return null;
  return { gap: part * estimate, lower: part * lower, upper: part * upper };
}

/** Whether an interval leaves no doubt about the direction of a gap. */
export function isApart({ lower, upper }: Pick<RateGap, 'lower' | 'upper'>): boolean {
  return lower > 0 || upper < 0;
}
