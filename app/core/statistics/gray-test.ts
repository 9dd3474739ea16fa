import type { CompetingObservation } from './cumulative-incidence.ts';
import { type GroupRiskTable, groupRiskTable } from './group-risk-table.ts';
import { quadraticForm } from './quadratic-form.ts';
import { upperChiSquareTail } from './tail-probabilities.ts';

export interface GrayTest {
  chiSquare: number;
  /** Groups less one; 0 means that there is nothing to test. */
  df: number;
  /** 1 where there is nothing to test. */
  pValue: number;
}

type Cause = 1 | 2;

/** What the test needs of one group at one time at which an event came. */
interface GroupAtTime {
  /** At risk, and how many had the event tested or the competing one. */
  n: number;
  tested: number;
  competing: number;
  /** S(t−) and S(t): nothing has come yet. */
  before: number;
  after: number;
  /** n/S(t−), and the same times 1 − F(t−): those for whom the event is still open. */
  followed: number;
  open: number;
}

interface EventTime {
  groups: GroupAtTime[];
  /** Sums over groups of `tested`, `followed` and `open`. */
  tested: number;
  followed: number;
  open: number;
  /** The step of the pooled share F⁰, and F⁰ before and after it. */
  step: number;
  pooledBefore: number;
  pooledAfter: number;
}

/**
 * Gray's test that the share to whom an event has come by each time is the same in all
 * groups (Gray 1988, Annals of Statistics 16:1141, ρ = 0), for each of two competing
 * events; with F_r the Aalen–Johansen share of group r, S_r the share to whom nothing
 * came, h_r = n_r/S_r(t−) and R_r = h_r·(1 − F_r(t−)):
 * z_k = Σ (d_k − R_k·d/R), F⁰ = Σ d/h,
 * V_kl = Σ_r Σ_t a_kr·a_lr·ΔF⁰/h_r + b_kr·b_lr·S_r(t−)²·d_2r/n_r², with
 * D_kr = h_k(δ_kr − h_r/h), c_kr(t) = Σ_{u≤t} D_kr·ΔF⁰/(1 − F⁰(u−)), C = c(∞) − c(t),
 * b_kr = −(1 − F⁰(t))/S_r(t)·C_kr and a_kr = D_kr + C_kr + b_kr. Ties take the factors
 * 1 − (d−1)/(h·S_r(t−)−1) and 1 − (d_2r−1)/(n_r−1). Agrees with R's cmprsk.
 * Without observations, or with events in no group: χ² = 0, df = 0, p = 1.
 * @param groups one array of observations per group; empty groups are left out
 * @throws RangeError for a time that is not finite or a status other than 0, 1 and 2
 */
export function grayTest(
  groups: readonly (readonly CompetingObservation[])[],
): Record<Cause, GrayTest> {
  const table = groupRiskTable(
    groups.filter((group) => group.length > 0),
    3,
  );
  return { 1: testCause(table, 1), 2: testCause(table, 2) };
}

function testCause(table: GroupRiskTable, cause: Cause): GrayTest {
  const times = eventTimes(table, cause);
  const compared = table.groups.map((_, k) => k).slice(1);
  const scores = compared.map((k) =>
    sum(times.map(({ groups, tested, open }) => score(groups[k], tested, open))),
  );
  const variance = compared.map(() => compared.map(() => 0));
  table.groups.forEach((_, r) => {
    addGroup(variance, times, compared, r);
  });
  const { value, rank } = quadraticForm(scores, variance);
  return { chiSquare: value, df: rank, pValue: upperChiSquareTail(value, rank) };
}

/** Events of the group less what equal shares lead to expect. */
function score(group: GroupAtTime | undefined, tested: number, open: number): number {
  return group && open > 0 ? group.tested - (group.open * tested) / open : 0;
}

function eventTimes({ time, groups }: GroupRiskTable, cause: Cause): EventTime[] {
  const state = groups.map(() => ({ survival: 1, incidence: 0 }));
  const times: EventTime[] = [];
  let pooled = 0;
  time.forEach((_, j) => {
    const atTime = groups.map(({ nRisk, counts }, r) =>
      advance(state[r], {
        n: nRisk[j] ?? 0,
        tested: counts[cause]?.[j] ?? 0,
        competing: counts[3 - cause]?.[j] ?? 0,
      }),
    );
    const tested = sum(atTime.map((group) => group.tested));
    if (tested + sum(atTime.map((group) => group.competing)) === 0) return;
    const followed = sum(atTime.map((group) => group.followed));
    const open = sum(atTime.map((group) => group.open));
    const step = tested / followed;
    times.push({
      ...{ groups: atTime, tested, followed, open, step },
      ...{ pooledBefore: pooled, pooledAfter: pooled + step },
    });
    pooled += step;
  });
  return times;
}

/** Takes a group's curves over one time. */
function advance(
  state: { survival: number; incidence: number } | undefined,
  counted: Pick<GroupAtTime, 'n' | 'tested' | 'competing'>,
): GroupAtTime {
  const { n, tested, competing } = counted;
  const before = state?.survival ?? 1;
  const incidence = state?.incidence ?? 0;
  if (!state || n === 0) return { ...counted, before, after: before, followed: 0, open: 0 };
  const followed = n / before;
  state.survival = (before * (n - tested - competing)) / n;
  state.incidence = incidence + (before * tested) / n;
  return { ...counted, before, after: state.survival, followed, open: followed * (1 - incidence) };
}

/** Adds what group r contributes to the covariance of the scores of the compared groups. */
function addGroup(
  variance: number[][],
  times: readonly EventTime[],
  compared: readonly number[],
  r: number,
): void {
  const own = compared.map((k) => times.map((at) => distance(at, k, r)));
  // C: what is still to come after each time.
  const coming = own.map((column) => {
    let rest = 0;
    return column
      .map((_, i) => i)
      .reduceRight<number[]>((after, i) => {
        after[i] = rest;
        const at = times[i];
        // Where only one group is left its distance is 0, and F⁰ may have come to 1.
        if (at && column[i]) rest += ((column[i] ?? 0) * at.step) / (1 - at.pooledBefore);
        return after;
      }, []);
  });
  times.forEach((at, i) => {
    const group = at.groups[r];
    if (!group || group.n === 0) return;
    const open = group.after > 0 ? (1 - at.pooledAfter) / group.after : 0;
    const { tested, competing } = spreads(at, group);
    const b = coming.map((column) => -open * (column[i] ?? 0));
    const a = own.map((column, k) => (column[i] ?? 0) + (coming[k]?.[i] ?? 0) + (b[k] ?? 0));
    variance.forEach((row, k) => {
      row.forEach((value, l) => {
        const added = (a[k] ?? 0) * (a[l] ?? 0) * tested + (b[k] ?? 0) * (b[l] ?? 0) * competing;
        row[l] = value + added;
      });
    });
  });
}

function distance({ groups, followed }: EventTime, k: number, r: number): number {
  const share = (groups[r]?.followed ?? 0) / followed;
  return (groups[k]?.followed ?? 0) * ((k === r ? 1 : 0) - share);
}

/** Variances of a group's steps of the event tested and of the competing one, ties included. */
function spreads({ step, tested, followed }: EventTime, group: GroupAtTime) {
  const tie = tested > 1 ? 1 - (tested - 1) / (followed * group.before - 1) : 1;
  const otherTie = group.competing > 1 ? 1 - (group.competing - 1) / (group.n - 1) : 1;
  return {
    tested: (step / group.followed) * tie,
    competing: ((group.before * group.before * group.competing) / (group.n * group.n)) * otherTie,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
