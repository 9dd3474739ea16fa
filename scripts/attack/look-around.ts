import type { Term } from './linear-system.ts';
import type { PartSolver } from './part-solver.ts';
import type { SeenAnswers } from './seen-answers.ts';

/** When a number is settled, and when there is no time for more. */
export interface Patience {
  /** How far apart two answers must lie for a sum to be settled. */
  wideEnough: number;
  isTimeUp: () => boolean;
}

/** Answers looked at in directions of no meaning, at most and at least, before one by one. */
const mostLooks = 40;
const fewestLooks = 8;

/**
 * Looks for answers that lie far apart from one another without asking for any one sum, as
 * long as that settles some.
 * @param waiting the sums that are not settled
 * @returns those that are not settled then
 */
export function lookAround(
  solver: PartSolver,
  seen: SeenAnswers,
  waiting: readonly number[],
  { wideEnough, isTimeUp }: Patience,
): number[] {
  let state = 1;
  // Park and Miller's minimal standard: any numbers without a pattern will do.
  const factorOf = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 1_073_741_824 - 1;
  };
  let left = [...waiting];
  for (let look = 0; look < mostLooks && left.length > 0 && !isTimeUp(); look += 1) {
    const sums = left.map((index) => seen.sums[index] ?? []);
    const answer = solver.inDirection(sums, factorOf)?.answer;
    if (answer) seen.note(answer);
    const before = left.length;
    left = left.filter((index) => !seen.isWide(index, wideEnough));
    if (look >= fewestLooks && before - left.length < before / 50) break;
  }
  return left;
}

/** The answers in which a sum is least and most, noted; null where there is no such answer. */
export function lookAtEnds(solver: PartSolver, seen: SeenAnswers, index: number) {
  const terms = seen.sums[index] ?? [];
  const most = solver.greatest(terms);
  if (most) seen.note(most.answer);
  const least = solver.greatest(terms.map(([at, factor]): Term => [at, -factor]));
  if (least) seen.note(least.answer);
  return { most: most?.value ?? null, least: least === null ? null : -least.value };
}
