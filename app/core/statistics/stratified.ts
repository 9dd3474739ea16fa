import { type GroupedObservation, type LogRank, logRank } from './log-rank.ts';

/** Comparisons within strata, brought together. */
export { directStandardization } from './direct-standardization.ts';
export { mantelHaenszel } from './mantel-haenszel.ts';

/**
 * The log-rank test within strata: observed, expected and variance are added up over
 * strata before they are compared (see `logRank`). Nobody is compared with somebody of
 * another stratum. Without observations χ² = 0, df = 0, p = 1.
 * @param groups one array of observations per group, each observation with its stratum
 * @throws RangeError for an observation without stratum, and as `logRank`
 */
export function stratifiedLogRank(
  groups: readonly (readonly Required<GroupedObservation>[])[],
  options: { rho?: number } = {},
): LogRank {
  const isComplete = groups.every((group) => group.every(({ stratum }) => stratum !== undefined));
  if (!isComplete) throw new RangeError('Every observation needs a stratum.');
  return logRank(groups, options);
}
