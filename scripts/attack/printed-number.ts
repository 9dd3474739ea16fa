/** A number as it is printed: no nearer to the truth than its last digit. */
export interface PrintedNumber {
  value: number;
  /** What one of the last digit stands for: 1 for `41`, 0.1 for `41.3`. */
  step: number;
}

/**
 * Reads a field that may hold a number, with the precision it is printed in.
 * @param where names the field in the sentence of an error
 * @returns null for an empty field
 * @throws Error when the field holds something else
 */
export function readPrinted(field: string | undefined, where: string): PrintedNumber | null {
  const text = (field ?? '').trim();
  if (text === '') return null;
  const decimals = /^-?\d+(?:\.(\d+))?$/.exec(text);
  if (!decimals) throw new Error(`${where} should hold a number or nothing: mend the file.`);
  return { value: Number(text), step: 10 ** -(decimals[1]?.length ?? 0) };
}

/** Between what a count lies that is printed so: itself, unless it has decimals. */
export function countLimits({ value, step }: PrintedNumber): [lower: number, upper: number] {
  return step === 1 ? [value, value] : [value - step / 2, value + step / 2];
}
