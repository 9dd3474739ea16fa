import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Program } from '#app/core/disclosure/gate/highs-model.ts';
import { loadSolvers } from '#app/core/disclosure/gate/solver.ts';

const { solve } = await loadSolvers();

/** The cheapest whole amounts by trying all of them; null when none keeps every row. */
function byTrying({ costs, upper, rows }: Program): number | null {
  let cheapest: number | null = null;
  const amounts = costs.map(() => 0);
  const go = (column: number) => {
    if (column === costs.length) {
      const isKept = rows.every(({ columns, factors, lower, upper: most }) => {
        const sum = columns.reduce((all, at, i) => all + (amounts[at] ?? 0) * (factors[i] ?? 0), 0);
        return sum >= lower && sum <= most;
      });
      const cost = costs.reduce((sum, each, at) => sum + each * (amounts[at] ?? 0), 0);
      if (isKept && (cheapest === null || cost < cheapest)) cheapest = cost;
      return;
    }
    for (let amount = 0; amount <= (upper[column] ?? 0); amount += 1) {
      amounts[column] = amount;
      go(column + 1);
    }
    amounts[column] = 0;
  };
  go(0);
  return cheapest;
}

const anyProgram = fc.integer({ min: 2, max: 5 }).chain((columns) =>
  fc.record({
    costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }),
    upper: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }),
    isWhole: fc.constant(Array.from({ length: columns }, () => true)),
    rows: fc.array(
      fc
        .tuple(
          fc.array(fc.constantFrom(-2, -1, 1, 2, 3), { minLength: columns, maxLength: columns }),
          fc.integer({ min: -3, max: 5 }),
          fc.nat(3),
        )
        .map(([factors, lower, width]) => ({
          ...{ columns: factors.map((_, column) => column), factors },
          ...{ lower, upper: lower + width },
        })),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

describe('the solver', () => {
  it('answers in whole numbers that keep every row, and only where there are such', () => {
    const seen = { answered: 0, without: 0 };
    fc.assert(
      fc.property(anyProgram, (program) => {
        const answer = solve(program);
        const cheapest = byTrying(program);
        if (answer === null) {
          seen.without += 1;
          expect(cheapest).toBeNull();
          return;
        }
        seen.answered += 1;
        expect(cheapest).not.toBeNull();
        answer.forEach((amount, column) => {
          expect(Number.isInteger(amount)).toBe(true);
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(program.upper[column] ?? 0);
        });
        for (const { columns, factors, lower, upper } of program.rows) {
          const sum = columns.reduce(
            (all, at, i) => all + (answer[at] ?? 0) * (factors[i] ?? 0),
            0,
          );
          expect(sum).toBeGreaterThanOrEqual(lower);
          expect(sum).toBeLessThanOrEqual(upper);
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.answered).toBeGreaterThan(50);
    expect(seen.without).toBeGreaterThan(20);
  });

  it('answers the same at every try', () => {
    fc.assert(
      fc.property(anyProgram, (program) => {
        expect(solve(program)).toEqual(solve(program));
      }),
      { numRuns: 50 },
    );
  });
});
