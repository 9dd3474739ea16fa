import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateCurves } from '#app/core/disclosure/curve-gate.ts';
import type { DraftCurve } from '#app/core/disclosure/draft-release.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';

/** A curve of people who are hired or leave on given days. Its cells are `first` and four more. */
function curveOf(
  people: number,
  hiredOn: number[],
  leftOn: number[],
  first = 0,
  value = '',
): DraftCurve {
  const by = (days: number[]) =>
    Array.from({ length: 183 }, (_, day) => days.filter((d) => d <= day).length);
  return {
    ...{ cohort: 'all', dimension: value === '' ? '' : 'gender', value, ler: 'all', people },
    ...{ baseCell: first, hiredBy: by(hiredOn), leftBy: by(leftOn) },
    horizonCells: [30, 60, 90, 180].map((day, index) => ({ day, cell: first + 1 + index })),
    shareHiredBy: () => ({ estimate: 0, lower: null, upper: null, method: 'wilson' }),
  };
}

const steady = (count: number, every = 1) =>
  Array.from({ length: count }, (_, i) => (i * every) % 180);
const everything = () => true;

describe('gateCurves', () => {
  const hires = fc.array(fc.nat(182), { minLength: 60, maxLength: 200 });
  const leavers = fc.array(fc.constantFrom(3, 9, 25, 40, 60, 61, 62, 120), { maxLength: 40 });

  it('keeps points and shown horizons 11 hires apart, and leavers 11 or none', () => {
    const shownCells = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(hires, leavers, fc.nat(100), shownCells, (hiredOn, leftOn, others, shown) => {
        const curve = curveOf(hiredOn.length + leftOn.length + others, hiredOn, leftOn);
        const [kept = []] = gateCurves([curve], (cell) => shown[cell] === true, disclosurePolicy);
        const horizons = curve.horizonCells.filter(({ cell }) => shown[cell]).map(({ day }) => day);
        let previous = { hired: 0, left: 0 };
        for (const day of kept) {
          const [hired = 0, left = 0] = [curve.hiredBy[day], curve.leftBy[day]];
          expect(hired - previous.hired).toBeGreaterThanOrEqual(11);
          expect(left === previous.left || left - previous.left >= 11).toBe(true);
          expect(curve.people - hired - left).toBeGreaterThanOrEqual(11);
          for (const fixed of horizons.filter((horizon) => horizon !== day)) {
            if (horizons.includes(day)) continue;
            expect(Math.abs((curve.hiredBy[fixed] ?? 0) - hired)).toBeGreaterThanOrEqual(11);
          }
          previous = { hired, left };
        }
      }),
    );
  });

  it('draws no curve of fewer than 30 people, nor of a hidden group', () => {
    expect(gateCurves([curveOf(29, steady(15), [])], everything, disclosurePolicy)).toEqual([[]]);
    expect(gateCurves([curveOf(300, steady(150), [])], () => false, disclosurePolicy)).toEqual([
      [],
    ]);
    expect(
      gateCurves([curveOf(300, steady(150), [])], everything, disclosurePolicy)[0]?.length,
    ).toBeGreaterThan(5);
  });

  it('draws nothing between the shown horizons around a hidden one', () => {
    const curve = curveOf(400, steady(360, 0.5), []);
    const hiddenSixty = (cell: number) => cell !== 2;
    const [kept = []] = gateCurves([curve], hiddenSixty, disclosurePolicy);
    expect(kept.filter((day) => day > 30 && day < 90)).toEqual([]);
    expect(kept).toEqual(expect.arrayContaining([30, 90]));
    const [whole = []] = gateCurves([curve], everything, disclosurePolicy);
    expect(whole.filter((day) => day > 30 && day < 90).length).toBeGreaterThan(3);
    const [early = []] = gateCurves([curve], (cell) => cell !== 1, disclosurePolicy);
    expect(early.filter((day) => day < 60)).toEqual([]);
  });

  it('stops where fewer than 11 are still looking', () => {
    const [kept = []] = gateCurves([curveOf(160, steady(155), [])], everything, disclosurePolicy);
    expect(kept.every((day) => day + 1 <= 149)).toBe(true);
  });

  it('never leaves exactly one of everybody and a dimension’s groups without a point on a day', () => {
    const groups = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 3 })),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(groups, (sizes) => {
        const own = sizes.map(([hires, every], index) =>
          curveOf(hires * 2, steady(hires, every), [], 5 * (index + 1), `v${index}`),
        );
        const hiredOn = sizes.flatMap(([hires, every]) => steady(hires, every));
        const curves = [curveOf(hiredOn.length * 2, hiredOn, []), ...own];
        const kept = gateCurves(curves, everything, disclosurePolicy);
        const members = curves
          .map(({ people }, index) => ({ people, index }))
          .filter(({ people }) => people > 0);
        for (const day of new Set(kept.flat())) {
          const missing = members.filter(({ index }) => !kept[index]?.includes(day));
          expect(missing.length, `day ${day}`).not.toBe(1);
        }
      }),
    );
  });

  it('lets nobody subtract shown curves from everybody’s and be left with few people', () => {
    const group = fc.record({
      hires: fc.nat(120),
      every: fc.integer({ min: 1, max: 3 }),
      leavers: fc.array(fc.nat(180), { maxLength: 30 }),
      others: fc.nat(60),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (sizes) => {
        const own = sizes.map(({ hires, every, leavers, others }, index) =>
          curveOf(
            hires + leavers.length + others,
            steady(hires, every),
            leavers,
            5 * (index + 1),
            `v${index}`,
          ),
        );
        const sum = (count: (curve: DraftCurve) => number) =>
          own.reduce((total, curve) => total + count(curve), 0);
        const all = curveOf(
          sum(({ people }) => people),
          sizes.flatMap(({ hires, every }) => steady(hires, every)),
          sizes.flatMap(({ leavers }) => leavers),
        );
        const [everybody = [], ...kept] = gateCurves([all, ...own], everything, disclosurePolicy);
        const previous = new Map<string, { hired: number; left: number }>();
        for (const day of everybody) {
          const rest = own.filter(({ people }, index) => people > 0 && !kept[index]?.includes(day));
          if (rest.length === 0 || rest.length === own.filter(({ people }) => people > 0).length)
            continue;
          const total = (count: (curve: DraftCurve) => number | undefined) =>
            rest.reduce((known, curve) => known + (count(curve) ?? 0), 0);
          const hired = total(({ hiredBy }) => hiredBy[day]);
          const left = total(({ leftBy }) => leftBy[day]);
          const names = rest.map(({ value }) => value).join();
          const last = previous.get(names) ?? { hired: 0, left: 0 };
          expect(total(({ people }) => people) - hired - left).toBeGreaterThanOrEqual(11);
          expect(hired - last.hired).toBeGreaterThanOrEqual(11);
          expect(left === last.left || left - last.left >= 11).toBe(true);
          previous.set(names, { hired, left });
        }
      }),
    );
  });
});
