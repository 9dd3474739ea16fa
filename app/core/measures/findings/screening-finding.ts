import type { ScreeningRatios } from '../gaps/screening-ratios.ts';

/**
 * How many ratios lie below the screening benchmark, in one sentence and without a verdict:
 * of groups large enough to be looked at, whose ratio one person would not reverse.
 * @param outcome what the share is of: `Hired within 90 days`
 */
export function screeningFinding(outcome: string, { groups }: ScreeningRatios): string {
  const read = groups.filter(
    ({ isReference, ratio, flipsWithOne, isBelowTwoPercent }) =>
      !isReference && ratio !== null && !flipsWithOne && !isBelowTwoPercent,
  );
  const below = read.filter(({ isBelowFourFifths }) => isBelowFourFifths);
  if (read.length === 0) return `${outcome}: no selection-rate ratio that says anything`;
  const count = `${below.length} of ${read.length}`;
  const ratios = read.length === 1 ? 'selection-rate ratio is' : 'selection-rate ratios are';
  return `${outcome}: ${count} ${ratios} below 80 %, the screening benchmark`;
}
