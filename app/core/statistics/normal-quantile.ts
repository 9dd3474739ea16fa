import normalCumulative from '@stdlib/stats-base-dists-normal-cdf';
import libraryQuantile from '@stdlib/stats-base-dists-normal-quantile';

const rootTwoPi = Math.sqrt(2 * Math.PI);

/**
 * The z below which a standard normal variable lies with probability `probability`.
 * The library's value is off by 2e-9 relative at 1e-10 and by more further out, so it is
 * only the start of Newton's method on the smaller tail.
 * @param probability above 0 and below 1
 * @throws RangeError outside of that
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError('A probability must be above 0 and below 1.');
  }
  if (probability > 0.5) return -lowerQuantile(1 - probability);
  return lowerQuantile(probability);
}

/**
 * The z for which a standard normal variable lies within ±z with probability
 * `level`: 1.959963984540054 for 0.95.
 * @param level above 0 and below 1
 * @throws RangeError outside of that
 */
export function twoSidedNormalQuantile(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError('The level of an interval must be above 0 and below 1.');
  }
  const remembered = quantiles.get(level);
  if (remembered !== undefined) return remembered;
  const quantile = -lowerQuantile((1 - level) / 2);
  if (quantiles.size < 100) quantiles.set(level, quantile);
  return quantile;
}

// One level is asked for thousands of times in a release.
const quantiles = new Map<number, number>();

function lowerQuantile(tail: number): number {
  let z = libraryQuantile(tail, 0, 1);
  for (let step = 0; step < 20; step += 1) {
    const density = Math.exp(-0.5 * z * z) / rootTwoPi;
    if (density === 0) break;
    const change = (normalCumulative(z, 0, 1) - tail) / density;
    z -= change;
    if (Math.abs(change) <= 1e-15 * Math.abs(z)) break;
  }
  return z;
}
