import {
  canTellApart,
  type ReleasedShare,
  type ShownShare,
  shareText,
  shownShare,
} from './released-share.ts';

/** A group of a dimension with its released share. */
export interface GroupShare extends ReleasedShare {
  /** False for "prefer not to say" and its like: shown, but no group to compare. */
  isAnswer: boolean;
}

/**
 * What may be said about the differences between groups, in one sentence: names a gap
 * only where two intervals do not meet, says nothing of a hidden group, ranks nobody
 * and makes no group the measure of the others.
 * @param outcome what the share is of: `Hired within 90 days`
 * @param groups in the order in which they are shown; named in that order
 */
export function groupFinding(outcome: string, groups: readonly GroupShare[]): string {
  const shown = comparableShares(groups);
  const [only] = shown;
  if (only === undefined) return `${outcome}: there are no groups that can be compared`;
  if (shown.length === 1) {
    return `${outcome}: ${shareText(only)} for ${only.label}, and no other group to compare it with`;
  }
  const gap = widestGap(shown);
  if (gap === null) {
    const percents = shown.map(({ percent }) => percent);
    const [least, most] = [Math.min(...percents), Math.max(...percents)];
    const range = least === most ? `about ${least}%` : `${least}% to ${most}%`;
    return `${outcome}: ${range} across ${shown.length} groups, with intervals that overlap`;
  }
  const [first, second] = gap;
  const points = Math.abs(first.percent - second.percent);
  const unit = points === 1 ? 'percentage point' : 'percentage points';
  return `${outcome}: ${shareText(first)} for ${first.label} and ${shareText(second)} for ${second.label}, a gap of ${points} ${unit}`;
}

/**
 * The share of everybody, in one sentence, where there are no groups.
 * @param who whose share it is: `job seekers`
 */
export function overallFinding(outcome: string, who: string, share: ReleasedShare): string {
  const shown = shownShare(share);
  return shown
    ? `${outcome}: ${shareText(shown)} of ${who}`
    : `${outcome}: the share is not shown in this release`;
}

/** The shares that are shown and belong to a group that people say they are in. */
function comparableShares(groups: readonly GroupShare[]): ShownShare[] {
  return groups.flatMap((group) => {
    const shown = group.isAnswer ? shownShare(group) : null;
    return shown ? [shown] : [];
  });
}

/** The two groups that are furthest apart of those that can be told apart, in shown order. */
function widestGap(shown: readonly ShownShare[]): [ShownShare, ShownShare] | null {
  let widest: [ShownShare, ShownShare] | null = null;
  let points = 0;
  shown.forEach((first, place) => {
    for (const second of shown.slice(place + 1)) {
      const apart = Math.abs(first.percent - second.percent);
      if (apart <= points || !canTellApart(first, second)) continue;
      widest = [first, second];
      points = apart;
    }
  });
  return widest;
}
