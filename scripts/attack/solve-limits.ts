import loadHighs, { type Highs } from 'highs';
import type { LinearSystem } from './linear-system.ts';

/** What of a system could be settled in the time given. */
export interface Solved {
  solved: number;
  left: number;
}

const slack = 1e-6;

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
  const highs = await loadHighs();
  using model = highs.createModel(modelOf(highs, system));
  // Warm simplex beats presolve when only the objective changes.
  model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 4 });
  const seen = new SeenAnswers(system.names.length);
  let settled = 0;
  for (const target of targets) {
    if (seen.width(target) < wideEnough) {
      if (isTimeUp()) break;
      const least = solve(highs, model, target, 1, seen);
      const most = solve(highs, model, target, -1, seen);
      if (least !== null) raise(system, target, Math.ceil(least - slack));
      if (most !== null) lower(system, target, Math.floor(-most + slack));
    }
    settled += 1;
  }
  return { solved: settled, left: targets.length - settled };
}

/** The least and the most that each number was in the answers found so far. */
class SeenAnswers {
  private readonly least: Float64Array;
  private readonly most: Float64Array;

  constructor(numbers: number) {
    this.least = new Float64Array(numbers).fill(Number.POSITIVE_INFINITY);
    this.most = new Float64Array(numbers).fill(Number.NEGATIVE_INFINITY);
  }

  note(answer: ArrayLike<number>): void {
    for (let place = 0; place < answer.length; place += 1) {
      const value = answer[place] ?? 0;
      if (value < (this.least[place] ?? value)) this.least[place] = value;
      if (value > (this.most[place] ?? value)) this.most[place] = value;
    }
  }

  width(place: number): number {
    return (this.most[place] ?? 0) - (this.least[place] ?? 0);
  }
}

type Model = ReturnType<Highs['createModel']>;

/** The least of a number (or of its negative), null when it has none. */
function solve(
  highs: Highs,
  model: Model,
  target: number,
  sign: 1 | -1,
  seen: SeenAnswers,
): number | null {
  model.changeColCost(target, sign);
  model.run();
  const isOptimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
  const value = isOptimal ? model.getObjectiveValue() : null;
  if (isOptimal) seen.note(model.getSolution().colValue);
  model.changeColCost(target, 0);
  return value;
}

function modelOf(highs: Highs, { names, rows, lower, upper }: LinearSystem) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ indices }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + indices.length;
  });
  const finite = (limit: number) =>
    Number.isFinite(limit) ? limit : Math.sign(limit) * highs.infinity;
  return {
    numCols: names.length,
    numRows: rows.length,
    colCost: new Float64Array(names.length),
    colLower: Float64Array.from(lower, finite),
    colUpper: Float64Array.from(upper, finite),
    rowLower: Float64Array.from(rows, (row) => finite(row.lower)),
    rowUpper: Float64Array.from(rows, (row) => finite(row.upper)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: names.length,
      starts,
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
