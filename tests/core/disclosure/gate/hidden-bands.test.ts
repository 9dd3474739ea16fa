import { describe, expect, it } from 'vitest';
import { hiddenBands } from '#app/core/disclosure/gate/hidden-bands.ts';
import type { LatticeCell } from '#app/core/disclosure/gate/lattice.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';

const cell = (count: number, base: number | null): LatticeCell => ({
  ...{ key: `${count} of ${base}`, kind: base === null ? 'base' : 'outcome' },
  ...{ table: 0, conditions: [], count, base, isPublished: true },
});

/** 200 people of a shown group, of whom so many came to something: place 1 is hidden. */
const whole = (count: number) => [cell(200, null), cell(count, 0)];
const isHidden = [false, true];
const nothing = {
  ...{ isHidden, isOfFewEmployers: [] as boolean[] },
  ...{ protections: [], changes: [], silenced: [] },
};

const bandOf = (decided: Partial<Parameters<typeof hiddenBands>[0]>, count = 50) =>
  hiddenBands({ cells: whole(count), ...nothing, ...decided }, disclosurePolicy)[1];

describe('hiddenBands', () => {
  it('tells the finest band of a hidden number of a shown group, which no witness leaves', () => {
    expect(bandOf({})).toEqual({ low: 20, high: 30 });
    expect(bandOf({ changes: [new Map([[1, 11]])] })).toEqual({ low: 20, high: 40 });
    expect(bandOf({ changes: [new Map([[1, 11]]), new Map([[1, -11]])] })).toEqual({
      ...{ low: 0, high: 33 },
    });
  });

  it('tells none of what is shown, of a hidden group, of few employers, that no table prints, or is silenced', () => {
    const [base, own] = whole(50);
    if (!base || !own) throw new Error('There are two cells.');
    expect(bandOf({ isHidden: [false, false] })).toBeNull();
    expect(bandOf({ isHidden: [true, true] })).toBeNull();
    expect(bandOf({ cells: [base, { ...own, isPublished: false }] })).toBeNull();
    expect(bandOf({ cells: [{ ...base, isPublished: false }, own] })).toBeNull();
    expect(bandOf({ isOfFewEmployers: [false, true] })).toBeNull();
    expect(bandOf({ silenced: [0] })).toBeNull();
    expect(bandOf({ silenced: [1] })).not.toBeNull();
  });

  it('takes nobody and everybody for the ends of what a number could be', () => {
    // In proportion to the first witness, 15 of the few would leave 7 fewer than nobody of these 8.
    const protections = [3, -5].map((change, witness) => ({
      ...{ cell: 2, insider: null, change, witness },
    }));
    const changes = [
      new Map([
        [1, -3],
        [2, 3],
      ]),
      new Map([
        [1, 5],
        [2, -5],
      ]),
    ];
    const cells = [...whole(8), cell(0, null)];
    expect(bandOf({ cells, isHidden: [false, true, true], protections, changes })).toEqual({
      ...{ low: 0, high: 10 },
    });
    const all = [...whole(195), cell(0, null)];
    const inverse = changes.map((each) => new Map([...each].map(([place, by]) => [place, -by])));
    expect(
      bandOf({ cells: all, isHidden: [false, true, true], protections, changes: inverse }),
    ).toEqual({ low: 90, high: 100 });
  });

  it('has no more room for what insiders do not know than its proof needs', () => {
    const changes = [new Map([[1, -1]])];
    const protection = { cell: 1, change: -1, witness: 0 };
    const of = (insider: number | null) =>
      bandOf({ cells: whole(48), protections: [{ ...protection, insider }], changes });
    expect(of(0)).toEqual({ low: 20, high: 30 });
    const few = [...whole(48), cell(10, null)];
    const both = [
      new Map([
        [1, -1],
        [2, -1],
      ]),
    ];
    const ofFew = (insider: number | null) =>
      bandOf({
        ...{ cells: few, isHidden: [false, true, true], changes: both },
        protections: [{ cell: 2, change: -1, witness: 0, insider }],
      });
    expect(ofFew(0)).toEqual({ low: 20, high: 30 });
    expect(ofFew(null)).not.toEqual({ low: 20, high: 30 });
  });

  it('tells the same, however many the few are whom others give away together with it', () => {
    const { protection, smallestCount } = disclosurePolicy;
    // 50 of 200 came to it, all but the few of place 2, whom no table gives a band: their group is hidden.
    const bands = Array.from({ length: smallestCount }, (_, few) => {
      const rest = 50 - few;
      const down = Math.min(protection, few);
      const protections = [protection, -down].map((change, witness) => ({
        ...{ cell: 3, insider: null, change, witness },
      }));
      return hiddenBands(
        {
          cells: [...whole(rest), cell(20, null), cell(few, 2)],
          isHidden: [false, true, true, true],
          isOfFewEmployers: [],
          protections: protections.filter(({ change }) => change !== 0),
          changes: [protection, -down].map(
            (change) =>
              new Map([
                [1, -change],
                [3, change],
              ]),
          ),
          silenced: [],
        },
        disclosurePolicy,
      )[1];
    });
    // So the few could be up to 15, whatever they are: 35 to 50 lie within it.
    expect(new Set(bands.map((band) => JSON.stringify(band)))).toEqual(
      new Set(['{"low":0,"high":25}']),
    );
  });
});
