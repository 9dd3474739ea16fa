import { type ConnectedPart, connectedParts } from './connected-parts.ts';
import type { LinearSystem, Term } from './linear-system.ts';
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

interface Patience {
  /** How far apart two answers must lie for a sum to be settled. */
  wideEnough: number;
  isTimeUp: () => boolean;
}

const slack = 1e-6;
/** Answers looked at in directions of no meaning, at most and at least, before one by one. */
const mostLooks = 40;
const fewestLooks = 8;

/**
 * The least and the most of sums of numbers that any answer to a whole system gives.
 * Each answer found is an answer for every sum: one for which two answers lie far apart
 * already needs no solving.
 * @throws Error when the system has no answer
 */
export async function solveLimits(
  system: LinearSystem,
  sums: readonly Sum[],
  patience: Patience,
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

/** A sum by the columns of a part, and what of it is known. */
interface OpenSum {
  terms: readonly Term[];
  known: number;
}

async function solvePart(
  system: LinearSystem,
  part: ConnectedPart,
  { open, limits }: { open: readonly OpenSum[]; limits: readonly SumLimits[] },
  { wideEnough, isTimeUp }: Patience,
): Promise<void> {
  if (isTimeUp()) return;

  using solver = await PartSolver.of(system, part);
  const seen = new SeenAnswers(open.map(({ terms }) => terms));
  const isWide = (index: number) => {
    const { lower, upper } = seen.limits(index);
    return upper - lower >= wideEnough;
  };
  let waiting = [...open.keys()];
  if (Number.isFinite(wideEnough)) waiting = lookAround(solver, seen, open, isWide, isTimeUp);
  for (const index of waiting) {
    const [sum, own] = [open[index], limits[index]];
    if (!sum || !own || isWide(index)) continue;
    if (isTimeUp()) break;
    const most = solver.greatest(sum.terms);
    if (most) seen.note(most.answer);
    if (most && most.value < unlimited)
      own.upper = Math.min(own.upper, Math.floor(most.value + sum.known + slack));
    const least = solver.greatest(sum.terms.map(([at, factor]): Term => [at, -factor]));
    if (least) seen.note(least.answer);
    if (least) own.lower = Math.max(own.lower, Math.ceil(sum.known - least.value - slack));
    own.isSettled = true;
  }
  limits.forEach((own, index) => {
    const { lower, upper } = seen.limits(index);
    const known = open[index]?.known ?? 0;
    own.seen = lower > upper ? null : { lower: lower + known, upper: upper + known };
    own.isSettled ||= isWide(index);
  });
}

/**
 * Looks for answers that lie far apart from one another without asking for any one sum, as
 * long as that settles some: what is not settled then.
 */
function lookAround(
  solver: PartSolver,
  seen: SeenAnswers,
  open: readonly OpenSum[],
  isWide: (index: number) => boolean,
  isTimeUp: () => boolean,
): number[] {
  let state = 1;
  // Park and Miller's minimal standard: any numbers without a pattern will do.
  const factorOf = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 1_073_741_824 - 1;
  };
  let waiting = [...open.keys()];
  for (let look = 0; look < mostLooks && waiting.length > 0 && !isTimeUp(); look += 1) {
    const sums = waiting.map((index) => open[index]?.terms ?? []);
    const answer = solver.inDirection(sums, factorOf)?.answer;
    if (answer) seen.note(answer);
    const before = waiting.length;
    waiting = waiting.filter((index) => !isWide(index));
    if (look >= fewestLooks && before - waiting.length < before / 50) break;
  }
  return waiting;
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

function openTerms(system: LinearSystem, terms: readonly Term[], columnOf: Int32Array): OpenSum {
  let known = 0;
  const open: Term[] = [];
  for (const [place, factor] of terms) {
    if (system.isKnown(place)) known += factor * (system.lower[place] ?? 0);
    else open.push([columnOf[place] ?? 0, factor]);
  }
  return { terms: open, known };
}
