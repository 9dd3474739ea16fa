import { twoSidedNormalQuantile } from './normal-quantile.ts';
import { type RiskTable, riskTable } from './risk-table.ts';

/** Status 0 observation ended, 1 the event of interest came, 2 something that rules it out. */
export interface CompetingObservation {
  time: number;
  status: 0 | 1 | 2;
}

export interface CumulativeIncidence {
  time: number[];
  /** Share to whom the event has come by then, 0 to 1. */
  estimate: number[];
  stdErr: number[];
  /** 95 % unless another level was asked for; null where the estimate is 0 or 1. */
  lower: (number | null)[];
  upper: (number | null)[];
}

export type Cause = 1 | 2;

/**
 * Aalen–Johansen estimate of the share to whom each of two competing events has come
 * by each time (Aalen and Johansen 1978): F_k(t) = Σ S(t−)·d_k/n, with S the share to
 * whom nothing has come yet; F_1 + F_2 + S = 1. The variance is the delta-method form
 * that agrees with R's survfit; limits are on the log-log scale. Empty input gives
 * empty columns.
 * @throws RangeError for a time that is not finite, a status other than 0, 1 and 2, or a level
 */
export function cumulativeIncidence(
  observations: readonly CompetingObservation[],
  { level = 0.95 }: { level?: number } = {},
): Record<Cause, CumulativeIncidence> {
  const table = riskTable(observations, 3);
  return { 1: aalenJohansen(table, 1, { level }), 2: aalenJohansen(table, 2, { level }) };
}

/**
 * As `cumulativeIncidence`, for one cause, from a risk table with three statuses.
 * With jumps Δ of F at each time the variance
 * Σ { (F(t)−F(t_j))²·d/(n(n−d)) + S²(n−d_k)d_k/n³ − 2(F(t)−F(t_j))·S·d_k/n² }
 * is carried along in one pass: everything added is positive, nothing cancels.
 */
export function aalenJohansen(
  { time, nRisk, counts }: RiskTable,
  cause: Cause,
  { level = 0.95 }: { level?: number } = {},
): CumulativeIncidence {
  const z = twoSidedNormalQuantile(level);
  const result: CumulativeIncidence = { time, estimate: [], stdErr: [], lower: [], upper: [] };
  let survival = 1;
  let incidence = 0;
  let [greenwood, distance, squaredDistance] = [0, 0, 0];
  let [own, crossed, crossedDistance] = [0, 0, 0];
  nRisk.forEach((atRisk, j) => {
    const causeEvents = counts[cause]?.[j] ?? 0;
    const events = (counts[1]?.[j] ?? 0) + (counts[2]?.[j] ?? 0);
    const jump = (survival * causeEvents) / atRisk;
    squaredDistance += 2 * jump * distance + jump * jump * greenwood;
    distance += jump * greenwood;
    crossedDistance += jump * crossed;
    incidence += jump;
    own += (survival * survival * (atRisk - causeEvents) * causeEvents) / atRisk ** 3;
    crossed += (survival * causeEvents) / atRisk ** 2;
    if (events > 0 && events < atRisk) greenwood += events / (atRisk * (atRisk - events));
    survival *= (atRisk - events) / atRisk;
    const stdErr = Math.sqrt(Math.max(0, squaredDistance + own - 2 * crossedDistance));
    const limits = logLogLimits(incidence, z * stdErr);
    result.estimate.push(incidence);
    result.stdErr.push(stdErr);
    result.lower.push(limits?.lower ?? null);
    result.upper.push(limits?.upper ?? null);
  });
  return result;
}

/** exp(−exp(ln(−ln F) ± reach/(F ln F))): limits that stay within 0 and 1. */
function logLogLimits(share: number, reach: number) {
  if (share <= 0 || share >= 1) return null;
  const middle = Math.log(-Math.log(share));
  const shift = Math.abs(reach / (share * Math.log(share)));
  return {
    lower: Math.exp(-Math.exp(middle + shift)),
    upper: Math.exp(-Math.exp(middle - shift)),
  };
}
