import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupName } from '../../../scripts/attack/group.ts';
import { everyLimit, type SmallRow, smallPackage } from './small-package.ts';

/** The values of a few things, of which every person has one each. */
type Dimensions = Record<string, readonly string[]>;

/** People by every combination of the values, the last changing fastest. */
type Table = readonly number[];

/** What a row of a package counts: a group, and the combinations that belong to it. */
interface Margin {
  group: string;
  holds: readonly boolean[];
}

function combinations(dimensions: Dimensions): string[][] {
  return Object.entries(dimensions).reduce<string[][]>(
    (all, [dimension, values]) =>
      all.flatMap((parts) => values.map((value) => [...parts, `${dimension}=${value}`])),
    [[]],
  );
}

/** Everybody, every value, and every pair of values of two things. */
function margins(dimensions: Dimensions): Margin[] {
  const cells = combinations(dimensions);
  const groups = new Set<string>(['']);
  for (const parts of cells) {
    parts.forEach((one, index) => {
      groups.add(one);
      for (const other of parts.slice(index + 1)) groups.add([one, other].join('&'));
    });
  }
  return [...groups].map((group) => ({
    group,
    holds: cells.map((parts) => group.split('&').every((part) => !part || parts.includes(part))),
  }));
}

const sizeOf = (table: Table, { holds }: Margin) =>
  table.reduce((sum, people, cell) => sum + (holds[cell] ? people : 0), 0);

/** The rows of a package: everybody is always shown. */
function rowsOf(table: Table, all: readonly Margin[], isShown: readonly boolean[]): SmallRow[] {
  return all.map((margin, index) => ({
    ...{ measure: 'reached_awarded', group: margin.group },
    ...(margin.group === '' || isShown[index] ? { count: sizeOf(table, margin) } : {}),
  }));
}

/** The least and the most of each margin among all tables that would be published the same. */
function everyTable(table: Table, all: readonly Margin[], isShown: readonly boolean[]) {
  const limits = all.map(() => ({ lower: Number.POSITIVE_INFINITY, upper: -1 }));
  const shown = all.flatMap((margin, index) =>
    isShown[index] ? [{ margin, size: sizeOf(table, margin) }] : [],
  );
  const total = table.reduce((sum, people) => sum + people, 0);
  for (const other of tablesOf(total, table.length)) {
    if (!shown.every(({ margin, size }) => sizeOf(other, margin) === size)) continue;
    all.forEach((margin, index) => {
      const [size, limit] = [sizeOf(other, margin), limits[index]];
      if (!limit) return;
      limit.lower = Math.min(limit.lower, size);
      limit.upper = Math.max(limit.upper, size);
    });
  }
  return limits;
}

/** Every way to share people out among so many cells. */
function* tablesOf(people: number, cells: number): Generator<number[]> {
  if (cells === 1) {
    yield [people];
    return;
  }
  for (let first = 0; first <= people; first += 1) {
    for (const rest of tablesOf(people - first, cells - 1)) yield [first, ...rest];
  }
}

async function attackerLimits(table: Table, all: readonly Margin[], isShown: readonly boolean[]) {
  const targets = await everyLimit([smallPackage(rowsOf(table, all, isShown))]);
  const found = new Map(
    targets
      .filter(({ cell }) => cell.cohort === 'all:1' && cell.measure === 'reached_awarded')
      .map(({ cell, limits }) => [groupName(cell.group), limits]),
  );
  return all.map(({ group }) => ({
    lower: found.get(group)?.lower ?? Number.NaN,
    upper: found.get(group)?.upper ?? Number.NaN,
  }));
}

const tableOf = (cells: number, most: number) =>
  fc.array(fc.nat(most), { minLength: cells, maxLength: cells });
const shownOf = (all: readonly Margin[]) =>
  fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length });

describe('the attacker’s limits', () => {
  it('are those of every possible table where one table of pairs is published', async () => {
    const all = margins({ gender: ['man', 'woman'], veteran: ['no', 'unknown', 'yes'] });
    await fc.assert(
      fc.asyncProperty(tableOf(6, 2), shownOf(all), async (table, isShown) => {
        const found = await attackerLimits(table, all, isShown);
        expect(found).toEqual(everyTable(table, all, isShown));
      }),
      { numRuns: 40 },
    );
  });

  it('hold every possible table where pairs go round in a circle', async () => {
    const dimensions = { gender: ['man', 'woman'], rural: ['no', 'yes'], veteran: ['no', 'yes'] };
    const all = margins(dimensions);
    await fc.assert(
      fc.asyncProperty(tableOf(8, 2), shownOf(all), async (table, isShown) => {
        const found = await attackerLimits(table, all, isShown);
        everyTable(table, all, isShown).forEach(({ lower, upper }, index) => {
          expect(found[index]?.lower).toBeLessThanOrEqual(lower);
          expect(found[index]?.upper).toBeGreaterThanOrEqual(upper);
        });
      }),
      { numRuns: 20 },
    );
  });
});
