import type { DifferencesFromRest } from '../time-to-hire/differences-from-rest.ts';

/** At or below this a p-value, adjusted for its family, counts as a difference. */
const level = 0.05;

/**
 * Which groups differ from everyone else, in one sentence; names no group that cannot
 * be told apart, and none as the measure of the others.
 * @param outcome what the share is of: `Hired within 90 days`
 * @param groups names of the groups, in the order of the differences
 */
export function differenceFinding(
  outcome: string,
  groups: readonly string[],
  { differences }: DifferencesFromRest,
): string {
  if (differences.every((difference) => typeof difference === 'string')) {
    return differences.includes('estimated')
      ? `${outcome}: groups are not compared, because somebody’s observation ended earlier`
      : `${outcome}: too few to compare groups with everyone else`;
  }
  const apart = differences.flatMap((difference, index) => {
    if (typeof difference === 'string' || difference.adjustedPValue === null) return [];
    const { points, low, high, adjustedPValue } = difference;
    if (adjustedPValue > level || (low < 0 && high > 0)) return [];
    return [`${groups[index] ?? ''}, ${pointsText(points)} (${intervalText(low, high)})`];
  });
  return apart.length === 0
    ? `${outcome}: no group can be told apart from everyone else`
    : `${outcome}, compared with everyone else: ${apart.join('; ')}`;
}

/** `6 percentage points more`, or `fewer`, or that there is no difference. */
export function pointsText(points: number): string {
  if (points === 0) return 'less than 1 percentage point apart';
  const unit = Math.abs(points) === 1 ? 'percentage point' : 'percentage points';
  return `${Math.abs(points)} ${unit} ${points > 0 ? 'more' : 'less'}`;
}

/** `95% interval −9 to −3`, with a true minus. */
export function intervalText(low: number, high: number): string {
  const signed = (limit: number) => (limit < 0 ? `−${-limit}` : String(limit));
  return `95% interval ${signed(low)} to ${signed(high)}`;
}

/** `p = 0.03`; very small ones as `p < 0.001`. */
export function pValueText(pValue: number | null): string {
  if (pValue === null) return 'no test possible';
  if (pValue < 0.001) return 'p < 0.001';
  // Never rounded across the line that a reader will hold it against.
  if (pValue > level && pValue < level + 0.005)
    return `p = ${(Math.ceil(pValue * 1000) / 1000).toFixed(3)}`;
  return `p = ${pValue.toFixed(pValue < 0.01 ? 3 : 2)}`;
}

/** `1 comparison in this view`, `6 comparisons in this view, Holm-adjusted`. */
export function familyText(comparisons: number): string {
  if (comparisons === 0) return 'No test can be made in this view';
  if (comparisons === 1) return '1 comparison in this view, nothing to adjust for';
  return `${comparisons} comparisons in this view, Holm-adjusted`;
}
