import { type LeastSquares, leastSquares } from './least-squares.ts';
import { twoSidedStudentQuantile, twoSidedStudentTail } from './student.ts';

export interface TimedValue {
  time: number;
  value: number;
}

interface SeriesCoefficient {
  estimate: number;
  ols: { stdErr: number; t: number; pValue: number };
  /** Holds where neighbouring residuals are alike; the interval to show. */
  neweyWest: { stdErr: number; t: number; pValue: number; lower: number; upper: number };
}

export interface InterruptedTimeSeries {
  /** Value at time 0, and change per unit of time, had nothing been interrupted. */
  intercept: SeriesCoefficient;
  slope: SeriesCoefficient;
  /** What the interruption adds at once, and per unit of time since. */
  levelChange: SeriesCoefficient;
  slopeChange: SeriesCoefficient;
  /** Residual standard deviation, and its degrees of freedom. */
  sigma: number;
  df: number;
  rSquared: number | null;
  /** Correlation of each residual with the one before; null when there are no residuals. */
  residualAutocorrelation: number | null;
  pointsBefore: number;
  pointsAfter: number;
  /** At least 8 points on either side: fewer are not to be read. */
  hasEnoughPoints: boolean;
}

const fewestPoints = 8;

/**
 * Segmented regression y = β₀ + β₁t + β₂·[t > T] + β₃·(t − T)₊ of an interrupted series
 * (Wagner et al. 2002, Journal of Clinical Pharmacy and Therapeutics 27:299) by ordinary
 * least squares, with the standard errors of Newey and West (1987, Econometrica 55:703;
 * Bartlett weights 1 − l/(lag + 1), without prewhitening or correction for the number of
 * points) and Student's t. A description of a series, not of what moved it. Null for
 * empty input and wherever the four coefficients cannot be told apart: fewer than two
 * points on either side, or fewer than five in all.
 * @param points in any order, meant to be equally spaced
 * @param options.lastBefore T, the last time before the interruption
 * @param options.lag over how many points residuals are alike, 2 unless given
 * @throws RangeError for numbers that are not finite, a lag that is not whole, or a level
 */
export function interruptedTimeSeries(
  points: readonly TimedValue[],
  { lastBefore, lag = 2, level = 0.95 }: { lastBefore: number; lag?: number; level?: number },
): InterruptedTimeSeries | null {
  checkArguments(points, lastBefore, lag, level);
  const series = [...points].sort((a, b) => a.time - b.time);
  const isAfter = series.map(({ time }) => (time > lastBefore ? 1 : 0));
  const columns = [
    series.map(() => 1),
    series.map(({ time }) => time),
    isAfter,
    series.map(({ time }) => Math.max(0, time - lastBefore)),
  ];
  const df = series.length - columns.length;
  const values = series.map(({ value }) => value);
  const fit = df > 0 ? leastSquares(columns, values) : null;
  if (!fit) return null;
  const [intercept, slope, levelChange, slopeChange] = coefficients(fit, {
    df,
    lag,
    level,
  });
  if (!intercept || !slope || !levelChange || !slopeChange) return null;
  const pointsAfter = isAfter.filter((after) => after === 1).length;
  const pointsBefore = series.length - pointsAfter;
  return {
    ...{ intercept, slope, levelChange, slopeChange, df, pointsBefore, pointsAfter },
    ...describeResiduals(fit.residuals, values, df),
    hasEnoughPoints: Math.min(pointsBefore, pointsAfter) >= fewestPoints,
  };
}

function checkArguments(
  points: readonly TimedValue[],
  lastBefore: number,
  lag: number,
  level: number,
): void {
  const numbers = [lastBefore, ...points.flatMap(({ time, value }) => [time, value])];
  if (!numbers.every(Number.isFinite)) throw new RangeError('Times and values must be finite.');
  if (!(Number.isInteger(lag) && lag >= 0)) throw new RangeError('A lag is 0, 1, 2 and so on.');
  if (!(level > 0 && level < 1)) {
    throw new RangeError('The level of an interval must be above 0 and below 1.');
  }
}

function describeResiduals(residuals: readonly number[], values: readonly number[], df: number) {
  const rest = sumOf(residuals, (residual) => residual * residual);
  const mean = sumOf(values, (value) => value) / values.length;
  const all = sumOf(values, (value) => (value - mean) ** 2);
  const neighbours = sumOf(residuals, (residual, i) => residual * (residuals[i - 1] ?? 0));
  return {
    sigma: Math.sqrt(rest / df),
    rSquared: all === 0 ? null : 1 - rest / all,
    residualAutocorrelation: rest === 0 ? null : neighbours / rest,
  };
}

function coefficients(
  { coefficients: estimates, residuals, influence }: LeastSquares,
  { df, lag, level }: { df: number; lag: number; level: number },
): SeriesCoefficient[] {
  const variance = sumOf(residuals, (residual) => residual * residual) / df;
  const quantile = twoSidedStudentQuantile(level, df);
  return estimates.map((estimate, i) => {
    const own = influence[i] ?? [];
    const ols = test(estimate, Math.sqrt(variance * sumOf(own, (value) => value * value)), df);
    const robust = neweyWestVariance(
      residuals.map((residual, t) => residual * (own[t] ?? 0)),
      lag,
    );
    const neweyWest = test(estimate, Math.sqrt(robust), df);
    const reach = quantile * neweyWest.stdErr;
    return {
      estimate,
      ols,
      neweyWest: { ...neweyWest, lower: estimate - reach, upper: estimate + reach },
    };
  });
}

function test(estimate: number, stdErr: number, df: number) {
  const t = estimate / stdErr;
  // A series on two straight lines has no residuals: whatever differs from 0 differs surely.
  return { stdErr, t, pValue: Number.isFinite(t) ? twoSidedStudentTail(t, df) : 0 };
}

/**
 * A coefficient's entry on the diagonal of X⁺(Ω₀ + Σ_l (1 − l/(lag+1))(Ω_l + Ω_l′))X⁺′
 * with Ω_l(t, t−l) = e_t·e_{t−l}: sums of products of what each residual moves it by.
 */
function neweyWestVariance(moves: readonly number[], lag: number): number {
  let variance = sumOf(moves, (move) => move * move);
  for (let l = 1; l <= lag; l += 1) {
    const products = sumOf(moves, (move, t) => move * (moves[t - l] ?? 0));
    variance += 2 * (1 - l / (lag + 1)) * products;
  }
  // Bartlett's weights keep it at 0 or above, but for rounding.
  return Math.max(0, variance);
}

function sumOf<Item>(items: readonly Item[], value: (item: Item, index: number) => number): number {
  return items.reduce((sum, item, index) => sum + value(item, index), 0);
}
