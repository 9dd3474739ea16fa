import loadHighs, { type Highs } from 'highs';

/** A linear program whose answers are whole numbers where it says so. */
export interface Program {
  /** Cost of one of each column. */
  costs: number[];
  upper: number[];
  isWhole: boolean[];
  rows: ProgramRow[];
}

export interface ProgramRow {
  columns: number[];
  factors: number[];
  lower: number;
  upper: number;
}

/** Finds the cheapest answer to a program: the amount of each column, or null when there is none. */
export type Solver = (program: Program) => Float64Array | null;

// Answers need not be the cheapest of all, but the same on every machine, or how busy it is would
// decide what a release shows: bounded by branches looked at, never by time.
const mostBranches = 8;
const otherCorners = 8;
/** A solver’s rounding, in people. */
const wholeWithin = 1e-6;
/** What HiGHS says of an answer that keeps every row. */
const feasible = 2;

/** The solver: HiGHS, compiled to WebAssembly. */
export async function loadSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return (program) => solve(highs, program);
}

function solve(highs: Highs, program: Program): Float64Array | null {
  using model = highs.createModel(modelOf(highs, program));
  model.options.set({ output_flag: false });
  const parts = answerOf(model);
  // Most answers are whole by themselves, and where parts of people cannot do it, no people can.
  if (parts === null || isWholeEnough(parts, program)) return rounded(parts, program);
  const elsewhere = wholeAnswerNearby(model, program);
  if (elsewhere) return rounded(elsewhere, program);
  // Where nothing has to be hidden for it, any whole answer is as good as the cheapest.
  if (isFree(program)) model.options.set({ mip_max_improving_sols: 1 });
  const last = program.costs.length - 1;
  model.changeColsCost({ kind: 'range', from: 0, to: last }, Float64Array.from(program.costs));
  const wanted = Int32Array.from(program.isWhole, Number);
  model.changeColsIntegrality({ kind: 'range', from: 0, to: last }, wanted);
  model.options.set({ mip_max_nodes: mostBranches, mip_rel_gap: 0.1 });
  // Looking for whole answers at the first branch takes longer than all the branches.
  model.options.set({ mip_heuristic_effort: 0, mip_allow_restart: false });
  return rounded(answerOf(model), program);
}

/** Corners of the same program in other directions are often whole, and cheap to come to. */
function wholeAnswerNearby(
  model: ReturnType<Highs['createModel']>,
  program: Program,
): Float64Array | null {
  if (!isFree(program)) return null;
  const { costs } = program;
  let state = 1;
  for (let attempt = 0; attempt < otherCorners; attempt += 1) {
    const direction = Float64Array.from(costs, () => {
      // Park and Miller's minimal standard: any numbers without a pattern will do.
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    });
    model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, direction);
    const answer = answerOf(model);
    if (answer?.every((amount) => Math.abs(amount - Math.round(amount)) < wholeWithin))
      return answer;
  }
  return null;
}

/** Whether nothing that is shown may change: only moves of people have a price then. */
function isFree({ costs, isWhole }: Program): boolean {
  return costs.every((cost, column) => cost === 0 || isWhole[column] === true);
}

function answerOf(model: ReturnType<Highs['createModel']>): Float64Array | null {
  model.run();
  if (model.info.get('primal_solution_status') !== feasible) return null;
  return Float64Array.from(model.getSolution().colValue);
}

function isWholeEnough(answer: Float64Array, { isWhole }: Program): boolean {
  return answer.every(
    (amount, column) => !isWhole[column] || Math.abs(amount - Math.round(amount)) < wholeWithin,
  );
}

function rounded(answer: Float64Array | null, { isWhole }: Program): Float64Array | null {
  return answer?.map((amount, column) => (isWhole[column] ? Math.round(amount) : amount)) ?? null;
}

function modelOf(highs: Highs, { costs, upper, rows }: Program) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + columns.length;
  });
  const finite = (limit: number) =>
    Number.isFinite(limit) ? limit : Math.sign(limit) * highs.infinity;
  return {
    ...{ numCols: costs.length, numRows: rows.length },
    colCost: Float64Array.from(costs),
    colLower: new Float64Array(costs.length),
    colUpper: Float64Array.from(upper, finite),
    rowLower: Float64Array.from(rows, (row) => finite(row.lower)),
    rowUpper: Float64Array.from(rows, (row) => finite(row.upper)),
    matrix: {
      ...{ format: 'csr' as const, numRows: rows.length, numCols: costs.length, starts },
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ factors }) => factors)),
    },
  };
}
