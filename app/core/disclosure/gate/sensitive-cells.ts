import type { DraftCell } from '../draft-release.ts';
import type { DisclosurePolicy } from '../policy.ts';

/** What may not be known of a cell: its own number, or that of those it leaves out. */
export type Sensitivity = 'none' | 'nobody' | 'counted' | 'left_out';

/** Whether so many people are too few to be told of, nobody included. */
export function isFew(
  count: number,
  { smallestCount }: Pick<DisclosurePolicy, 'smallestCount'>,
): boolean {
  return count < smallestCount;
}

/**
 * Whether a cell may not be shown for what it says itself. A group of fewer than the
 * threshold may not, nor an outcome that came to fewer, or to all but fewer: nobody and
 * everybody are outcomes of each single member, and so count as few. That a group is empty
 * says nothing of anybody: it is hidden like a small one, and need not be protected.
 */
export function sensitivityOf(
  { kind, count, groupSize }: Pick<DraftCell, 'kind' | 'count' | 'groupSize'>,
  policy: Pick<DisclosurePolicy, 'smallestCount'>,
): Sensitivity {
  if (kind === 'base') {
    if (!isFew(count, policy)) return 'none';
    return count === 0 ? 'nobody' : 'counted';
  }
  if (groupSize === 0) return 'nobody';
  if (isFew(count, policy)) return 'counted';
  return isFew(groupSize - count, policy) ? 'left_out' : 'none';
}
