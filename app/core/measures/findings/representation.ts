import { representationRatio } from '../../statistics/disparity.ts';
import { type ReleasedShare, shownShare } from './released-share.ts';

/** A group's released access: the people with a credential and the eligible people. */
export interface AccessShare extends ReleasedShare {
  count: number | null;
  eligible: number | null;
}

/**
 * A group's part of the eligible people beside its part of the people with a
 * credential, in one sentence, with the ratio of the two; null when a number it needs is
 * hidden.
 * @param isTold whether the gap of the group to everybody can be told from chance, by the
 *   same test as on the rest of the page: only then is it more or less than its part
 */
export function representationSentence(
  group: AccessShare,
  everybody: AccessShare,
  isTold: boolean,
): string | null {
  const [share, overall] = [shownShare(group), shownShare(everybody)];
  const ofEligible = partPercent(group.eligible, everybody.eligible);
  const ofCredentials = partPercent(group.count, everybody.count);
  if (!share || !overall || ofEligible === null || ofCredentials === null) return null;
  const ratio = ratioText(group, everybody);
  const parts = `${group.label}: ${ofEligible}% of the eligible people, ${ofCredentials}% of the people with a credential${ratio}`;
  if (!isTold) return `${parts}, too close to tell apart.`;
  return rate(group) > rate(everybody)
    ? `${parts}, more than its part.`
    : `${parts}, less than its part.`;
}

function rate({ count, eligible }: AccessShare): number {
  return (count ?? 0) / (eligible ?? 1);
}

function partPercent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((100 * part) / whole);
}

/** The representation ratio, 1 being the group's part; empty where it is not defined. */
function ratioText(group: AccessShare, everybody: AccessShare): string {
  const [count, eligible] = [group.count ?? 0, group.eligible ?? 0];
  const others = {
    successes: (everybody.count ?? 0) - count,
    trials: (everybody.eligible ?? 0) - eligible,
  };
  if (others.successes < 0 || others.trials < 0) return '';
  const [ratio] = representationRatio([{ successes: count, trials: eligible }, others]);
  return ratio === null || ratio === undefined ? '' : ` (representation ratio ${ratio.toFixed(2)})`;
}
