import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinearSystem } from '../../../scripts/attack/linear-system.ts';
import { solveLimits } from '../../../scripts/attack/solve-limits.ts';
import { tightenLimits } from '../../../scripts/attack/tighten-limits.ts';

const columns = 3;
const cellNames = (row: number) =>
  Array.from({ length: columns }, (_, column) => `${row}.${column}`);

/** A table of two rows with its totals: every row and column adds up, some cells are shown. */
function tableSystem(table: readonly number[][], isShown: readonly boolean[]): LinearSystem {
  const system = new LinearSystem();
  table.forEach((row, index) => {
    system.addSum(`row ${index}`, cellNames(index));
    const total = row.reduce((sum, count) => sum + count, 0);
    system.limit(`row ${index}`, total, total);
    row.forEach((count, column) => {
      if (isShown[index * columns + column]) system.limit(`${index}.${column}`, count, count);
    });
  });
  for (let column = 0; column < columns; column += 1) {
    system.addSum(`column ${column}`, [`0.${column}`, `1.${column}`]);
    const total = (table[0]?.[column] ?? 0) + (table[1]?.[column] ?? 0);
    system.limit(`column ${column}`, total, total);
  }
  return system;
}

/** The least and most of each cell among all tables that look the same from outside. */
function everyAnswer(table: readonly number[][], isShown: readonly boolean[]) {
  const [first = [], second = []] = table;
  const totals = first.map((count, column) => count + (second[column] ?? 0));
  const rowTotal = first.reduce((sum, count) => sum + count, 0);
  const limits = Array.from({ length: 2 * columns }, () => ({ lower: 99, upper: -1 }));
  for (const a of range(totals[0])) {
    for (const b of range(totals[1])) {
      const c = rowTotal - a - b;
      if (c < 0 || c > (totals[2] ?? 0)) continue;
      const top = [a, b, c];
      const cells = [...top, ...top.map((count, column) => (totals[column] ?? 0) - count)];
      const isSame = cells.every((count, cell) => !isShown[cell] || count === table.flat()[cell]);
      if (!isSame) continue;
      cells.forEach((count, cell) => {
        const limit = limits[cell];
        if (!limit) return;
        limit.lower = Math.min(limit.lower, count);
        limit.upper = Math.max(limit.upper, count);
      });
    }
  }
  return limits;
}

const range = (most = 0) => Array.from({ length: most + 1 }, (_, count) => count);
const row = fc.array(fc.nat(5), { minLength: columns, maxLength: columns });
const shown = fc.array(fc.boolean(), { minLength: 2 * columns, maxLength: 2 * columns });

describe('solveLimits', () => {
  it('finds what trying every table finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(row, row), shown, async (table, isShown) => {
        const system = tableSystem(table, isShown);
        tightenLimits(system);
        const cells = [...cellNames(0), ...cellNames(1)].map((name) => system.variable(name));
        const { left } = await solveLimits(system, cells, {
          wideEnough: Number.POSITIVE_INFINITY,
          isTimeUp: () => false,
        });
        expect(left).toBe(0);
        const found = cells.map((place) => ({
          lower: system.lower[place],
          upper: system.upper[place],
        }));
        expect(found).toEqual(everyAnswer(table, isShown));
      }),
      { numRuns: 60 },
    );
  });

  it('passes over what two answers tell apart already, and says what there was no time for', async () => {
    const table = [
      [20, 20, 20],
      [20, 20, 20],
    ];
    const system = tableSystem(table, []);
    tightenLimits(system);
    const places = cellNames(0).map((name) => system.variable(name));
    const settled = await solveLimits(system, places, { wideEnough: 5, isTimeUp: () => false });
    expect(settled).toEqual({ settled: 3, left: 0 });
    const without = await solveLimits(system, places, { wideEnough: 5, isTimeUp: () => true });
    expect(without).toEqual({ settled: 0, left: 3 });
  });
});

describe('tightenLimits', () => {
  it('undoes hiding along one line', () => {
    const table = [
      [3, 20, 40],
      [30, 25, 35],
    ];
    const system = tableSystem(table, [false, true, true, true, true, true]);
    tightenLimits(system);
    const place = system.variable('0.0');
    expect([system.lower[place], system.upper[place]]).toEqual([3, 3]);
  });

  it('says where published numbers contradict one another', () => {
    const system = new LinearSystem();
    system.addSum('all', ['some', 'others']);
    system.limit('all', 5, 5);
    system.limit('some', 7, 7);
    expect(() => tightenLimits(system)).toThrow('contradict');
  });
});
