/**
 * The formulas of METHODS.md, written down once more from its text alone: what somebody with
 * the file and a pencil would do. Nothing here is shared with the product.
 */
const z = 1.959963984540054;

/** Somebody's count: x of n. */
export type Count = readonly [x: number, n: number];

/** A stratum: with an LER, and without. */
export type Stratum = readonly [withLer: Count, without: Count];

interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** Wilson's limits of x of n. */
export function wilsonLimits([x, n]: Count): Estimate {
  const p = x / n;
  const middle = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    value: p,
    low: x === 0 ? 0 : (middle - reach) / scale,
    high: x === n ? 1 : (middle + reach) / scale,
  };
}

/** Newcombe's limits of the difference of two shares. */
export function newcombeLimits(first: Count, second: Count): Estimate {
  const [a, b] = [wilsonLimits(first), wilsonLimits(second)];
  const d = a.value - b.value;
  return {
    value: d,
    low: d - Math.sqrt((a.value - a.low) ** 2 + (b.high - b.value) ** 2),
    high: d + Math.sqrt((a.high - a.value) ** 2 + (b.value - b.low) ** 2),
  };
}

/** The common difference over strata, after Mantel and Haenszel, with Sato's limits. */
export function commonDifference(strata: readonly Stratum[]): Estimate {
  let [top, weight, p, q] = [0, 0, 0, 0];
  for (const [[a, n1], [c, n0]] of strata) {
    const n = n1 + n0;
    top += (a * n0 - c * n1) / n;
    weight += (n1 * n0) / n;
    p += (n1 ** 2 * c - n0 ** 2 * a + (n1 * n0 * (n0 - n1)) / 2) / n ** 2;
    q += (a * (n0 - c) + c * (n1 - a)) / (2 * n);
  }
  const d = top / weight;
  const reach = (z * Math.sqrt(d * p + q)) / weight;
  return { value: d, low: d - reach, high: d + reach };
}

/** χ² of no difference in any stratum, one degree of freedom. */
export function chiSquareOverStrata(strata: readonly Stratum[]): number {
  let [surplus, variance] = [0, 0];
  for (const [[a, n1], [c, n0]] of strata) {
    const [n, m] = [n1 + n0, a + c];
    surplus += a - (n1 * m) / n;
    variance += (n1 * n0 * m * (n - m)) / (n ** 2 * (n - 1));
  }
  return surplus ** 2 / variance;
}

/** Shares in standard deviations of their difference. */
export function inStandardDeviations([x1, n1]: Count, [x0, n0]: Count): number {
  const [p1, p0] = [x1 / n1, x0 / n0];
  return p1 === p0 ? 0 : (p1 - p0) / Math.sqrt((p1 * (1 - p1) + p0 * (1 - p0)) / 2);
}

/** In whole hundredths: the value to the nearest, halves away from zero, limits outward. */
export function inWholePoints({ value, low, high }: Estimate): [number, number, number] {
  const slack = 1e-9;
  return [
    Math.sign(value) * Math.floor(Math.abs(value) * 100 + 0.5) + 0,
    Math.floor(low * 100 + slack) + 0,
    Math.ceil(high * 100 - slack) + 0,
  ];
}
