/** How far rates of groups are apart: ratios, gaps, and indexes over all groups. */
export type { GroupCount } from './disparity/group-count.ts';
export {
  betweenGroupVariance,
  gini,
  indexOfDisparity,
  meanLogDeviation,
  theil,
} from './disparity/inequality.ts';
export { percentagePointGap } from './disparity/percentage-point-gap.ts';
export { additionalSuccesses, representationRatio } from './disparity/representation.ts';
export { selectionRateRatio } from './disparity/selection-rate-ratio.ts';
