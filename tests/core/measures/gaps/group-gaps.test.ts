import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canTellGap, gapFinding, paritySentence } from '#app/core/measures/findings/gap-finding.ts';
import { rateGap } from '#app/core/measures/gaps/gap-reference.ts';
import { type CountedGroup, groupGaps } from '#app/core/measures/gaps/group-gaps.ts';
import { pointsText, wholePoints } from '#app/core/measures/gaps/point-text.ts';

function group(value: string, successes: number, trials: number): CountedGroup {
  return {
    ...{ value, label: `People of ${value}`, isAnswer: true, status: 'shown' },
    count: { successes, trials },
  };
}

const hidden: CountedGroup = { ...group('hill', 0, 0), status: 'suppressed', count: null };
const noAnswer: CountedGroup = { ...group('unknown', 30, 60), isAnswer: false };
const groups = [group('east', 56, 70), hidden, group('west', 48, 80), noAnswer];
const everybody = { successes: 150, trials: 230 };
const others = { kind: 'others' } as const;

describe('groupGaps', () => {
  it('compares each group with everybody less the group, and with nobody else by default', () => {
    const { groups: gaps, familySize } = groupGaps(groups, everybody, others);
    expect(gaps.map(({ state }) => state)).toEqual([
      ...['compared', 'not_shown', 'compared', 'no_answer'],
    ]);
    expect(gaps[0]?.reference).toEqual({ successes: 94, trials: 160 });
    expect(gaps[0]?.gap?.gap).toBeCloseTo(56 / 70 - 94 / 160, 12);
    expect(familySize).toBe(2);
  });

  it('has Newcombe’s limits against a group that the reader chose, and leaves that one out', () => {
    const west = { kind: 'group', value: 'west', label: 'People of west' } as const;
    const { groups: gaps } = groupGaps(groups, null, west);
    // The paper's own example, 56/70 − 48/80: 0.0524 to 0.3339.
    expect(gaps[0]?.gap?.lower).toBeCloseTo(0.0524, 4);
    expect(gaps[0]?.gap?.upper).toBeCloseTo(0.3339, 4);
    expect(gaps[2]?.state).toBe('is_reference');
  });

  it('says nothing where the reference is hidden or does not belong together', () => {
    const states = (all: typeof everybody | null, to: Parameters<typeof groupGaps>[2]) =>
      groupGaps(groups, all, to).groups.map(({ state }) => state);
    const none = ['no_reference', 'not_shown', 'no_reference', 'no_answer'];
    expect(states(null, others)).toEqual(none);
    expect(states({ successes: 50, trials: 70 }, others)).toEqual(none);
    expect(states(everybody, { kind: 'group', value: 'hill', label: 'Hill' })).toEqual([
      ...['no_reference', 'is_reference', 'no_reference', 'no_answer'],
    ]);
  });

  it('adjusts for every comparison of the view', () => {
    const three = [group('a', 30, 60), group('b', 45, 60), group('c', 40, 60)];
    const all = { successes: 115, trials: 180 };
    const { groups: gaps, familySize } = groupGaps(three, all, others);
    expect(familySize).toBe(3);
    const least = Math.min(...gaps.map(({ pValue }) => pValue ?? 1));
    const adjusted = Math.min(...gaps.map(({ adjustedPValue }) => adjustedPValue ?? 1));
    expect(adjusted).toBeCloseTo(3 * least, 12);
  });

  it('finds just as many more as would bring a group level', () => {
    const counts = fc
      .tuple(fc.integer({ min: 22, max: 400 }), fc.integer({ min: 22, max: 400 }))
      .chain(([one, other]) =>
        fc.record({
          one: fc.record({ trials: fc.constant(one), successes: fc.nat(one) }),
          other: fc.record({ trials: fc.constant(other), successes: fc.nat(other) }),
        }),
      );
    fc.assert(
      fc.property(counts, ({ one, other }) => {
        const all = {
          successes: one.successes + other.successes,
          trials: one.trials + other.trials,
        };
        const [gap] = groupGaps([group('one', one.successes, one.trials)], all, others).groups;
        const missing = gap?.additional ?? Number.NaN;
        const rate = other.successes / other.trials;
        expect((one.successes + missing) / one.trials).toBeGreaterThanOrEqual(rate - 1e-12);
        if (missing > 0) expect((one.successes + missing - 1) / one.trials).toBeLessThan(rate);
        expect(gap?.gap?.lower).toBeLessThanOrEqual((gap?.gap?.gap ?? 0) + 1e-12);
        expect(gap?.gap?.upper).toBeGreaterThanOrEqual((gap?.gap?.gap ?? 0) - 1e-12);
      }),
    );
  });

  it('is level with everybody where it is level with everyone else', () => {
    // 10 of 100 beside 90 of 300: 20 more make 30 of 100, and 120 of 400 of everybody.
    const all = { successes: 100, trials: 400 };
    const [gap] = groupGaps([group('one', 10, 100)], all, { kind: 'everybody' }).groups;
    expect(gap?.additional).toBe(20);
    expect((10 + 20) / 100).toBe((100 + 20) / 400);
  });
});

describe('rateGap', () => {
  it('to everybody is the plain difference, with the limits of that to everyone else drawn in', () => {
    const own = { successes: 30, trials: 100 };
    const gap = rateGap(own, { successes: 160, trials: 400 }, 'everybody');
    const apart = rateGap(own, { successes: 130, trials: 300 }, 'others');
    expect(gap?.gap).toBeCloseTo(0.3 - 0.4, 12);
    expect(gap?.lower).toBeCloseTo(0.75 * (apart?.lower ?? 0), 12);
    expect(rateGap(own, own, 'everybody')).toBeNull();
  });
});

describe('what is said of gaps', () => {
  const found = groupGaps(groups, everybody, others);

  it('names the groups that can be told apart, and no other', () => {
    expect(gapFinding('Hired', found, others)).toBe(
      'Hired, compared with everyone else: People of east 21 points higher (95% interval 8 to 33)',
    );
    const close = groupGaps(
      [group('a', 50, 100), group('b', 51, 100)],
      { successes: 101, trials: 200 },
      others,
    );
    expect(gapFinding('Hired', close, others)).toMatch(/no group can be told apart from everyone/);
    expect(gapFinding('Hired', groupGaps([hidden], everybody, others), others)).toMatch(
      /^Hired: no group can be compared with everyone else$/,
    );
  });

  it('names at most three', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((value, index) =>
      group(value, index < 3 ? 100 : 900, 1000),
    );
    const all = groupGaps(many, { successes: 2100, trials: 5000 }, others);
    expect(all.groups.filter(canTellGap)).toHaveLength(5);
    expect(gapFinding('Hired', all, others)).toMatch(/, 2 more groups apart$/);
  });

  it('tells how many more would be level only of a gap that can be told', () => {
    const low = groupGaps([group('a', 200, 1000)], { successes: 800, trials: 2000 }, others);
    const sentences = low.groups.map((gap) => paritySentence(gap, others, 'being hired'));
    expect(sentences).toEqual([
      'People of a: 400 more people being hired would bring the group level with everyone else.',
    ]);
    expect(found.groups.map((gap) => paritySentence(gap, others, 'x'))).toEqual([
      ...[null, null, null, null],
    ]);
  });

  it('is printed in whole points, limits outward', () => {
    expect(wholePoints({ gap: -0.0949, lower: -0.1501, upper: -0.03 })).toEqual({
      ...{ points: -9, low: -16, high: -3 },
    });
    expect(wholePoints({ gap: -0.001, lower: -0.29, upper: 0.07 })).toEqual({
      ...{ points: 0, low: -29, high: 7 },
    });
    expect([pointsText(-9), pointsText(0), pointsText(4.5)]).toEqual(['−9', '0', '+4.5']);
  });
});
