import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinearSystem } from '../../../scripts/attack/linear-system.ts';
import { solveLimits } from '../../../scripts/attack/solve-limits.ts';
import { tightenLimits } from '../../../scripts/attack/tighten-limits.ts';

const columns = 3;
const cells = Array.from({ length: 2 * columns }, (_, cell) => cell);

/** A table of two rows with its totals: every row and column adds up, some cells are shown. */
function tableSystem(table: readonly number[][], isShown: readonly boolean[]): LinearSystem {
  const system = new LinearSystem();
  for (const cell of cells) system.variable(`cell ${cell}`);
  const addTotal = (name: string, own: readonly number[]) => {
    const total = own.reduce((sum, cell) => sum + (table.flat()[cell] ?? 0), 0);
    const place = system.variable(name);
    system.addSum(place, own);
    system.limit(place, total, total);
  };
  for (const row of [0, 1]) {
    addTotal(`row ${row}`, cells.slice(row * columns, (row + 1) * columns));
  }
  for (let column = 0; column < columns; column += 1) {
    addTotal(`column ${column}`, [column, column + columns]);
  }
  for (const cell of cells) {
    const count = table.flat()[cell] ?? 0;
    if (isShown[cell]) system.limit(cell, count, count);
  }
  return system;
}

/** The least and most of each cell among all tables that look the same from outside. */
function everyAnswer(table: readonly number[][], isShown: readonly boolean[]) {
  const [first = [], second = []] = table;
  const totals = first.map((count, column) => count + (second[column] ?? 0));
  const rowTotal = first.reduce((sum, count) => sum + count, 0);
  const limits = cells.map(() => ({ lower: 99, upper: -1 }));
  for (const a of range(totals[0])) {
    for (const b of range(totals[1])) {
      const c = rowTotal - a - b;
      if (c < 0 || c > (totals[2] ?? 0)) continue;
      const top = [a, b, c];
      const all = [...top, ...top.map((count, column) => (totals[column] ?? 0) - count)];
      if (!all.every((count, cell) => !isShown[cell] || count === table.flat()[cell])) continue;
      all.forEach((count, cell) => {
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
const everyCell = cells.map((place) => ({ terms: [[place, 1] as const], isWanted: true }));
const exactly = { wideEnough: Number.POSITIVE_INFINITY, isTimeUp: () => false };

describe('solveLimits', () => {
  it('finds what trying every table finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(row, row), shown, async (table, isShown) => {
        const system = tableSystem(table, isShown);
        tightenLimits(system);
        const found = await solveLimits(system, everyCell, exactly);
        expect(found.every(({ isSettled }) => isSettled)).toBe(true);
        const limits = found.map(({ lower, upper }) => ({ lower, upper }));
        expect(limits).toEqual(everyAnswer(table, isShown));
      }),
      { numRuns: 60 },
    );
  });

  it('bounds sums of numbers more closely than the numbers they are made of', async () => {
    const table = [
      [3, 20, 40],
      [30, 25, 35],
    ];
    const system = tableSystem(table, [false, false, true, false, false, true]);
    const both = { terms: [[0, 1] as const, [1, 1] as const], isWanted: true };
    const [found] = await solveLimits(system, [both], exactly);
    expect([found?.lower, found?.upper]).toEqual([23, 23]);
  });

  it('passes over what two answers tell apart already, and says what there was no time for', async () => {
    const table = [
      [20, 20, 20],
      [20, 20, 20],
    ];
    const system = tableSystem(table, []);
    tightenLimits(system);
    const settled = await solveLimits(system, everyCell, { ...exactly, wideEnough: 5 });
    expect(settled.every(({ isSettled }) => isSettled)).toBe(true);
    const late = { wideEnough: 5, isTimeUp: () => true };
    const without = await solveLimits(system, everyCell, late);
    expect(without.some(({ isSettled }) => isSettled)).toBe(false);
    // What follows at a glance is known all the same.
    expect(without.every(({ upper }) => upper === 40)).toBe(true);
  });

  it('knows that four whole numbers between two fractions are not five', async () => {
    const system = new LinearSystem();
    const [one, other] = [system.variable('one'), system.variable('other')];
    system.addRow(
      [
        [one, 2],
        [other, -1],
      ],
      1,
      1,
    );
    system.limit(other, 0, 10);
    const sums = [{ terms: [[one, 1] as const], isWanted: true }];
    const [found] = await solveLimits(system, sums, { ...exactly, wideEnough: 5 });
    expect([found?.lower, found?.upper]).toEqual([1, 5]);
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
    expect([system.lower[0], system.upper[0]]).toEqual([3, 3]);
  });

  it('says where published numbers contradict one another', () => {
    const system = new LinearSystem();
    const [all, some, others] = ['all', 'some', 'others'].map((name) => system.variable(name));
    system.addSum(all ?? 0, [some ?? 0, others ?? 0]);
    system.limit(all ?? 0, 5, 5);
    system.limit(some ?? 0, 7, 7);
    expect(() => tightenLimits(system)).toThrow('contradict');
  });
});
