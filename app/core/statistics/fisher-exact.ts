import { checkCounts } from './one-proportion.ts';

/** Probabilities this close, relatively, are equal: rounding must not part a tie. */
const tieTolerance = 1e-7;

/**
 * Fisher's exact test of equal shares in two groups, two-sided: with all totals fixed,
 * the probability of every table that is at most as probable as the one seen (within
 * 1e-7, as R does). The mid-p value counts tables exactly as probable by one half
 * (Lancaster 1961; Hirji et al. 1991). Hypergeometric probabilities come from ratios
 * of neighbours, starting at the most probable table, so that none is a difference of
 * large logarithms. A group without trials gives p = 1 and mid-p = ½.
 * @throws RangeError unless counts are whole with 0 ≤ successes ≤ trials
 */
export function fisherExact(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
): { pValue: number; midP: number } {
  checkCounts(successes1, trials1);
  checkCounts(successes2, trials2);
  const { least, weights } = hypergeometricWeights(trials1, trials2, successes1 + successes2);
  const seen = weights[successes1 - least] ?? 0;
  let [all, rarer, tied] = [0, 0, 0];
  for (const weight of weights) {
    all += weight;
    if (weight > seen * (1 + tieTolerance)) continue;
    if (weight < seen * (1 - tieTolerance)) rarer += weight;
    else tied += weight;
  }
  return { pValue: Math.min(1, (rarer + tied) / all), midP: (rarer + tied / 2) / all };
}

/** Probability of each number of successes in the first group, relative to the largest. */
function hypergeometricWeights(trials1: number, trials2: number, successes: number) {
  const least = Math.max(0, successes - trials2);
  const greatest = Math.min(trials1, successes);
  const top = Math.floor(((trials1 + 1) * (successes + 1)) / (trials1 + trials2 + 2));
  const mode = Math.min(greatest, Math.max(least, top));
  const weights = new Float64Array(greatest - least + 1);
  weights[mode - least] = 1;
  for (let x = mode; x < greatest; x += 1) {
    const ratio = ((trials1 - x) * (successes - x)) / ((x + 1) * (trials2 - successes + x + 1));
    weights[x + 1 - least] = (weights[x - least] ?? 0) * ratio;
  }
  for (let x = mode; x > least; x -= 1) {
    const ratio = (x * (trials2 - successes + x)) / ((trials1 - x + 1) * (successes - x + 1));
    weights[x - 1 - least] = (weights[x - least] ?? 0) * ratio;
  }
  return { least, weights };
}
