import type { DraftShare } from './draft-release.ts';

// 0.3 · 100 is 30.000000000000004: without this an exact limit would move by one.
const roundingSlack = 1e-9;

/**
 * A share as it is printed: the estimate to the nearest whole percent, the limits
 * outward, so that the printed interval always contains the computed one.
 */
export function wholePercents({ estimate, lower, upper }: DraftShare) {
  return {
    percent: Math.round(estimate * 100),
    ciLow: lower === null ? null : Math.max(0, Math.floor(lower * 100 + roundingSlack)),
    ciHigh: upper === null ? null : Math.min(100, Math.ceil(upper * 100 - roundingSlack)),
  };
}
