import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectedParts } from '../../../scripts/attack/connected-parts.ts';
import { LinearSystem, type Term } from '../../../scripts/attack/linear-system.ts';
import { lookApart } from '../../../scripts/attack/look-apart.ts';
import { PartSolver } from '../../../scripts/attack/part-solver.ts';
import { SeenAnswers } from '../../../scripts/attack/seen-answers.ts';
import { solveLimits } from '../../../scripts/attack/solve-limits.ts';

/** A hidden total that is split in two ways: the places are total, three parts, three parts. */
function starOf(limits: readonly number[]): LinearSystem {
  const system = new LinearSystem();
  for (const place of Array.from({ length: 7 }).keys()) {
    system.variable(`number ${place}`);
    system.limit(place, 0, place === 0 ? 60 : (limits[place - 1] ?? 0));
  }
  system.addSum(0, [1, 2, 3]);
  system.addSum(0, [4, 5, 6]);
  return system;
}

const sums = Array.from({ length: 7 }, (_, place): Term[] => [[place, 1]]);
const patience = { wideEnough: 5, isTimeUp: () => false };

describe('lookApart', () => {
  it('sees answers of the whole and no others, wide ones among them', async () => {
    const limits = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(limits, async (most) => {
        const system = starOf(most);
        const { parts, columnOf } = connectedParts(system, sums);
        const [part] = parts;
        if (!part) throw new Error('There is no part.');
        const columns = sums.map((terms) =>
          terms.map(([place, factor]): Term => [columnOf[place] ?? 0, factor]),
        );
        const seen = new SeenAnswers(columns);
        using solver = await PartSolver.of(system, part);
        await lookApart(system, { part, solver, seen }, (column) => column === 0, patience);
        const exact = await solveLimits(
          starOf(most),
          sums.map((terms) => ({ terms, isWanted: true })),
          { ...patience, wideEnough: Number.POSITIVE_INFINITY },
        );
        exact.forEach(({ lower, upper }, place) => {
          const own = seen.limits(place);
          expect(own.lower).toBeGreaterThanOrEqual(lower);
          expect(own.upper).toBeLessThanOrEqual(upper);
        });
        // A part that may be 20 is seen to be many things, whatever the total is set to.
        const largest = most.indexOf(20);
        if (largest >= 0 && exact[0]?.upper === 60) expect(seen.isWide(largest + 1, 5)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('tells apart what one answer alone does not', async () => {
    const system = starOf([20, 20, 20, 20, 20, 20]);
    const { parts } = connectedParts(system, sums);
    const [part] = parts;
    if (!part) throw new Error('There is no part.');
    const seen = new SeenAnswers(sums);
    using solver = await PartSolver.of(system, part);
    await lookApart(system, { part, solver, seen }, (column) => column === 0, patience);
    expect(sums.map((_, place) => seen.isWide(place, 5))).not.toContain(false);
  });
});
