import { describe, expect, it } from 'vitest';
import { disparityIndexes } from '#app/core/measures/gaps/disparity-indexes.ts';
import type { CountedGroup } from '#app/core/measures/gaps/group-gaps.ts';
import { screeningRatios } from '#app/core/measures/gaps/screening-ratios.ts';

function group(value: string, successes: number, trials: number): CountedGroup {
  return {
    ...{ value, label: value, isAnswer: true, status: 'shown' },
    count: { successes, trials },
  };
}

// The example of the Uniform Guidelines, questions and answers: 60, 45, 48 and 51 of 100.
const guidelines = [
  ...[group('a', 60, 100), group('b', 45, 100), group('c', 48, 100), group('d', 51, 100)],
];
const hidden: CountedGroup = { ...group('hill', 0, 0), status: 'suppressed', count: null };
const others = { kind: 'others' } as const;

describe('screeningRatios', () => {
  it('sets rates against the highest that is shown, which it names', () => {
    const found = screeningRatios(guidelines, null, others);
    expect(found?.referenceLabels).toEqual(['a']);
    expect(found?.groups.map(({ ratio }) => ratio?.toFixed(2))).toEqual([
      ...['1.00', '0.75', '0.80', '0.85'],
    ]);
    expect(found?.groups.map(({ isBelowFourFifths }) => isBelowFourFifths)).toEqual([
      ...[false, true, false, false],
    ]);
    expect(found?.familySize).toBe(3);
  });

  it('sets them against the group that the reader chose', () => {
    const found = screeningRatios(guidelines, null, { kind: 'group', value: 'b', label: 'b' });
    expect(found?.referenceLabels).toEqual(['b']);
    expect(found?.groups[0]?.ratio).toBeCloseTo(60 / 45, 12);
  });

  it('says where one person would turn it round, and where a group is under 2 % of all', () => {
    const few = [group('large', 16, 80), group('small', 3, 20)];
    const found = screeningRatios(few, { successes: 300, trials: 1200 }, others);
    expect(found?.groups[1]).toMatchObject({ flipsWithOne: true, isBelowFourFifths: true });
    expect(found?.groups.map(({ isBelowTwoPercent }) => isBelowTwoPercent)).toEqual([false, true]);
  });

  it('is none without two shown groups, or with a hidden one as the measure', () => {
    expect(screeningRatios([group('a', 60, 100), hidden], null, others)).toBeNull();
    const hill = { kind: 'group', value: 'hill', label: 'hill' } as const;
    expect(screeningRatios([...guidelines, hidden], null, hill)).toBeNull();
  });

  it('leaves out people who gave no answer', () => {
    const silent = { ...group('unknown', 90, 100), isAnswer: false };
    expect(screeningRatios([...guidelines, silent], null, others)?.referenceLabels).toEqual(['a']);
  });
});

describe('disparityIndexes', () => {
  it('has each index in its form', () => {
    const found = disparityIndexes([group('a', 50, 100), group('b', 25, 100)]);
    const value = (id: string) => found?.find((index) => index.id === id)?.value;
    expect(value('from_overall')).toBe(33);
    expect(value('from_highest')).toBe(50);
    expect(value('variance')).toBe(0.0156);
    expect(value('gini')).toBe(0.1667);
  });

  it('is none while a group is hidden, is small, or is the only one', () => {
    expect(disparityIndexes([...guidelines, hidden])).toBeNull();
    expect(disparityIndexes([...guidelines, group('small', 12, 29)])).toBeNull();
    expect(disparityIndexes([group('a', 60, 100)])).toBeNull();
    expect(disparityIndexes(guidelines)).not.toBeNull();
  });
});
