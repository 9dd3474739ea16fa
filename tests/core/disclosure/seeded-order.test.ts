import { describe, expect, it } from 'vitest';
import { seededChance } from '#app/core/disclosure/seeded-order.ts';

const ids = Array.from({ length: 2000 }, (_, index) => `cell ${index}`);

describe('seededChance', () => {
  it('is the same at every try, and another with another seed or cell', () => {
    expect(seededChance('a', 'cell 1')).toBe(seededChance('a', 'cell 1'));
    expect(seededChance('a', 'cell 1')).not.toBe(seededChance('b', 'cell 1'));
    expect(new Set(ids.map((id) => seededChance('a', id))).size).toBe(ids.length);
  });

  it('lies between 0 and 1, every part of it alike', () => {
    const chances = ids.map((id) => seededChance('a', id));
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...chances)).toBeLessThan(1);
    // 2,000 throws of one in ten: 200, give or take five standard deviations of 13.4.
    for (let part = 0; part < 10; part += 1) {
      const inPart = chances.filter((chance) => Math.floor(chance * 10) === part).length;
      expect(Math.abs(inPart - 200)).toBeLessThan(67);
    }
  });
});
