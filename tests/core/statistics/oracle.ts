import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, '../../oracle');

/** Rows of an oracle data file as records of strings. */
export function oracleRows(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(folder, path), 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? '']));
  });
}

/** What R gives for a data set. */
export function oracleExpected<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, 'expected', `${name}.json`), 'utf8')) as T;
}

/** Fails unless both are null, or equal to 1e-9 relative. */
export function expectAgreement(
  actual: number | null | undefined,
  expected: number | null | undefined,
  what: string,
): void {
  if (expected === null || expected === undefined) {
    expect(actual, what).toBeNull();
    return;
  }
  expect(actual, what).toBeTypeOf('number');
  const difference = Math.abs((actual ?? Number.NaN) - expected);
  expect(difference, `${what}: ${actual} is not ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.max(Math.abs(expected), 1e-12),
  );
}

export function expectColumn(
  actual: readonly (number | null)[],
  expected: readonly (number | null)[],
  what: string,
): void {
  expect(actual.length, `${what}: length`).toBe(expected.length);
  expected.forEach((value, index) => {
    expectAgreement(actual[index], value, `${what}[${index}]`);
  });
}
