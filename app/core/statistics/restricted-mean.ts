import type { SurvivalObservation } from './kaplan-meier.ts';
import { riskTable } from './risk-table.ts';

export interface RestrictedMean {
  /** In the unit of the times, 0 to tau; null where the curve is not known up to tau. */
  value: number | null;
  stdErr: number | null;
}

/**
 * Restricted mean time to the event: the area under the Kaplan–Meier curve up to `tau`,
 * "mean days still looking within the first tau days"; events that come sooner make it
 * smaller. Variance Σ (∫_{t_j}^τ S)²·d/(n(n−d)) over event times up to tau, a term being
 * 0 where n = d (Irwin 1949; Klein and Moeschberger 2003, section 4.5). Value and
 * standard error are null for empty input, and where tau lies beyond the last time and
 * somebody was still without the event then. To compare groups, tau must not exceed the
 * smallest of their largest times and is to be fixed in advance.
 * @param observations with times of 0 or more
 * @param tau above 0, in the unit of the times
 * @throws RangeError for another tau, a negative or infinite time, or a status other than 0 and 1
 */
export function restrictedMean(
  observations: readonly SurvivalObservation[],
  tau: number,
): RestrictedMean {
  if (!(tau > 0 && Number.isFinite(tau))) throw new RangeError('tau must be above 0.');
  const { time, nRisk, counts } = riskTable(observations, 2);
  if ((time[0] ?? 0) < 0) throw new RangeError('A restricted mean needs times of 0 or more.');
  const steps: { from: number; survival: number; spread: number }[] = [];
  let survival = 1;
  nRisk.forEach((atRisk, j) => {
    const events = counts[1]?.[j] ?? 0;
    const from = time[j] ?? 0;
    if (events === 0 || from > tau) return;
    survival *= (atRisk - events) / atRisk;
    const spread = events < atRisk ? events / (atRisk * (atRisk - events)) : 0;
    steps.push({ from, survival, spread });
  });
  const last = time.at(-1);
  if (last === undefined || (last < tau && survival > 0)) return { value: null, stdErr: null };
  // From tau backwards, so that the area still to come is known at each event.
  let area = 0;
  let variance = 0;
  let until = tau;
  for (const step of steps.reverse()) {
    area += step.survival * (until - step.from);
    variance += area * area * step.spread;
    until = step.from;
  }
  return { value: area + until, stdErr: Math.sqrt(variance) };
}
