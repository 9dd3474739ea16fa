/**
 * Numbers rounded so that they add up to the rounded sum: each is rounded down first, and
 * what is missing goes to those with the largest remainders (Hare's method). No number is
 * further from its own than one step of the last decimal.
 * @param decimals of the answer, 0 to 6
 */
export function roundToSum(values: readonly number[], decimals: number): number[] {
  const scale = 10 ** decimals;
  const scaled = values.map((value) => value * scale);
  const whole = scaled.map((value) => Math.floor(value));
  const sum = Math.round(scaled.reduce((total, value) => total + value, 0));
  const missing = sum - whole.reduce((total, value) => total + value, 0);
  const byRemainder = scaled
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  // `+ 0` so that nothing is rounded to a negative zero.
  return whole.map((value, index) => (value + (raised.has(index) ? 1 : 0)) / scale + 0);
}
