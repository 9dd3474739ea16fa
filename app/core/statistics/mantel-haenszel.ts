import { twoSidedNormalQuantile } from './normal-quantile.ts';
import { checkCounts, type Proportion } from './one-proportion.ts';
import { upperChiSquareTail } from './tail-probabilities.ts';

/** One stratum: with (a) and without (b) success of the exposed, likewise c and d of the others. */
export interface FourfoldTable {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** What strata hold in common; null where it cannot be estimated. */
interface CommonDifference extends Proportion {
  stdErr: number | null;
}

interface CommonRatio extends Proportion {
  /** Standard error of the logarithm. */
  logStdErr: number | null;
}

export interface MantelHaenszel {
  riskDifference: CommonDifference;
  riskRatio: CommonRatio;
  oddsRatio: CommonRatio;
  /** Of no association in any stratum, without and with continuity correction; null if not testable. */
  chiSquare: number | null;
  pValue: number | null;
  chiSquareCorrected: number | null;
  pValueCorrected: number | null;
  /** Strata with both exposed and others; the rest say nothing about the comparison. */
  strataUsed: number;
}

type Stratum = FourfoldTable & { exposed: number; others: number; all: number };

/**
 * Common risk difference, risk ratio and odds ratio over strata, after Mantel and
 * Haenszel (1959), with the variances of Sato (1989, Biometrics 45:1323), Greenland and
 * Robins (1985, Biometrics 41:55) and Robins, Breslow and Greenland (1986, Biometrics
 * 42:311). With n₁ exposed, n₀ others, N both: RD = Σ(a·n₀ − c·n₁)/N ÷ Σn₁n₀/N,
 * RR = Σa·n₀/N ÷ Σc·n₁/N, OR = Σad/N ÷ Σbc/N. A ratio with 0 above or below is null.
 * Empty input, or no stratum with both exposed and others, gives nulls.
 * @param strata whole counts, 0 or more
 * @throws RangeError for other counts or a level that is not above 0 and below 1
 */
export function mantelHaenszel(
  strata: readonly FourfoldTable[],
  { level = 0.95 }: { level?: number } = {},
): MantelHaenszel {
  const z = twoSidedNormalQuantile(level);
  const used = strata.map(withTotals).filter(({ exposed, others }) => exposed > 0 && others > 0);
  return {
    riskDifference: commonRiskDifference(used, z),
    riskRatio: commonRiskRatio(used, z),
    oddsRatio: commonOddsRatio(used, z),
    ...testOfNoAssociation(used),
    strataUsed: used.length,
  };
}

function withTotals({ a, b, c, d }: FourfoldTable): Stratum {
  checkCounts(a, a + b);
  checkCounts(c, c + d);
  return { a, b, c, d, exposed: a + b, others: c + d, all: a + b + c + d };
}

function commonRiskDifference(strata: readonly Stratum[], z: number): CommonDifference {
  if (strata.length === 0) return { estimate: null, lower: null, upper: null, stdErr: null };
  const weight = sum(strata, ({ exposed, others, all }) => (exposed * others) / all);
  const estimate =
    sum(strata, ({ a, c, exposed, others, all }) => (a * others - c * exposed) / all) / weight;
  const p = sum(strata, ({ a, c, exposed, others, all }) => {
    const middle = (exposed * others * (others - exposed)) / 2;
    return (exposed * exposed * c - others * others * a + middle) / (all * all);
  });
  const q = sum(strata, ({ a, b, c, d, all }) => (a * d + c * b) / (2 * all));
  const stdErr = Math.sqrt(Math.max(0, estimate * p + q)) / weight;
  return { estimate, lower: estimate - z * stdErr, upper: estimate + z * stdErr, stdErr };
}

function commonRiskRatio(strata: readonly Stratum[], z: number): CommonRatio {
  const above = sum(strata, ({ a, others, all }) => (a * others) / all);
  const below = sum(strata, ({ c, exposed, all }) => (c * exposed) / all);
  const spread = sum(
    strata,
    ({ a, c, exposed, others, all }) => ((a + c) * exposed * others - a * c * all) / (all * all),
  );
  return ratio(above, below, spread / (above * below), z);
}

function commonOddsRatio(strata: readonly Stratum[], z: number): CommonRatio {
  const parts = strata.map(({ a, b, c, d, all }) => ({
    above: (a * d) / all,
    below: (b * c) / all,
    agreeing: (a + d) / all,
    differing: (b + c) / all,
  }));
  const above = sum(parts, (part) => part.above);
  const below = sum(parts, (part) => part.below);
  const variance =
    sum(parts, (part) => part.agreeing * part.above) / (2 * above * above) +
    sum(parts, (part) => part.agreeing * part.below + part.differing * part.above) /
      (2 * above * below) +
    sum(parts, (part) => part.differing * part.below) / (2 * below * below);
  return ratio(above, below, variance, z);
}

function ratio(above: number, below: number, logVariance: number, z: number): CommonRatio {
  if (above === 0 || below === 0) {
    return { estimate: null, lower: null, upper: null, logStdErr: null };
  }
  const estimate = above / below;
  const logStdErr = Math.sqrt(Math.max(0, logVariance));
  const factor = Math.exp(z * logStdErr);
  return { estimate, lower: estimate / factor, upper: estimate * factor, logStdErr };
}

/** Mantel and Haenszel's chi-square with 1 degree of freedom, corrected by ½ where it exceeds ½. */
function testOfNoAssociation(strata: readonly Stratum[]) {
  const surplus = Math.abs(sum(strata, ({ a, c, exposed, all }) => a - (exposed * (a + c)) / all));
  const variance = sum(
    strata,
    ({ a, b, c, d, exposed, others, all }) =>
      ((exposed / all) * (others / all) * (a + c) * (b + d)) / (all - 1),
  );
  if (variance === 0) {
    return { chiSquare: null, pValue: null, chiSquareCorrected: null, pValueCorrected: null };
  }
  const chiSquare = (surplus * surplus) / variance;
  const chiSquareCorrected = (surplus - (surplus >= 0.5 ? 0.5 : 0)) ** 2 / variance;
  return {
    chiSquare,
    pValue: upperChiSquareTail(chiSquare, 1),
    chiSquareCorrected,
    pValueCorrected: upperChiSquareTail(chiSquareCorrected, 1),
  };
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
