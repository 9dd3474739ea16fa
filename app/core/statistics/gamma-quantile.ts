import gammaIncomplete from '@stdlib/math-base-special-gammainc';

/**
 * The x below which a gamma variable with scale 1 lies with probability `probability`,
 * found by halving the interval that holds it until no number is left between, on the
 * regularised incomplete gamma function of the smaller tail.
 * @param probability above 0 and below 1
 * @param shape above 0
 */
export function gammaQuantile(probability: number, shape: number): number {
  const isUpper = probability > 0.5;
  const tail = isUpper ? 1 - probability : probability;
  const isBelow = (x: number): boolean => {
    const reached = gammaIncomplete(x, shape, true, isUpper);
    return isUpper ? reached > tail : reached < tail;
  };
  let lower = 0;
  let upper = shape + 1;
  while (isBelow(upper)) upper *= 2;
  for (;;) {
    const middle = (lower + upper) / 2;
    if (middle <= lower || middle >= upper) return middle;
    if (isBelow(middle)) lower = middle;
    else upper = middle;
  }
}
