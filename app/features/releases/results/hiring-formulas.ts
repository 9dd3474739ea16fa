import type { HireClock } from '#app/core/measures/time-to-hire/hire-clocks.ts';

/** How a share by a day and its interval are computed, a line for each step. */
export function shareFormula({ people }: HireClock): string[] {
  return [
    `share p = people by that day ÷ ${people}, n`,
    'limits = (p + z²÷2n ± z·√(p·(1 − p)÷n + z²÷4n²)) ÷ (1 + z²÷n), z = 1.96 (Wilson), rounded outward to whole percents',
    'where the method is aalen_johansen: p(t) = Σ S·d÷n over the days up to t, S being the share to whom nothing had happened before, d the people hired on the day and n those still watched; leaving the search competes. Daily numbers are not published, so the percents stand in cells.csv as computed.',
  ];
}

/** How the curve comes about. */
export const curveFormula: readonly string[] = [
  'share hired by a day = people hired by then ÷ job seekers, n, while everybody is still watched; estimated by Aalen and Johansen’s method after that',
  'at risk after a day = n − hired by then − left or no longer watched by then',
  'between two points nothing is known but that the share never falls: the line joins them',
];

/** How a median is read off a curve. */
export const medianFormula: readonly string[] = [
  'median = after the last point below 50%, at or before the first point at or above 50%; estimates that round to 50% are passed over; in weeks of 7 days',
  'lower limit = the last point at which the upper line of the band is below 50%; upper limit = the first point at which the lower line is at or above 50% (Brookmeyer and Crowley)',
  'share at a point = hired by then ÷ n where the method is wilson, otherwise the released percent',
];

/** How hired, left and neither come about. */
export const endFormula: readonly string[] = [
  'neither = job seekers, n − hired by that day − left the search by that day',
  'share = people ÷ n, with Wilson’s 95% limits, rounded outward to whole percents',
  'where the method is aalen_johansen, hired and left are estimates and neither is what they leave of 100%',
];

/** How groups are compared with everyone else. */
export function differenceFormula(comparisons: number): string[] {
  return [
    'everyone else = everybody − the group, in people and in people hired',
    'difference d = p₁ − p₂, the share of the group less the share of everyone else',
    'limits = d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²) with Wilson’s limits l and u (Newcombe), rounded outward',
    'z = d ÷ √(p·(1 − p)·(1÷n₁ + 1÷n₂)) with the share p of everybody; p-value two-sided',
    `Holm: p-values in ascending order times ${comparisons}, ${comparisons - 1}, …, 1; never below the one before, at most 1`,
  ];
}
