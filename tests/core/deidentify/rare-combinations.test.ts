import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CombinationCount } from '#app/core/deidentify/rare-combinations.ts';

/** Rows are person, then attributes. */
function count(rows: readonly (readonly string[])[], columns = ['gender', 'site', 'age_band']) {
  const counted = new CombinationCount(
    columns,
    columns.map((_, index) => index + 1),
    0,
  );
  for (const row of rows) counted.look(row);
  return counted.result();
}

const crowd = (size: number, attributes: string[], prefix = 'p') =>
  Array.from({ length: size }, (_, index) => [`${prefix}${index}`, ...attributes]);

describe('rare combinations', () => {
  test('are those shared with fewer than five others', () => {
    expect(count(crowd(6, ['woman', 'North', '25-44'])).people).toBe(0);
    const rare = count([
      ...crowd(6, ['woman', 'North', '25-44']),
      ...crowd(5, ['man', 'North', '60_plus'], 'q'),
    ]);
    expect(rare.people).toBe(5);
    expect(rare.isComplete).toBe(true);
  });

  test('count people and not rows', () => {
    const rows = Array.from({ length: 50 }, () => ['p1', 'woman', 'North', '25-44']);
    expect(count(rows).people).toBe(1);
  });

  test('say which column to coarsen first', () => {
    const rows = [
      ...crowd(20, ['woman', 'North', '25-44'], 'a'),
      ['b', 'woman', 'South', '25-44'],
      ['c', 'woman', 'East', '25-44'],
      ['d', 'man', 'East', '25-44'],
    ];
    const { people, remedies } = count(rows);
    expect(people).toBe(3);
    expect(remedies[0]).toEqual({ column: 'site', peopleLeft: 1 });
  });

  test('are counted within bounds, and say when not all could be', () => {
    const counted = new CombinationCount(['code'], [1], 0);
    for (let index = 0; index < 50_100; index += 1) counted.look([`p${index}`, `code${index}`]);
    expect(counted.result()).toMatchObject({ isComplete: false, people: 50_000 });
  });

  test('agree with counting everything', () => {
    const code = fc.constantFrom('a', 'b', 'c');
    const row = fc.tuple(fc.nat(30).map(String), code, code);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), (rows) => {
        const peopleOf = (place: number[]) => {
          const groups = new Map<string, Set<string>>();
          for (const one of rows) {
            const key = place.map((index) => one[index]).join('|');
            groups.set(key, (groups.get(key) ?? new Set()).add(one[0]));
          }
          return new Set(
            [...groups.values()].filter(({ size }) => size <= 5).flatMap((set) => [...set]),
          ).size;
        };
        const { people, remedies } = count(rows, ['x', 'y']);
        expect(people).toBe(peopleOf([1, 2]));
        for (const { column, peopleLeft } of remedies) {
          expect(peopleLeft).toBe(peopleOf([column === 'x' ? 2 : 1]));
        }
      }),
    );
  });
});
