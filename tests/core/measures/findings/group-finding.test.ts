import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupShare, groupFinding } from '#app/core/measures/findings/group-finding.ts';
import { lerFinding } from '#app/core/measures/findings/ler-finding.ts';

const shown = (label: string, percent: number, ciLow: number, ciHigh: number): GroupShare => ({
  ...{ label, status: 'shown', percent, ciLow, ciHigh, isAnswer: true },
});
const hidden = (label: string): GroupShare => ({
  ...{ label, status: 'suppressed', percent: null, ciLow: null, ciHigh: null, isAnswer: true },
});

const share = fc
  .tuple(fc.nat(100), fc.nat(20), fc.nat(20), fc.boolean(), fc.boolean())
  .map(([percent, below, above, isShown, isAnswer]) => {
    const numbers = {
      percent,
      ciLow: Math.max(0, percent - below),
      ciHigh: Math.min(100, percent + above),
    };
    return isShown
      ? { status: 'shown' as const, ...numbers, isAnswer }
      : { status: 'suppressed' as const, percent: null, ciLow: null, ciHigh: null, isAnswer };
  });
const groups = fc
  .array(share, { maxLength: 8 })
  .map((shares) => shares.map((one, index) => ({ ...one, label: `«group ${index}»` })));

describe('groupFinding', () => {
  it('names the two groups furthest apart, in shown order and without ranking', () => {
    const all = [
      shown('Rural', 31, 27, 36),
      shown('Suburban', 36, 30, 42),
      shown('Urban', 42, 38, 47),
    ];
    expect(groupFinding('Hired within 90 days', all)).toBe(
      'Hired within 90 days: 31% (27% to 36%) for Rural and 42% (38% to 47%) for Urban, a gap of 11 percentage points',
    );
    expect(groupFinding('Hired within 90 days', all.toReversed())).toBe(
      'Hired within 90 days: 42% (38% to 47%) for Urban and 31% (27% to 36%) for Rural, a gap of 11 percentage points',
    );
  });

  it('says that intervals overlap, which is no test of a difference', () => {
    const all = [shown('Men', 31, 25, 38), shown('Women', 36, 30, 42)];
    expect(groupFinding('Hired within 90 days', all)).toBe(
      'Hired within 90 days: 31% to 36% across 2 groups, with intervals that overlap',
    );
  });

  it('compares nothing with a hidden group', () => {
    const finding = groupFinding('Hired within 90 days', [
      shown('Rural', 31, 27, 36),
      hidden('Urban'),
    ]);
    expect(finding).toBe(
      'Hired within 90 days: 31% (27% to 36%) for Rural, and no other group to compare it with',
    );
  });

  it('speaks of a gap only where it names two shown groups whose intervals do not meet', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const finding = groupFinding('Hired', all);
        const named = all.filter(({ label }) => finding.includes(label));
        for (const { status, isAnswer } of named) {
          expect({ status, isAnswer }).toEqual({ status: 'shown', isAnswer: true });
        }
        if (!finding.includes('gap')) return;
        const [first, second] = named;
        expect(named).toHaveLength(2);
        const isApart =
          Number(first?.ciHigh) < Number(second?.ciLow) ||
          Number(second?.ciHigh) < Number(first?.ciLow);
        expect(isApart).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('finds a gap exactly when two comparable groups can be told apart', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const comparable = all.filter(({ status, isAnswer }) => status === 'shown' && isAnswer);
        const apart = comparable.some((a) =>
          comparable.some((b) => Number(a.ciHigh) < Number(b.ciLow)),
        );
        expect(groupFinding('Hired', all).includes('gap')).toBe(apart);
      }),
      { numRuns: 500 },
    );
  });

  it('does not change with what is hidden', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const without = all.filter(({ status }) => status === 'shown');
        expect(groupFinding('Hired', all)).toBe(groupFinding('Hired', without));
      }),
    );
  });
});

describe('lerFinding', () => {
  it('calls a difference an association and claims no cause', () => {
    const finding = lerFinding('Hired', shown('with', 45, 41, 49), shown('without', 35, 31, 39));
    expect(finding).toMatch(/association/);
    expect(finding).not.toMatch(/caus|effect|because|lead|improve|thanks|due to/i);
  });

  it.each([
    [
      shown('with', 40, 36, 44),
      shown('without', 38, 34, 42),
      /40% \(36% to 44%\) .*intervals that overlap/,
    ],
    [shown('with', 40, 36, 44), hidden('without'), /cannot be compared/],
    [hidden('with'), shown('without', 38, 34, 42), /cannot be compared/],
  ])('does not compare what cannot be told apart or seen', (first, second, words) => {
    expect(lerFinding('Hired', first, second)).toMatch(words);
  });
});
