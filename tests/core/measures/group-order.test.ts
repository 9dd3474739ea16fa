import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensions, isAnswer, valueLabel } from '#app/core/measures/dimensions.ts';
import {
  type GroupFacts,
  type GroupOrder,
  groupOrderIds,
  groupOrderNote,
  groupOrders,
  orderGroups,
} from '#app/core/measures/group-order.ts';

const order = (id: GroupOrder['id'], programme: GroupOrder['programme'] = {}): GroupOrder => ({
  ...{ id, programme },
});
const byDefault = order('alphabetical');
const same = (facts: GroupFacts) => facts;
const valuesOf = (groups: readonly GroupFacts[]) => groups.map(({ value }) => value);

/** The groups of a code list in the order of their codes, everybody somewhere among them. */
function listed(dimension: string): GroupFacts[] {
  const values = dimensions.find(({ id }) => id === dimension)?.values ?? [];
  return ['', ...values.map(({ code }) => code)].map((value) => ({ value, rate: 50, size: 100 }));
}

const facts = (dimension: string) =>
  fc.shuffledSubarray(listed(dimension)).chain((groups) =>
    fc.tuple(
      ...groups.map(({ value }) =>
        fc.record({
          value: fc.constant(value),
          rate: fc.option(fc.integer({ min: 0, max: 100 })),
          size: fc.option(fc.integer({ min: 11, max: 5000 })),
        }),
      ),
    ),
  );
const anyOrder = fc
  .constantFrom(...groupOrderIds)
  .map((id) => order(id, { race_ethnicity: ['black', 'white'], gender: ['woman', 'non_binary'] }));
const dimensionWithGroups = fc
  .constantFrom(...dimensions.map(({ id }) => id))
  .chain((dimension) => fc.tuple(fc.constant<string>(dimension), facts(dimension)));

describe('the order that holds when nobody has chosen one', () => {
  it.each(['race_ethnicity', 'gender', 'veteran', 'disability', 'rural_urban'])(
    'is that of the names of %s, whatever the codes are',
    (dimension) => {
      const ordered = valuesOf(orderGroups(listed(dimension), dimension, byDefault, same));
      const names = ordered
        .filter((value) => value !== '' && isAnswer(value))
        .map((value) => valueLabel(dimension, value));
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
      expect(names.length).toBeGreaterThan(1);
    },
  );

  it('does not put a group first because its code or its number comes first', () => {
    const races = valuesOf(
      orderGroups(listed('race_ethnicity'), 'race_ethnicity', byDefault, same),
    );
    expect(races[0]).toBe('');
    expect(races[1]).not.toBe('white');
    const genders = [
      { value: 'woman', rate: 99, size: 5000 },
      { value: 'another', rate: 1, size: 11 },
    ];
    const moved = genders.map((group) => ({ ...group, rate: 1, size: 11 }));
    expect(valuesOf(orderGroups(genders, 'gender', byDefault, same))).toEqual(
      valuesOf(orderGroups(moved, 'gender', byDefault, same)),
    );
  });
});

describe('a chosen order', () => {
  const sites = [
    { value: 'north', rate: 30, size: 400 },
    { value: 'unknown', rate: 10, size: 9000 },
    { value: 'east', rate: null, size: null },
    { value: 'west', rate: 20, size: 90 },
    { value: '', rate: 25, size: 9999 },
    { value: 'south', rate: 20, size: 800 },
    { value: 'alpha', rate: null, size: null },
  ];
  const ordered = (chosen: GroupOrder) => valuesOf(orderGroups(sites, 'site', chosen, same));

  it('by rate has the lowest first, equal ones by name, hidden ones after them', () => {
    expect(ordered(order('rate'))).toEqual([
      ...['', 'south', 'west', 'north', 'alpha', 'east', 'unknown'],
    ]);
  });

  it('by size has the largest first', () => {
    expect(ordered(order('size'))).toEqual([
      ...['', 'south', 'north', 'west', 'alpha', 'east', 'unknown'],
    ]);
  });

  it('of the pilot’s own has those it names first', () => {
    const own = order('programme', { site: ['west', 'east', 'gone'] });
    expect(ordered(own)).toEqual(['', 'west', 'east', 'alpha', 'north', 'south', 'unknown']);
  });

  it('never touches age and education, and says nothing of an order there', () => {
    const ages = dimensions.find(({ id }) => id === 'age_band')?.values.map(({ code }) => code);
    for (const id of groupOrderIds) {
      const mixed = [...listed('age_band')].reverse();
      expect(valuesOf(orderGroups(mixed, 'age_band', order(id), same))).toEqual([
        '',
        ...(ages ?? []),
      ]);
      expect(groupOrderNote('age_band', order(id))).toBe('');
      expect(groupOrderNote('gender', order(id))).toMatch(/^Groups stand in /);
    }
    expect(groupOrders.map(({ id }) => id)).toEqual([...groupOrderIds]);
  });

  it('is a permutation that depends only on the groups, never on how they came in', () => {
    fc.assert(
      fc.property(dimensionWithGroups, anyOrder, ([dimension, groups], chosen) => {
        const once = orderGroups(groups, dimension, chosen, same);
        expect([...valuesOf(once)].sort()).toEqual([...valuesOf(groups)].sort());
        expect(orderGroups(once, dimension, chosen, same)).toEqual(once);
        expect(orderGroups([...groups].reverse(), dimension, chosen, same)).toEqual(once);
      }),
    );
  });
});
