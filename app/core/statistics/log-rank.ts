import { type GroupRiskTable, groupRiskTable } from './group-risk-table.ts';
import { quadraticForm } from './quadratic-form.ts';
import { upperChiSquareTail } from './tail-probabilities.ts';

/** Status 1 the event came, 0 observation ended before it; compared within its stratum. */
export interface GroupedObservation {
  time: number;
  status: 0 | 1;
  stratum?: string | number;
}

export interface LogRank {
  chiSquare: number;
  /** Groups that were ever at risk at an event, less one; 0 means not testable. */
  df: number;
  /** 1 where there is nothing to test. */
  pValue: number;
  /** Per group, in the order given: weighted events, and what equal hazards lead to expect. */
  observed: number[];
  expected: number[];
  /** Covariance of observed less expected, group by group. */
  variance: number[][];
}

type Sums = Pick<LogRank, 'observed' | 'expected' | 'variance'>;

/**
 * Log-rank test of equal hazards in two or more groups, in the G^ρ family of Harrington
 * and Fleming (1982). At each event time of a stratum, with n at risk, d events and
 * w = S(t−)^ρ, S being the pooled Kaplan–Meier estimate of the stratum: O_g += w·d_g,
 * E_g += w·d·n_g/n, V_gh += w²·d·(n−d)/(n−1)·(n_g/n)(δ_gh − n_h/n), the last 0 when
 * n = 1. Groups without expectation are left out; χ² = (O−E)′V⁻(O−E). Without groups,
 * observations or events: χ² = 0, df = 0, p = 1.
 * @param groups one array of observations per group, any of which may be empty
 * @param options.rho 0 log-rank (unless given), 1 Peto and Peto's weights; 0 or more
 * @throws RangeError for a time that is not finite, a status other than 0 and 1, or rho
 */
export function logRank(
  groups: readonly (readonly GroupedObservation[])[],
  { rho = 0 }: { rho?: number } = {},
): LogRank {
  if (!(rho >= 0 && Number.isFinite(rho))) throw new RangeError('rho must be 0 or more.');
  const sums: Sums = {
    observed: groups.map(() => 0),
    expected: groups.map(() => 0),
    variance: groups.map(() => groups.map(() => 0)),
  };
  for (const stratum of byStratum(groups)) addStratum(sums, groupRiskTable(stratum, 2), rho);
  const compared = groups.flatMap((_, g) => ((sums.expected[g] ?? 0) > 0 ? [g] : [])).slice(1);
  const { value, rank } = quadraticForm(
    compared.map((g) => (sums.observed[g] ?? 0) - (sums.expected[g] ?? 0)),
    compared.map((g) => compared.map((h) => sums.variance[g]?.[h] ?? 0)),
  );
  return { chiSquare: value, df: rank, pValue: upperChiSquareTail(value, rank), ...sums };
}

/** The groups of each stratum, all groups in each, in the order given. */
function byStratum(groups: readonly (readonly GroupedObservation[])[]) {
  const strata = new Map<string | number | undefined, GroupedObservation[][]>();
  groups.forEach((group, g) => {
    for (const observation of group) {
      const members = strata.get(observation.stratum) ?? groups.map(() => []);
      strata.set(observation.stratum, members);
      members[g]?.push(observation);
    }
  });
  return strata.values();
}

/** Adds up a stratum, event time by event time. */
function addStratum(sums: Sums, { time, groups }: GroupRiskTable, rho: number): void {
  let survival = 1;
  time.forEach((_, j) => {
    const events = groups.map(({ counts }) => counts[1]?.[j] ?? 0);
    const d = total(events);
    if (d === 0) return;
    const atRisk = groups.map(({ nRisk }) => nRisk[j] ?? 0);
    const n = total(atRisk);
    addEventTime(
      sums,
      events,
      atRisk.map((count) => count / n),
      { n, d, weight: survival ** rho },
    );
    survival *= (n - d) / n;
  });
}

function addEventTime(
  { observed, expected, variance }: Sums,
  events: readonly number[],
  shares: readonly number[],
  { n, d, weight }: { n: number; d: number; weight: number },
): void {
  const spread = n > 1 ? (weight * weight * d * (n - d)) / (n - 1) : 0;
  shares.forEach((share, g) => {
    observed[g] = (observed[g] ?? 0) + weight * (events[g] ?? 0);
    expected[g] = (expected[g] ?? 0) + weight * d * share;
    const row = variance[g] ?? [];
    shares.forEach((other, h) => {
      row[h] = (row[h] ?? 0) + spread * share * ((g === h ? 1 : 0) - other);
    });
  });
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
