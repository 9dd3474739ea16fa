import { homeOf, type PeopleTable } from '../people-table.ts';
import type { HiddenCells } from './hidden-cells.ts';
import type { Program } from './highs-model.ts';
import type { LatticeCell } from './lattice.ts';
import { LinkedColumns } from './linked-columns.ts';
import { type LinkedParts, linkedParts } from './linked-parts.ts';
import { peopleInBoxes } from './linked-people.ts';
import type { OpenProgram } from './open-program.ts';
import type { Difference } from './suppression-order.ts';

/** A number that is to change by so much at least, and from whom it is to be kept. */
interface LinkedGoal {
  cell: number;
  change: number;
  /** Place of the insider in the people table; null for who knows nobody. */
  insider: number | null;
  /** Whether an answer is wanted only if nothing has to be hidden for it. */
  isFree?: boolean;
}

interface Surroundings {
  cells: readonly LatticeCell[];
  hidden: HiddenCells;
  /** Whether a cell is shown at any time, so that its changes may cost something. */
  mayCost: (cell: number) => boolean;
  open: (program: Program) => OpenProgram;
}

// Few people who are others are easier to check than many; far below what hiding any cell costs.
const costOfMove = 1e-3;
/** Below this an amount is the solver's rounding. */
const smallestAmount = 1e-6;
/** Corners of a program that are looked at for one in whole people: some nearby, and some anywhere. */
const [nearbyCorners, otherCorners] = [2, 8];
/** Above this an answer takes too long for the thousands that are asked for. */
const mostColumns = 20_000;

/**
 * Looks for the cheapest cells to hide so that a number may be another, over everything that
 * people could be instead, in all attributes at once as far as they hang together.
 */
export class LinkedSearch implements Disposable {
  private readonly program: OpenProgram;
  /** Cells that are still shown, each with two columns: for fewer people and for more. */
  private readonly slackCells: readonly number[];
  private readonly limits = new Map<number | null, Float64Array>();
  private state = 1;

  private constructor(
    private readonly table: PeopleTable,
    private readonly parts: LinkedParts,
    private readonly columns: LinkedColumns,
    place: number,
    { cells, hidden, mayCost, open }: Surroundings,
  ) {
    this.costOf = (cell) => hidden.costOf(cell);
    const own = [...cells.keys()].filter((cell) => cells[cell]?.table === place);
    this.slackCells = own.filter(mayCost);
    this.program = open(this.start());
  }

  private readonly costOf: (cell: number) => number;

  /** The search over a table of people; null for one that is too large for it. */
  static of(table: PeopleTable, place: number, surroundings: Surroundings): LinkedSearch | null {
    const parts = linkedParts(table, surroundings.cells, place);
    const columns = new LinkedColumns(parts);
    if (columns.count > mostColumns) return null;
    return new LinkedSearch(table, parts, columns, place, surroundings);
  }

  [Symbol.dispose](): void {
    this.program[Symbol.dispose]();
  }

  /** People who could be others, or null where none are found. Nothing is hidden for it yet. */
  find({ cell, change, insider, isFree = false }: LinkedGoal): Difference[] | null {
    const row = this.columns.changeOf(cell);
    if (row === null) return null;
    const lower = change > 0 ? change : Number.NEGATIVE_INFINITY;
    const upper = change > 0 ? Number.POSITIVE_INFINITY : change;
    this.program.setUpper(this.limitsFor(insider));
    this.program.setCosts(this.costs());
    const amounts = this.program.withRow({ ...row, lower, upper }, () =>
      this.whole(insider, isFree),
    );
    if (amounts === null) return null;
    const changes = this.columns.changes(amounts);
    return peopleInBoxes(this.table, this.parts, changes, this.isMovable(insider));
  }

  private start(): Program {
    const costs = [...this.costs()];
    const slackRows = this.slackCells.flatMap((cell, index) => {
      const row = this.columns.changeOf(cell);
      if (!row) return [];
      const at = this.columns.count + 2 * index;
      return [{ ...row, columns: [...row.columns, at, at + 1], factors: [...row.factors, 1, -1] }];
    });
    const rows = [...this.columns.agreements(), ...slackRows];
    return { costs, upper: [...this.limitsFor(null)], isWhole: costs.map(() => false), rows };
  }

  /**
   * The cheapest answer, and where it is one in parts of people, one in whole people near it.
   * Null where corners hold none: branching, over everything, would take minutes.
   */
  private whole(insider: number | null, isFree: boolean): Float64Array | null {
    const answer = this.program.answer();
    if (answer === null || (isFree && this.hidesMore(answer))) return null;
    if (this.isWhole(answer)) return answer;
    this.program.setUpper(this.within(answer, insider));
    const costs = new Float64Array(answer.length);
    const corners = nearbyCorners + (isFree ? nearbyCorners : otherCorners);
    for (let corner = 0; corner < corners; corner += 1) {
      const least = corner < nearbyCorners ? 0.5 : 0;
      for (let column = 0; column < this.columns.count; column += 1) {
        costs[column] = costOfMove * (least + this.chance());
      }
      this.program.setCosts(costs);
      const other = this.program.answer();
      if (other !== null && this.isWhole(other)) return other;
    }
    return null;
  }

  /** Limits by which no further cell changes than an answer changes, or is hidden. */
  private within(answer: Float64Array, insider: number | null): Float64Array {
    const limits = Float64Array.from(this.limitsFor(insider));
    this.slackCells.forEach((cell, index) => {
      if (this.changes(answer, index) || this.costOf(cell) === 0) return;
      const at = this.columns.count + 2 * index;
      limits.fill(0, at, at + 2);
    });
    return limits;
  }

  /** Whether an answer changes a cell that is still shown. */
  private hidesMore(answer: Float64Array): boolean {
    return this.slackCells.some(
      (cell, index) => this.changes(answer, index) && this.costOf(cell) > 0,
    );
  }

  /** Whether an answer changes one of the cells with slack. */
  private changes(answer: Float64Array, index: number): boolean {
    const at = this.columns.count + 2 * index;
    return (answer[at] ?? 0) + (answer[at + 1] ?? 0) > smallestAmount;
  }

  private isWhole(amounts: Float64Array): boolean {
    for (let column = 0; column < this.columns.count; column += 1) {
      const amount = amounts[column] ?? 0;
      if (Math.abs(amount - Math.round(amount)) > smallestAmount) return false;
    }
    return true;
  }

  /** Park and Miller's minimal standard: any numbers without a pattern will do. */
  private chance(): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return this.state / 2_147_483_647;
  }

  private costs(): Float64Array {
    const { count } = this.columns;
    const costs = new Float64Array(count + 2 * this.slackCells.length).fill(costOfMove, 0, count);
    this.slackCells.forEach((cell, index) => {
      costs.fill(this.costOf(cell), count + 2 * index, count + 2 * index + 2);
    });
    return costs;
  }

  private isMovable(insider: number | null): (person: number) => boolean {
    const knows = this.table.insiders[insider ?? -1]?.knows;
    return (person) => knows?.[person] !== 1;
  }

  /**
   * How much each column may amount to: nobody leaves a box who is not in it, or of whom the
   * insider knows that they are, and nobody comes into one that is the insider's own.
   */
  private limitsFor(insider: number | null): Float64Array {
    const known = this.limits.get(insider);
    if (known) return known;
    const columns = this.columns.count + 2 * this.slackCells.length;
    const limits = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    const isMovable = this.isMovable(insider);
    const own = this.table.insiders[insider ?? -1];
    const home = own ? homeOf(this.table, own) : null;
    this.columns.all.forEach(({ attributes, values, boxes, boxOf }, part) => {
      const [coming, leaving] = this.columns.startsOf(part);
      limits.fill(0, leaving, leaving + boxes);
      for (let person = 0; person < this.table.people; person += 1) {
        const at = leaving + (boxOf[person] ?? 0);
        if (isMovable(person)) limits[at] = (limits[at] ?? 0) + 1;
      }
      const index = attributes.indexOf(home?.attribute ?? -1);
      values.forEach((each, box) => {
        if (index !== -1 && each[index] === home?.value) limits[coming + box] = 0;
      });
    });
    this.limits.set(insider, limits);
    return limits;
  }
}
