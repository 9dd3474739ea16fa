import { describe, expect, it } from 'vitest';
import { findingOf } from '../../../scripts/attack/recovered.ts';

describe('findingOf', () => {
  it.each([
    ['group', 1, 1, 'recovered'],
    ['group', 0, 4, 'recovered'],
    ['group', 6, 10, 'recovered'],
    ['group', 0, 5, 'nothing'],
    ['group', 8, 12, 'nearly'],
    ['group', 11, 11, 'nothing'],
    ['group', 0, 0, 'nothing'],
    ['outcome', 0, 0, 'recovered'],
    ['complement', 0, 0, 'recovered'],
    ['complement', 3, 3, 'recovered'],
    ['step', 0, 0, 'empty step'],
    ['step', 0, 3, 'recovered'],
    ['step', 1, 1, 'recovered'],
    ['difference', 0, 0, 'nothing'],
    ['difference', -3, -3, 'recovered'],
    ['difference', -40, -38, 'nothing'],
    ['other clock', 2, 2, 'nothing'],
  ] as const)('%s from %i to %i: %s', (kind, lower, upper, finding) => {
    expect(findingOf(kind, { lower, upper }, 50, false)).toBe(finding);
  });

  it('finds nothing out about a group of nobody', () => {
    expect(findingOf('outcome', { lower: 0, upper: 0 }, 0, true)).toBe('nothing');
    expect(findingOf('step', { lower: 0, upper: 0 }, 0, true)).toBe('nothing');
  });

  it('counts empty steps and other clocks when it is told to', () => {
    expect(findingOf('step', { lower: 0, upper: 0 }, 50, true)).toBe('recovered');
    expect(findingOf('other clock', { lower: 2, upper: 2 }, 50, true)).toBe('recovered');
  });
});
