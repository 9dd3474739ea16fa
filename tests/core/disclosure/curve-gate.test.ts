import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveDays } from '#app/core/disclosure/curve-gate.ts';
import type { DraftCurve } from '#app/core/disclosure/draft-release.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';

/** A curve of people who are hired or leave on given days. */
function curveOf(people: number, hiredOn: number[], leftOn: number[], value = ''): DraftCurve {
  const by = (days: number[]) =>
    Array.from({ length: 183 }, (_, day) => days.filter((d) => d <= day).length);
  const isNever = (day: number) => ({ attribute: 'end', key: `${day}`, includes: () => false });
  return {
    ...{ cohort: 'all', dimension: value === '' ? '' : 'gender', value, ler: 'all', people },
    ...{ hiredBy: by(hiredOn), leftBy: by(leftOn), horizons: [30, 60, 90, 180] },
    ...{ possibleDays: null, employerAttribute: 'employer' },
    ...{ members: { people: 'job_seekers', group: [], outcome: null } },
    ...{ hiredOn: isNever, goneBy: isNever },
    shareHiredBy: () => ({ estimate: 0, lower: null, upper: null, method: 'wilson' }),
  };
}

const steady = (count: number, every = 1) =>
  Array.from({ length: count }, (_, i) => (i * every) % 180);
const everything = () => true;

const daysOf = (curve: DraftCurve, isShown: (day: number) => boolean = everything) =>
  curveDays(curve, isShown, disclosurePolicy);

describe('curveDays', () => {
  const hires = fc.array(fc.nat(182), { minLength: 120, maxLength: 400 });
  const leaving = fc.constantFrom(3, 9, 25, 40, 60, 61, 62, 120);
  // None, few or many on each of those days.
  const leavers = fc.oneof(
    fc.constant<number[]>([]),
    fc.array(leaving, { maxLength: 40 }),
    fc.array(leaving, { minLength: 100, maxLength: 200 }),
  );

  it('keeps points and shown horizons 11 hires apart, and leavers 11 or none', () => {
    const shownDays = fc.subarray([30, 60, 90, 180]);
    let points = 0;
    fc.assert(
      fc.property(
        hires,
        leavers,
        fc.integer({ min: 50, max: 400 }),
        shownDays,
        (hiredOn, leftOn, others, horizons) => {
          const curve = curveOf(hiredOn.length + leftOn.length + others, hiredOn, leftOn);
          let previous = { hired: 0, left: 0 };
          for (const day of daysOf(curve, (horizon) => horizons.includes(horizon))) {
            const [hired = 0, left = 0] = [curve.hiredBy[day], curve.leftBy[day]];
            points += 1;
            expect(hired - previous.hired).toBeGreaterThanOrEqual(11);
            expect(left === previous.left || left - previous.left >= 11).toBe(true);
            expect(curve.people - hired - left).toBeGreaterThanOrEqual(11);
            for (const fixed of horizons.filter((horizon) => horizon !== day)) {
              if (horizons.includes(day)) continue;
              expect(Math.abs((curve.hiredBy[fixed] ?? 0) - hired)).toBeGreaterThanOrEqual(11);
              // The table of hires says who left by a horizon, whether the curve has it or not.
              const apart = Math.abs((curve.leftBy[fixed] ?? 0) - left);
              expect(apart).not.toSatisfy((people: number) => people > 0 && people < 11);
            }
            previous = { hired, left };
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(points).toBeGreaterThan(100);
  });

  it('draws no point just before a horizon by which few more have left', () => {
    const left = [...Array(20).fill(50), ...Array(10).fill(58), ...Array(20).fill(80)];
    const kept = daysOf(curveOf(900, steady(600, 0.3), left));
    expect(kept).toContain(60);
    expect(kept.filter((day) => day >= 50 && day < 60)).toEqual([]);
    expect(kept.filter((day) => day < 50).length).toBeGreaterThan(2);
  });

  it('draws no curve of fewer than 30 people', () => {
    expect(daysOf(curveOf(29, steady(15), []))).toEqual([]);
    expect(daysOf(curveOf(300, steady(150), [])).length).toBeGreaterThan(5);
  });

  it('draws nothing between the shown horizons around a hidden one', () => {
    const curve = curveOf(400, steady(360, 0.5), []);
    const kept = daysOf(curve, (day) => day !== 60);
    expect(kept.filter((day) => day > 30 && day < 90)).toEqual([]);
    expect(kept).toEqual(expect.arrayContaining([30, 90]));
    expect(daysOf(curve).filter((day) => day > 30 && day < 90).length).toBeGreaterThan(3);
    expect(daysOf(curve, (day) => day !== 30).filter((day) => day < 60)).toEqual([]);
    expect(daysOf(curve, () => false)).toEqual([]);
  });

  it('stops where fewer than 11 are still looking', () => {
    const kept = daysOf(curveOf(160, steady(155), []));
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.every((day) => day + 1 <= 149)).toBe(true);
  });

  it('gives curves of groups common days, 30 apart, and the curve of everybody 7', () => {
    const own = daysOf(curveOf(600, steady(540, 1 / 3), [], 'woman'));
    expect(own.length).toBeGreaterThan(3);
    expect(own.every((day) => day % 30 === 0)).toBe(true);
    const all = daysOf(curveOf(600, steady(540, 1 / 3), []));
    expect(all).toEqual(expect.arrayContaining([7, 14, 21, 30, 35]));
  });

  it('has points on no other days than an earlier release has them', () => {
    const curve = curveOf(600, steady(540, 1 / 3), []);
    expect(daysOf({ ...curve, possibleDays: [21, 35, 36] })).toEqual([21, 35]);
    expect(daysOf({ ...curve, possibleDays: [] })).toEqual([]);
  });
});
