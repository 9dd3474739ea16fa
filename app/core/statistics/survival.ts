/** Time to one event: the curve, its restricted mean, and the comparison of groups. */
export { type KaplanMeier, kaplanMeier, type SurvivalObservation } from './kaplan-meier.ts';
export { type GroupedObservation, type LogRank, logRank } from './log-rank.ts';
export { type RestrictedMean, restrictedMean } from './restricted-mean.ts';
