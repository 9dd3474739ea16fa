import loadHighs, { type Highs } from 'highs';
import { highsModel, type Program } from './highs-model.ts';
import { OpenProgram } from './open-program.ts';

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

/** What programs are given to. */
export interface Solvers {
  /** For a program that is asked once. */
  solve: Solver;
  /** For one that is asked again and again; it is to be disposed of. */
  open: (program: Program) => OpenProgram;
}

/** The solvers: HiGHS, compiled to WebAssembly. */
export async function loadSolvers(): Promise<Solvers> {
  const highs = await loadHighs();
  return {
    solve: (program) => solve(highs, program),
    open: (program) => new OpenProgram(highs, program),
  };
}

function solve(highs: Highs, program: Program): Float64Array | null {
  using model = highs.createModel(highsModel(highs, program));
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
