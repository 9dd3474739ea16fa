/**
 * P-values adjusted for their number so that the chance of any false finding in the
 * family stays at the level (Holm 1979, Scandinavian Journal of Statistics 6:65): in
 * ascending order p·(m − i + 1), never below one before it, at most 1. Null is not a
 * test: it stays null and does not count towards m. Empty input gives an empty answer.
 * @param pValues 0 to 1, in any order; the answer is in the same order
 * @throws RangeError for a number outside of that
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const ascending = rank(pValues);
  const adjusted = pValues.map((): number | null => null);
  let highest = 0;
  ascending.forEach(({ index, value }, i) => {
    highest = Math.max(highest, Math.min(1, value * (ascending.length - i)));
    adjusted[index] = highest;
  });
  return adjusted;
}

/**
 * P-values adjusted so that the expected share of false findings among the findings
 * stays at the level (Benjamini and Hochberg 1995, JRSS B 57:289): in descending order
 * p·(m/i), never above one before it, at most 1. Null is not a test: it stays null and
 * does not count towards m. Empty input gives an empty answer.
 * @param pValues 0 to 1, in any order; the answer is in the same order
 * @throws RangeError for a number outside of that
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const ascending = rank(pValues);
  const adjusted = pValues.map((): number | null => null);
  let lowest = 1;
  for (let i = ascending.length; i > 0; i -= 1) {
    const { index, value } = ascending[i - 1] ?? { index: 0, value: 1 };
    lowest = Math.min(lowest, value * (ascending.length / i));
    adjusted[index] = lowest;
  }
  return adjusted;
}

function rank(pValues: readonly (number | null)[]): { index: number; value: number }[] {
  const tests = pValues.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
  if (!tests.every(({ value }) => value >= 0 && value <= 1)) {
    throw new RangeError('A p-value must be between 0 and 1.');
  }
  return tests.sort((a, b) => a.value - b.value);
}
