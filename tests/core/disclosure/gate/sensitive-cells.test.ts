import { describe, expect, it } from 'vitest';
import { sensitivityOf } from '#app/core/disclosure/gate/sensitive-cells.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';

describe('sensitivityOf', () => {
  it.each([
    [0, 'nobody'],
    [1, 'counted'],
    [10, 'counted'],
    [11, 'none'],
    [5000, 'none'],
  ] as const)('says of a group of %i: %s', (count, sensitivity) => {
    expect(sensitivityOf({ kind: 'base', count, groupSize: count }, disclosurePolicy)).toBe(
      sensitivity,
    );
  });

  it.each([
    [0, 0, 'nobody'],
    [0, 100, 'counted'],
    [1, 100, 'counted'],
    [10, 100, 'counted'],
    [11, 100, 'none'],
    [89, 100, 'none'],
    [90, 100, 'left_out'],
    [99, 100, 'left_out'],
    [100, 100, 'left_out'],
    [11, 21, 'left_out'],
    [11, 22, 'none'],
    [5, 5, 'counted'],
  ] as const)('says of an outcome of %i out of %i: %s', (count, groupSize, sensitivity) => {
    expect(sensitivityOf({ kind: 'outcome', count, groupSize }, disclosurePolicy)).toBe(
      sensitivity,
    );
  });
});
