import { type ConnectedPart, connectedParts } from './connected-parts.ts';
import { LinearSystem, type Term } from './linear-system.ts';
import { lookAround, lookAtEnds, type Patience } from './look-around.ts';
import { openTerms } from './open-terms.ts';
import { PartSolver } from './part-solver.ts';
import { SeenAnswers } from './seen-answers.ts';

/** Answers of the whole part whose middle the numbers between are set to. */
const answersForMiddle = 6;
const slack = 1e-7;

/**
 * Looks for answers of a part that is too large to ask often: the numbers through which its
 * pieces hang together are set to the middle of a few answers, where each piece can be asked
 * by itself. What is an answer there is one of the whole part, so that no number is called
 * settled that is not; one that is not settled says nothing yet.
 * @param seen of the part; noted in place
 * @param isBetween whether a column is one that the pieces hang together through
 */
export async function lookApart(
  system: LinearSystem,
  { part, solver, seen }: { part: ConnectedPart; solver: PartSolver; seen: SeenAnswers },
  isBetween: (column: number) => boolean,
  patience: Patience,
): Promise<void> {
  const between = [...part.places.keys()].filter(isBetween);
  const middle = middleOf(solver, seen, between, patience);
  if (middle === null) return;
  const apart = partAlone(system, part, middle);
  const { parts, columnOf } = connectedParts(apart, seen.sums);
  for (const piece of parts.sort((a, b) => a.places.length - b.places.length)) {
    const own = piece.targets.map((index) => openTerms(apart, seen.sums[index] ?? [], columnOf));
    const found = new SeenAnswers(own.map(({ terms }) => terms));
    using ownSolver = await PartSolver.of(apart, piece);
    lookAtPiece(ownSolver, found, patience);
    piece.targets.forEach((index, target) => {
      const [least, most] = found.range(target);
      if (least > most) return;
      const known = own[target]?.known ?? 0;
      seen.noteValue(index, least + known);
      seen.noteValue(index, most + known);
    });
  }
}

/**
 * The middle of a few answers that lie apart in chosen numbers; null when there is no time
 * for any. Asked for those numbers alone, the solver finds them soon.
 */
function middleOf(
  solver: PartSolver,
  seen: SeenAnswers,
  columns: readonly number[],
  { isTimeUp }: Patience,
): Map<number, number> | null {
  const sums = new Map(columns.map((column) => [column, 0]));
  const directions = columns.map((column): Term[] => [[column, 1]]);
  let answers = 0;
  for (let direction = 0; direction < answersForMiddle && !isTimeUp(); direction += 1) {
    let turn = 0;
    // Every so many numbers the other way, and each direction backward too, so that the
    // middle does not lie at an end.
    const factorOf = () => (((turn++ >> (direction >> 1)) + direction) % 2 === 0 ? 1 : -1);
    const answer = solver.inDirection(directions, factorOf)?.answer;
    if (!answer) continue;
    seen.note(answer);
    answers += 1;
    for (const column of columns) sums.set(column, (sums.get(column) ?? 0) + (answer[column] ?? 0));
  }
  return answers === 0 ? null : new Map([...sums].map(([at, sum]) => [at, sum / answers]));
}

/** A part as a system of its own, in which some numbers are set. */
function partAlone(
  { lower, upper }: LinearSystem,
  { places, rows }: ConnectedPart,
  middle: ReadonlyMap<number, number>,
): LinearSystem {
  const alone = new LinearSystem();
  places.forEach((place, column) => {
    alone.variable(String(column));
    const value = middle.get(column);
    alone.limit(column, value ?? lower[place] ?? 0, value ?? upper[place] ?? 0);
  });
  for (const row of rows) {
    // Set numbers are sums of fractions: exact equality would leave no answer at all.
    alone.rows.push({ ...row, lower: row.lower - slack, upper: row.upper + slack });
  }
  return alone;
}

function lookAtPiece(solver: PartSolver, found: SeenAnswers, patience: Patience): void {
  try {
    const left = lookAround(solver, found, [...found.sums.keys()], patience);
    for (const index of left) {
      if (patience.isTimeUp()) return;
      if (!found.isWide(index, patience.wideEnough)) lookAtEnds(solver, found, index);
    }
  } catch {
    // Rounding has left this piece without an answer: its numbers are asked for one by one.
  }
}
