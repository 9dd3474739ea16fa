import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differenceFinding,
  familyText,
  pointsText,
  pValueText,
} from '#app/core/measures/findings/difference-finding.ts';
import {
  differencesFromRest,
  type HiredCount,
} from '#app/core/measures/time-to-hire/differences-from-rest.ts';

const count = (hired: number | null, people: number | null, isEstimated = false): HiredCount => ({
  ...{ hired, people, isEstimated },
});

describe('differencesFromRest', () => {
  it('sets a group against everybody less the group: the rows of Newcombe’s paper', () => {
    const { differences, comparisons } = differencesFromRest([count(56, 70)], count(104, 150));
    // 56 of 70 less 48 of 80: 0.2, 0.0524 to 0.3339.
    expect(differences).toEqual([
      expect.objectContaining({ rest: { hired: 48, people: 80 }, points: 20, low: 5, high: 34 }),
    ]);
    expect(comparisons).toBe(1);
  });

  it('adjusts for the comparisons that could be made, and only for those', () => {
    const groups = [count(56, 70), count(30, 60), count(null, null), count(18, 20)];
    const { differences, comparisons } = differencesFromRest(groups, count(104, 150));
    expect(comparisons).toBe(3);
    expect(differences[2]).toBe('hidden');
    const tested = differences.flatMap((each) => (typeof each === 'string' ? [] : [each]));
    const smallest = Math.min(...tested.map(({ pValue }) => pValue ?? 1));
    const first = tested.find(({ pValue }) => pValue === smallest);
    expect(first?.adjustedPValue).toBeCloseTo(Math.min(1, 3 * smallest), 12);
  });

  it('says nothing from a hidden number, an estimate, or when there is nobody else', () => {
    const everybody = count(104, 150);
    const not = (group: HiredCount, all = everybody) => differencesFromRest([group], all);
    expect(not(count(null, 70)).differences).toEqual(['hidden']);
    expect(not(count(56, 70), count(null, 150)).differences).toEqual(['hidden']);
    expect(not(count(56, 70, true)).differences).toEqual(['estimated']);
    expect(not(count(56, 70), count(104, 150, true)).differences).toEqual(['estimated']);
    expect(not(count(104, 150)).differences).toEqual(['nobody_else']);
    expect(not(count(104, 150)).comparisons).toBe(0);
  });

  it('has an interval around its estimate, and turns around when hired and not are swapped', () => {
    const counts = fc.record({
      ...{ people: fc.integer({ min: 1, max: 400 }), others: fc.integer({ min: 1, max: 400 }) },
      ...{ share: fc.double({ min: 0, max: 1, noNaN: true }) },
      otherShare: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(counts, ({ people, others, share, otherShare }) => {
        const [hired, otherHired] = [Math.round(share * people), Math.round(otherShare * others)];
        const [allHired, all] = [hired + otherHired, people + others];
        const everybody = count(allHired, all);
        const [one] = differencesFromRest([count(hired, people)], everybody).differences;
        if (one === undefined || typeof one === 'string') throw new Error('It can be compared.');
        expect(one.low).toBeLessThanOrEqual(one.points);
        expect(one.high).toBeGreaterThanOrEqual(one.points);
        const unhired = count(all - allHired, all);
        const [other] = differencesFromRest([count(people - hired, people)], unhired).differences;
        if (other === undefined || typeof other === 'string') throw new Error('So can this.');
        expect([other.low, other.high]).toEqual([0 - one.high, 0 - one.low]);
      }),
    );
  });
});

describe('differences in words', () => {
  const groups = ['Rural communities', 'Urban communities'];

  it('names those that can be told apart, and nobody as the measure', () => {
    const result = differencesFromRest([count(20, 100), count(90, 100)], count(150, 300));
    expect(differenceFinding('Hired within 90 days', groups, result)).toBe(
      'Hired within 90 days, compared with everyone else: Rural communities, 45 percentage points less (95% interval −55 to −33); Urban communities, 60 percentage points more (95% interval 50 to 68)',
    );
  });

  it('names nobody where nothing can be told apart, or compared', () => {
    const same = differencesFromRest([count(50, 100), count(52, 100)], count(150, 300));
    expect(differenceFinding('Hired', groups, same)).toBe(
      'Hired: no group can be told apart from everyone else',
    );
    const hidden = differencesFromRest([count(null, 100)], count(150, 300));
    expect(differenceFinding('Hired', groups, hidden)).toBe(
      'Hired: too few to compare groups with everyone else',
    );
    // Nobody was hired at all: an interval there is, and nothing to test.
    const none = differencesFromRest([count(0, 100), count(0, 100)], count(0, 300));
    expect(none.comparisons).toBe(0);
    expect(differenceFinding('Hired', groups, none)).toBe(
      'Hired: no group can be told apart from everyone else',
    );
  });

  it('prints p-values that stay on their side of 0.05, and declares the family', () => {
    expect([0.0004, 0.004, 0.03, 0.049, 0.0502, 0.2, null].map(pValueText)).toEqual([
      ...['p < 0.001', 'p = 0.004', 'p = 0.03', 'p = 0.05', 'p = 0.051', 'p = 0.20'],
      'no test possible',
    ]);
    expect([0, 1, 6].map(familyText)).toEqual([
      'No test can be made in this view',
      '1 comparison in this view, nothing to adjust for',
      '6 comparisons in this view, Holm-adjusted',
    ]);
    expect([1, -1, 0].map(pointsText)).toEqual([
      ...['1 percentage point more', '1 percentage point less'],
      'less than 1 percentage point apart',
    ]);
  });
});
