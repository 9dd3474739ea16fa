/** One share with its interval, and two shares compared. */
export { fisherExact } from './fisher-exact.ts';
export { clopperPearson, wilson } from './one-proportion.ts';
export { newcombeDifference, riskRatio, twoProportionZ } from './two-proportions.ts';
