import { type ConnectedPart, connectedParts } from './connected-parts.ts';
import type { LinearSystem, Term } from './linear-system.ts';
import { lookApart } from './look-apart.ts';
import { lookAround, lookAtEnds, type Patience } from './look-around.ts';
import { type OpenSum, openTerms } from './open-terms.ts';
import { PartSolver, unlimited } from './part-solver.ts';
import { SeenAnswers } from './seen-answers.ts';

/** What is known of one sum of numbers. */
export interface SumLimits {
  /** No answer lies outside of these. */
  lower: number;
  upper: number;
  /** Answers were seen at these; null when none was. */
  seen: { lower: number; upper: number } | null;
  /** Whether the limits are as narrow as they get, or far enough apart already. */
  isSettled: boolean;
}

interface Sum {
  terms: readonly Term[];
  /** Whether its limits are wanted; those of others are taken at a glance. */
  isWanted: boolean;
}

interface SolvePatience extends Patience {
  /** Whether large parts hang together through a number, and would fall apart without. */
  isBetween?: (place: number) => boolean;
}

const slack = 1e-6;
/** Numbers of a part that one linear program is asked about many times. */
const mostAtOnce = 2500;

/**
 * The least and the most of sums of numbers that any answer to a whole system gives.
 * Each answer found is an answer for every sum: one for which two answers lie far apart
 * already needs no solving.
 * @throws Error when the system has no answer
 */
export async function solveLimits(
  system: LinearSystem,
  sums: readonly Sum[],
  patience: SolvePatience,
): Promise<SumLimits[]> {
  const found = sums.map(({ terms, isWanted }): SumLimits => {
    const { lower, upper } = limitsAtAGlance(system, terms);
    return { lower, upper, seen: null, isSettled: !isWanted || lower === upper };
  });
  const waiting = found.flatMap(({ isSettled }, index) => (isSettled ? [] : [index]));
  const { parts, columnOf } = connectedParts(
    system,
    waiting.map((index) => sums[index]?.terms ?? []),
  );
  for (const part of parts.sort((a, b) => a.places.length - b.places.length)) {
    const own = part.targets.map((target) => waiting[target] ?? 0);
    const open = own.map((index) => openTerms(system, sums[index]?.terms ?? [], columnOf));
    const limits = own.flatMap((index) => found[index] ?? []);
    await solvePart(system, part, { open, limits }, patience);
  }
  return found;
}

async function solvePart(
  system: LinearSystem,
  part: ConnectedPart,
  { open, limits }: { open: readonly OpenSum[]; limits: readonly SumLimits[] },
  patience: SolvePatience,
): Promise<void> {
  const { wideEnough, isTimeUp, isBetween } = patience;
  if (isTimeUp()) return;
  using solver = await PartSolver.of(system, part);
  const seen = new SeenAnswers(open.map(({ terms }) => terms));
  const isLarge = part.places.length > mostAtOnce;
  if (isLarge && isBetween && Number.isFinite(wideEnough)) {
    const isColumnBetween = (column: number) => isBetween(part.places[column] ?? 0);
    await lookApart(system, { part, solver, seen }, isColumnBetween, patience);
  } else if (Number.isFinite(wideEnough)) {
    lookAround(solver, seen, [...open.keys()], patience);
  }
  for (const [index, own] of limits.entries()) {
    const known = open[index]?.known ?? 0;
    if (!seen.isWide(index, wideEnough)) {
      if (isTimeUp()) break;
      const { least, most } = lookAtEnds(solver, seen, index);
      narrow(own, least === null ? null : least + known, most === null ? null : most + known);
      own.isSettled = true;
    }
  }
  limits.forEach((own, index) => {
    const { lower, upper } = seen.limits(index);
    const known = open[index]?.known ?? 0;
    own.seen = lower > upper ? null : { lower: lower + known, upper: upper + known };
    own.isSettled ||= seen.isWide(index, wideEnough);
  });
}

function narrow(own: SumLimits, least: number | null, most: number | null): void {
  if (least !== null) own.lower = Math.max(own.lower, Math.ceil(least - slack));
  if (most !== null && most < unlimited) own.upper = Math.min(own.upper, Math.floor(most + slack));
}

/** What single limits say of a sum. */
export function limitsAtAGlance({ lower, upper }: LinearSystem, terms: readonly Term[]) {
  let [least, most] = [0, 0];
  for (const [place, factor] of terms) {
    const [low, high] = [factor * (lower[place] ?? 0), factor * (upper[place] ?? 0)];
    least += Math.min(low, high);
    most += Math.max(low, high);
  }
  return { lower: least, upper: most };
}
