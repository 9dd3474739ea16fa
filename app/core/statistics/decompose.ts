interface FunnelStepGap {
  /** Of those who reached the step before, the share that reached this one; null after nobody. */
  rate: number | null;
  referenceRate: number | null;
  /** What the step adds to the gap, in shares of everybody who started, −1 to 1. */
  contribution: number;
  /** The gap in the share of starters up to this step. */
  gapSoFar: number;
}

export interface FunnelGap {
  /** Share of starters who reached the last step, group less reference; null if either has none. */
  gap: number | null;
  /** One per step after the start; their contributions add up to the gap. */
  steps: FunnelStepGap[];
}

/**
 * Where along a funnel a gap between a group and its reference opens. The share that
 * gets through is the product of the rates of its steps; each step's contribution is
 * its Shapley value: the change of the product when the step's rate goes from the
 * reference's to the group's, averaged over all orders in which the steps could change
 * (Shorrocks 2013, Journal of Economic Inequality 11:99). Contributions add up to the
 * whole gap whatever the rates are, and no step is first by definition. A step that
 * nobody could reach has no rate and adds nothing: it takes the other side's rate.
 * @param group how many reached each step, the start first; whole, never rising
 * @param reference the same of those compared with, as many steps
 * @returns `gap` null and no steps where either has no starters, or for empty input
 * @throws RangeError for counts that rise, are not whole or below 0, or differ in length
 */
export function decomposeFunnelGap(
  group: readonly number[],
  reference: readonly number[],
): FunnelGap {
  checkFunnel(group);
  checkFunnel(reference);
  if (group.length !== reference.length) {
    throw new RangeError('Both funnels need the same steps.');
  }
  const started = group[0] ?? 0;
  const referenceStarted = reference[0] ?? 0;
  if (started === 0 || referenceStarted === 0) return { gap: null, steps: [] };
  const rates = stepRates(group);
  const referenceRates = stepRates(reference);
  const filled = rates.map((rate, k) => rate ?? referenceRates[k] ?? 1);
  const referenceFilled = referenceRates.map((rate, k) => rate ?? rates[k] ?? 1);
  const gaps = group.map((count, k) => count / started - (reference[k] ?? 0) / referenceStarted);
  return {
    gap: gaps.at(-1) ?? null,
    steps: rates.map((rate, k) => ({
      rate,
      referenceRate: referenceRates[k] ?? null,
      contribution: shapleyValue(filled, referenceFilled, k),
      gapSoFar: gaps[k + 1] ?? 0,
    })),
  };
}

function checkFunnel(counts: readonly number[]): void {
  counts.forEach((count, k) => {
    const isCount = Number.isInteger(count) && count >= 0;
    if (!isCount || count > (counts[k - 1] ?? count)) {
      throw new RangeError('A funnel needs whole counts of 0 or more that never rise.');
    }
  });
}

function stepRates(counts: readonly number[]): (number | null)[] {
  return counts.slice(1).map((count, k) => {
    const before = counts[k] ?? 0;
    return before === 0 ? null : count / before;
  });
}

/**
 * (g_k − r_k)·Σ_s s!(K−1−s)!/K!·(sum over the choices of s other steps that have changed
 * already of their g's times the r's of the rest): the sums are the coefficients of
 * Π_{j≠k}(r_j + g_j·x).
 */
function shapleyValue(
  rates: readonly number[],
  referenceRates: readonly number[],
  step: number,
): number {
  let sums = [1];
  rates.forEach((rate, j) => {
    if (j === step) return;
    const unchanged = referenceRates[j] ?? 0;
    sums = [...sums, 0].map((sum, s) => sum * unchanged + (sums[s - 1] ?? 0) * rate);
  });
  // s!(K−1−s)!/K! = 1/(K·(K−1 choose s)).
  let choices = 1;
  const average = sums.reduce((total, sum, s) => {
    const share = sum / (rates.length * choices);
    choices = (choices * (rates.length - 1 - s)) / (s + 1);
    return total + share;
  }, 0);
  return ((rates[step] ?? 0) - (referenceRates[step] ?? 0)) * average;
}
