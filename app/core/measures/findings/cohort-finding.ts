import { canTellApart, type ReleasedShare, shareText, shownShare } from './released-share.ts';

/**
 * What may be said of entry quarters beside each other, in one sentence: the first and the
 * last where their intervals do not meet, otherwise that they overlap.
 * @param outcome what the share is of: `Hired within 90 days`
 * @param quarters in the order of time, labelled by their months
 */
export function cohortFinding(outcome: string, quarters: readonly ReleasedShare[]): string {
  const shown = quarters.flatMap((quarter) => shownShare(quarter) ?? []);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return `${outcome}: no quarter can be shown in this release`;
  if (first === last) return `${outcome}: ${shareText(first)} of those who began in ${first.label}`;
  if (canTellApart(first, last)) {
    return `${outcome}: ${shareText(first)} of those who began in ${first.label}, ${shareText(last)} in ${last.label}`;
  }
  const percents = shown.map(({ percent }) => percent);
  const [least, most] = [Math.min(...percents), Math.max(...percents)];
  const range = least === most ? `about ${least}%` : `${least}% to ${most}%`;
  return `${outcome}: ${range} across ${shown.length} quarters; the intervals of the first and the last overlap`;
}

/**
 * Whether the quarters of an earlier release are still what they were, in one sentence.
 * @param names of the earlier and the later release: `release 1`, `release 2`
 */
export function thenAndNowFinding(
  names: { earlier: string; later: string },
  { quarters, numbers, changed }: { quarters: number; numbers: number; changed: number },
): string {
  const { earlier, later } = names;
  if (quarters === 0 || numbers === 0)
    return `${upper(earlier)} and ${later} have no quarter in common`;
  const those = quarters === 1 ? 'one closed quarter is' : `${quarters} closed quarters are`;
  if (changed === 0) {
    return `${upper(earlier)} and ${later}: ${those} in both, and every number is the same (${numbers} of ${numbers})`;
  }
  return `${upper(earlier)} and ${later}: ${those} in both, and ${changed} of ${numbers} numbers are not the same`;
}

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
