import { expect, it } from 'vitest';
import { cohortCount } from '#app/core/measures/cohort-count.ts';

it.each([
  ['2025-Q1', '2025-Q1', 1],
  ['2025-Q1', '2025-Q4', 4],
  ['2024-Q4', '2025-Q1', 2],
  ['2024-Q3', '2026-Q2', 8],
  ['', '', 0],
])('counts the quarters from %s to %s, both included: %d', (first, last, count) => {
  expect(cohortCount(first, last)).toBe(count);
});
