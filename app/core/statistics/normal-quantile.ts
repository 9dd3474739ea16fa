const inverseRootTwoPi = 1 / Math.sqrt(2 * Math.PI);

/**
 * Standard normal distribution function by its Taylor series,
 * Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …) (Marsaglia 2004,
 * Journal of Statistical Software 11(4)); accurate to 1e-15 absolutely for |x| ≤ 6.
 */
function normalCumulative(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum) && k < 400; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + inverseRootTwoPi * Math.exp(-0.5 * x * x) * sum;
}

/**
 * The z for which a standard normal variable lies within ±z with probability
 * `level`, found by Newton's method: 1.959963984540054 for 0.95.
 * @param level above 0, at most 0.9999
 * @throws RangeError outside of that
 */
export function twoSidedNormalQuantile(level: number): number {
  const remembered = quantiles.get(level);
  if (remembered !== undefined) return remembered;
  const quantile = findQuantile(level);
  if (quantiles.size < 100) quantiles.set(level, quantile);
  return quantile;
}

// One level is asked for thousands of times in a release.
const quantiles = new Map<number, number>();

function findQuantile(level: number): number {
  if (!(level > 0 && level <= 0.9999)) {
    throw new RangeError('The level of an interval must be above 0 and at most 0.9999.');
  }
  const target = 0.5 + level / 2;
  let z = 0;
  for (let step = 0; step < 60; step += 1) {
    const density = inverseRootTwoPi * Math.exp(-0.5 * z * z);
    const change = (target - normalCumulative(z)) / density;
    z += change;
    if (Math.abs(change) < 1e-15 * Math.max(1, z)) break;
  }
  return z;
}
