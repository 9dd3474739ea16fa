import type { Program, ProgramRow } from './highs-model.ts';
import type { RelabelSpace } from './relabel-space.ts';
import type { Solver } from './solver.ts';

/** One person is given another value of the attribute. Values are places in its list. */
export interface Move {
  person: number;
  from: number;
  to: number;
}

/** By how much a cell is to change at least: up when above 0, down when below. */
interface Goal {
  cell: number;
  change: number;
}

/** Who may be given which value, and what that costs. */
export interface Relabelling {
  space: RelabelSpace;
  /** People move between these values. */
  values: readonly number[];
  goals: readonly Goal[];
  /** What it costs to hide a cell: 0 for one that is hidden or that no table prints. */
  costOf: (cell: number) => number;
  /** Whether shown cells may change at their cost; otherwise they stay as they are. */
  mayHide: boolean;
  isMovable: (person: number) => boolean;
}

/** People of one value that are alike in everything that matters here. */
interface Kind {
  from: number;
  people: number[];
}

/** Cells that change together: of one rest, and with the same of the values concerned. */
interface SharedRow {
  rest: number;
  /** For each value concerned whether it is counted. */
  pattern: readonly boolean[];
  cost: number;
  /** The shown ones among them. */
  cells: number[];
}

/** Most people of one value that are looked at: who is left out is taken as known to everybody. */
const mostPeople = 60;
// Few moves are easier to check than many; far below what hiding any cell costs.
const costOfMove = 1e-3;
/** Below this a change is the solver’s rounding. */
const smallestChange = 1e-6;

/**
 * The cheapest way to reach the goals by giving people another value, or null when none is
 * found. Without `mayHide` nothing that is shown changes.
 */
export function solveRelabelling(order: Relabelling, solve: Solver): Move[] | null {
  const model = new RelabelModel(order);
  const program = model.program();
  if (program === null) return null;
  const answer = solve(program);
  const moves = answer === null ? [] : model.movesOf(answer);
  return moves.length === 0 ? null : moves;
}

/**
 * The shown cells that would best change for the goals to be reached, by their rows; null when
 * no change of cells is enough. Fractions of people count here: whether whole people
 * can do it is for `solveRelabelling` to say, once the cells are hidden.
 */
export function cellsToHide(order: Relabelling, solve: Solver): number[] | null {
  const model = new RelabelModel({ ...order, mayHide: true });
  const program = model.program();
  if (program === null) return null;
  const answer = solve({ ...program, isWhole: program.isWhole.map(() => false) });
  return answer === null ? null : model.changedCells(answer);
}

class RelabelModel {
  private readonly values: readonly number[];
  private readonly rows: SharedRow[];
  private readonly kinds: Kind[];
  private readonly columns: { kind: number; to: number }[] = [];
  /** For each column of a change that costs, the row that it changes. */
  private readonly changeColumns = new Map<number, SharedRow>();

  constructor(private readonly order: Relabelling) {
    this.values = order.values;
    this.rows = this.sharedRows();
    this.kinds = this.kindsOfPeople();
    this.kinds.forEach(({ from }, kind) => {
      for (const to of this.values) if (to !== from) this.columns.push({ kind, to });
    });
  }

  program(): Program | null {
    const { mayHide, goals } = this.order;
    const rows: ProgramRow[] = [];
    for (const goal of goals) {
      const row = this.goalRow(goal);
      if (row === null) return null;
      rows.push(row);
    }
    const costs = this.columns.map(() => costOfMove);
    const upper = this.columns.map(({ kind }) => this.kinds[kind]?.people.length ?? 0);
    const isWhole = this.columns.map(() => true);
    for (const shared of this.rows) {
      const row = this.rowOf(shared.rest, shared.pattern, 0, 0);
      if (row.columns.length === 0) continue;
      if (mayHide) {
        for (const factor of [-1, 1]) {
          this.changeColumns.set(costs.length, shared);
          row.columns.push(costs.length);
          row.factors.push(factor);
          costs.push(shared.cost);
          upper.push(Number.POSITIVE_INFINITY);
          isWhole.push(false);
        }
      }
      rows.push(row);
    }
    rows.push(...this.capacityRows());
    return { costs, upper, isWhole, rows };
  }

  movesOf(answer: Float64Array): Move[] {
    const next = this.kinds.map(() => 0);
    return this.columns.flatMap(({ kind, to }, column) => {
      const { from = 0, people = [] } = this.kinds[kind] ?? {};
      const start = next[kind] ?? 0;
      const end = start + Math.round(answer[column] ?? 0);
      next[kind] = end;
      return people.slice(start, end).map((person) => ({ person, from, to }));
    });
  }

  changedCells(answer: Float64Array): number[] {
    return [...this.changeColumns].flatMap(([column, { cells }]) =>
      (answer[column] ?? 0) > smallestChange ? cells : [],
    );
  }

  private sharedRows(): SharedRow[] {
    const { space, costOf } = this.order;
    const rows = new Map<string, SharedRow>();
    for (const { cell, rest, allowed } of space.touched) {
      const cost = costOf(cell);
      if (cost === 0) continue;
      const pattern = this.values.map((value) => allowed[value] === 1);
      if (pattern.every((isIn) => isIn === pattern[0])) continue;
      const key = `${rest}:${pattern.map(Number).join('')}`;
      const known = rows.get(key);
      if (known) {
        known.cost += cost;
        known.cells.push(cell);
      } else rows.set(key, { rest, pattern, cost, cells: [cell] });
    }
    return [...rows.values()];
  }

  private kindsOfPeople(): Kind[] {
    const { space, goals, isMovable } = this.order;
    const masks = new Uint32Array(space.words);
    const goalRests = space.touched
      .filter(({ cell }) => goals.some((goal) => goal.cell === cell))
      .map(({ rest }) => rest);
    for (const rest of [...this.rows.map((row) => row.rest), ...goalRests]) {
      masks[rest >>> 5] = (masks[rest >>> 5] ?? 0) | (1 << (rest & 31));
    }
    const kinds = new Map<string, Kind>();
    const [wanted, taken] = [new Map<number, number>(), new Map<number, number>()];
    for (const value of this.values) {
      wanted.set(value, 0);
      taken.set(value, 0);
    }
    for (let person = 0; person < space.table.people; person += 1) {
      const from = space.valueOf(person);
      if (!taken.has(from) || !isMovable(person)) continue;
      const isGoal = goalRests.some((rest) => space.isIn(person, rest));
      const counts = isGoal ? wanted : taken;
      const known = counts.get(from) ?? 0;
      if (known >= mostPeople) continue;
      counts.set(from, known + 1);
      const key = `${from}|${space.signature(person, masks)}`;
      const kind = kinds.get(key);
      if (kind) kind.people.push(person);
      else kinds.set(key, { from, people: [person] });
    }
    return [...kinds.values()];
  }

  private rowOf(rest: number, pattern: readonly boolean[], lower: number, upper: number) {
    const row: ProgramRow = { columns: [], factors: [], lower, upper };
    this.columns.forEach(({ kind, to }, column) => {
      const { from = 0, people = [] } = this.kinds[kind] ?? {};
      const factor = Number(this.isCounted(pattern, to)) - Number(this.isCounted(pattern, from));
      if (factor === 0 || !this.order.space.isIn(people[0] ?? 0, rest)) return;
      row.columns.push(column);
      row.factors.push(factor);
    });
    return row;
  }

  private isCounted(pattern: readonly boolean[], value: number): boolean {
    return pattern[this.values.indexOf(value)] === true;
  }

  private goalRow({ cell, change }: Goal): ProgramRow | null {
    const touched = this.order.space.touched.find((each) => each.cell === cell);
    if (!touched) return null;
    const pattern = this.values.map((value) => touched.allowed[value] === 1);
    const [lower, upper] =
      change > 0 ? [change, Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, change];
    const row = this.rowOf(touched.rest, pattern, lower, upper);
    return row.columns.length === 0 ? null : row;
  }

  /** Nobody is given two values. */
  private capacityRows(): ProgramRow[] {
    if (this.values.length < 3) return [];
    return this.kinds.flatMap(({ people }, kind) => {
      const columns = [...this.columns.keys()].filter((each) => this.columns[each]?.kind === kind);
      return [{ columns, factors: columns.map(() => 1), lower: 0, upper: people.length }];
    });
  }
}
