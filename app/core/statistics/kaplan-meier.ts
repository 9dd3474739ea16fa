import { twoSidedNormalQuantile } from './normal-quantile.ts';
import { type RiskTable, riskTable } from './risk-table.ts';

/** Someone followed for `time`: status 1 the event came, 0 observation ended before it. */
export interface SurvivalObservation {
  time: number;
  status: 0 | 1;
}

/** How a pointwise interval is transformed; `log-log` never leaves 0 to 1. */
export type ConfidenceTransformation = 'plain' | 'log' | 'log-log';

export interface KaplanMeier {
  n: number;
  events: number;
  /** Distinct times at which an event came or observation ended. */
  time: number[];
  nRisk: number[];
  nEvent: number[];
  nCensor: number[];
  surv: number[];
  /** Of `surv`; null where nobody is left. */
  stdErr: (number | null)[];
  lower: (number | null)[];
  upper: (number | null)[];
  /** Null when the curve does not reach one half. */
  median: number | null;
  medianLower: number | null;
  medianUpper: number | null;
}

/**
 * Kaplan–Meier estimate S(t) = Π (1 − d/n) over the event times up to t, with
 * Greenwood's variance Σ d/(n(n−d)), pointwise intervals, and the median with the
 * interval of Brookmeyer and Crowley (1982). Where S is 0 the standard error and
 * limits are null, and so are log-log limits where S is 1. Empty input gives n = 0,
 * empty columns and null medians.
 * @param options.conf transformation of the interval, `log-log` unless given
 * @param options.level 0.95 unless given
 * @throws RangeError for a time that is not finite, a status other than 0 and 1, or a level
 */
export function kaplanMeier(
  observations: readonly SurvivalObservation[],
  { conf = 'log-log', level = 0.95 }: { conf?: ConfidenceTransformation; level?: number } = {},
): KaplanMeier {
  const z = twoSidedNormalQuantile(level);
  const table = riskTable(observations, 2);
  const { surv, sigma } = productLimit(table);
  const limits = surv.map((value, j) => interval(value, z * (sigma[j] ?? 0), conf));
  const lower = limits.map((limit) => limit?.lower ?? null);
  const upper = limits.map((limit) => limit?.upper ?? null);
  const nEvent = table.counts[1] ?? [];
  return {
    n: observations.length,
    events: nEvent.reduce((sum, count) => sum + count, 0),
    time: table.time,
    nRisk: table.nRisk,
    nEvent,
    nCensor: table.counts[0] ?? [],
    surv,
    stdErr: surv.map((value, j) => (value > 0 ? value * (sigma[j] ?? 0) : null)),
    lower,
    upper,
    median: timeOfOneHalf(table.time, surv),
    medianLower: timeOfOneHalf(table.time, lower),
    medianUpper: timeOfOneHalf(table.time, upper),
  };
}

/** S and Greenwood's σ (of ln S) at each time. */
function productLimit({ nRisk, counts }: RiskTable): { surv: number[]; sigma: number[] } {
  const surv: number[] = [];
  const sigma: number[] = [];
  let survival = 1;
  let variance = 0;
  nRisk.forEach((atRisk, j) => {
    const events = counts[1]?.[j] ?? 0;
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      variance += events / (atRisk * (atRisk - events));
    }
    surv.push(survival);
    sigma.push(Math.sqrt(variance));
  });
  return { surv, sigma };
}

function interval(survival: number, reach: number, conf: ConfidenceTransformation) {
  if (survival <= 0) return null;
  if (conf === 'plain') {
    return {
      lower: Math.max(0, survival - survival * reach),
      upper: Math.min(1, survival + survival * reach),
    };
  }
  if (conf === 'log') {
    return {
      lower: survival * Math.exp(-reach),
      upper: Math.min(1, survival * Math.exp(reach)),
    };
  }
  if (survival >= 1) return null;
  const middle = Math.log(-Math.log(survival));
  const shift = Math.abs(reach / Math.log(survival));
  return {
    lower: Math.exp(-Math.exp(middle + shift)),
    upper: Math.exp(-Math.exp(middle - shift)),
  };
}

const halfTolerance = Math.sqrt(2 ** -52);

/**
 * The first time at which a falling curve is at or below one half. A curve that
 * rests at exactly one half and falls later has its median in the middle of the rest.
 */
function timeOfOneHalf(time: readonly number[], curve: readonly (number | null)[]): number | null {
  const first = curve.findIndex((value) => value !== null && value < 0.5 + halfTolerance);
  const value = curve[first];
  const reached = time[first];
  if (value === undefined || value === null || reached === undefined) return null;
  if (Math.abs(value - 0.5) >= halfTolerance) return reached;
  const drop = curve.findIndex((later, j) => j > first && later !== null && later < value);
  const dropped = time[drop];
  return dropped === undefined ? reached : (reached + dropped) / 2;
}
