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
  expect(agrees(actual, expected), `${what}: ${actual} is not ${expected}`).toBe(true);
}

export function expectColumn(
  actual: readonly (number | null)[],
  expected: readonly (number | null)[],
  what: string,
): void {
  expect(actual.length, `${what}: length`).toBe(expected.length);
  // One assertion a column: an assertion costs more than the comparison.
  const different = expected.flatMap((value, index) =>
    agrees(actual[index], value) ? [] : [`${what}[${index}]: ${actual[index]} is not ${value}`],
  );
  expect(different).toEqual([]);
}

function agrees(actual: number | null | undefined, expected: number | null | undefined): boolean {
  if (expected === null || expected === undefined) return actual === null;
  if (typeof actual !== 'number') return false;
  return Math.abs(actual - expected) <= 1e-9 * Math.max(Math.abs(expected), 1e-12);
}
