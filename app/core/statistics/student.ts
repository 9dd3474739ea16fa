import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';

/**
 * The t for which Student's t lies within ±t with probability `level`, from the beta
 * quantile x of 1 − level: t = √(df(1 − x)/x).
 * @param level above 0 and below 1
 * @param degreesOfFreedom whole, 1 or more
 */
export function twoSidedStudentQuantile(level: number, degreesOfFreedom: number): number {
  const x = betaQuantile(1 - level, degreesOfFreedom / 2, 0.5);
  return Math.sqrt((degreesOfFreedom * (1 - x)) / x);
}

/**
 * Probability that Student's t is at least as far from 0 as `t`: the incomplete beta
 * function I_x(df/2, ½) at x = df/(df + t²), by its continued fraction (Abramowitz and
 * Stegun 1964, 26.5.8), taken from the side on which it converges fast.
 * @param degreesOfFreedom whole, 1 or more
 */
export function twoSidedStudentTail(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  const half = degreesOfFreedom / 2;
  const x = degreesOfFreedom / (degreesOfFreedom + square);
  const complement = square / (degreesOfFreedom + square);
  const front = (x ** half * Math.sqrt(complement)) / betaWithOneHalf(degreesOfFreedom);
  if (x < (half + 1) / (half + 2.5)) return (front / half) * betaFraction(x, half, 0.5);
  return 1 - (front / 0.5) * betaFraction(complement, 0.5, half);
}

/** B(df/2, ½) from B(½, ½) = π or B(1, ½) = 2, by B(a + 1, ½) = B(a, ½)·a/(a + ½). */
function betaWithOneHalf(degreesOfFreedom: number): number {
  const isOdd = degreesOfFreedom % 2 === 1;
  let value = isOdd ? Math.PI : 2;
  for (let a = isOdd ? 0.5 : 1; a < degreesOfFreedom / 2; a += 1) value *= a / (a + 0.5);
  return value;
}

/** The continued fraction of I_x(a, b), evaluated by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  let numerator = 1;
  let denominator = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = denominator;
  for (let m = 1; m < 1000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    denominator = 1 / (1 + even * denominator);
    numerator = 1 + even / numerator;
    value *= denominator * numerator;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    denominator = 1 / (1 + odd * denominator);
    numerator = 1 + odd / numerator;
    const change = denominator * numerator;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}
