import loadHighs, { type Highs } from 'highs';
import type { LinearSystem } from './linear-system.ts';
import { type OpenPart, openPart } from './open-part.ts';
import { SeenAnswers } from './seen-answers.ts';

/** What of a system could be settled in the time given. */
export interface Solved {
  settled: number;
  left: number;
}

const slack = 1e-6;
/** Answers looked at in directions of no meaning, before numbers are solved for one by one. */
const firstAnswers = 24;

/**
 * Narrows the limits of chosen numbers to the least and the most that any answer to the
 * whole system gives, by linear programming. Fractions count as answers: the limits can
 * only be wider than those of whole numbers, never narrower. Each answer found is an answer
 * for every number: one for which two answers lie far apart already needs no solving.
 * @param targets places of the numbers, narrowest first
 * @param wideEnough how far apart two answers must lie for a number to be settled
 * @param isTimeUp asked before each
 */
export async function solveLimits(
  system: LinearSystem,
  targets: readonly number[],
  { wideEnough, isTimeUp }: { wideEnough: number; isTimeUp: () => boolean },
): Promise<Solved> {
  const part = openPart(system);
  const open = targets.filter((place) => part.columnOf.has(place));
  if (open.length === 0) return { settled: targets.length, left: 0 };
  const highs = await loadHighs();
  using model = highs.createModel(modelOf(highs, system, part));
  // Warm simplex beats presolve when only the objective changes.
  model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 4 });
  const solver = new Solver(highs, model, part.places.length);
  if (Number.isFinite(wideEnough)) {
    solver.lookAround(
      open.map((place) => part.columnOf.get(place) ?? 0),
      isTimeUp,
    );
  }
  let left = 0;
  for (const place of open) {
    const column = part.columnOf.get(place) ?? 0;
    if (solver.seen.width(column) >= wideEnough) continue;
    if (isTimeUp()) {
      left += 1;
      continue;
    }
    const { least, most } = solver.solve(column);
    if (least !== null) raise(system, place, Math.ceil(least - slack));
    if (most !== null) lower(system, place, Math.floor(most + slack));
  }
  return { settled: targets.length - left, left };
}

class Solver {
  readonly seen: SeenAnswers;

  constructor(
    private readonly highs: Highs,
    private readonly model: ReturnType<Highs['createModel']>,
    columns: number,
  ) {
    this.seen = new SeenAnswers(columns);
  }

  /** Answers that lie far apart from one another, found without asking for any number. */
  lookAround(columns: readonly number[], isTimeUp: () => boolean): void {
    let state = 1;
    for (let answer = 0; answer < firstAnswers && !isTimeUp(); answer += 1) {
      for (const column of columns) {
        // Park and Miller's minimal standard: any numbers without a pattern will do.
        state = (state * 48_271) % 2_147_483_647;
        this.model.changeColCost(column, state / 1_073_741_824 - 1);
      }
      this.answer();
    }
    for (const column of columns) this.model.changeColCost(column, 0);
  }

  /** The least and the most of a number; null where there is none. */
  solve(column: number): { least: number | null; most: number | null } {
    this.model.changeColCost(column, 1);
    const least = this.answer();
    this.model.changeColCost(column, -1);
    const most = this.answer();
    this.model.changeColCost(column, 0);
    return { least, most: most === null ? null : -most };
  }

  private answer(): number | null {
    this.model.run();
    const isOptimal = this.model.getModelStatus() === this.highs.constants.modelStatus.optimal;
    if (!isOptimal) return null;
    this.seen.note(this.model.getSolution().colValue);
    return this.model.getObjectiveValue();
  }
}

function modelOf(highs: Highs, { lower, upper }: LinearSystem, { places, rows }: OpenPart) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ indices }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + indices.length;
  });
  const finite = (limit: number | undefined) =>
    limit === undefined || Number.isFinite(limit)
      ? (limit ?? 0)
      : Math.sign(limit) * highs.infinity;
  return {
    numCols: places.length,
    numRows: rows.length,
    colCost: new Float64Array(places.length),
    colLower: Float64Array.from(places, (place) => finite(lower[place])),
    colUpper: Float64Array.from(places, (place) => finite(upper[place])),
    rowLower: Float64Array.from(rows, (row) => finite(row.lower)),
    rowUpper: Float64Array.from(rows, (row) => finite(row.upper)),
    matrix: {
      ...{ format: 'csr' as const, numRows: rows.length, numCols: places.length, starts },
      indices: Int32Array.from(rows.flatMap(({ indices }) => indices)),
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
    },
  };
}

function raise(system: LinearSystem, place: number, limit: number): void {
  system.lower[place] = Math.max(system.lower[place] ?? 0, limit);
}

function lower(system: LinearSystem, place: number, limit: number): void {
  system.upper[place] = Math.min(system.upper[place] ?? Number.POSITIVE_INFINITY, limit);
}
