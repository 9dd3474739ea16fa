/** Time to one event: the curve, its restricted mean, and the comparison of groups. */
export { kaplanMeier, type SurvivalObservation } from './kaplan-meier.ts';
export { type LogRank, logRank } from './log-rank.ts';
export { restrictedMean } from './restricted-mean.ts';
