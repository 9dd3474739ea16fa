import type { PeopleTable } from '../people-table.ts';
import type { LatticeCell } from './lattice.ts';
import { cheapestSwaps, freeSwaps, type SwapOrder } from './pair-swaps.ts';
import { cellsToHide, type Move, type Relabelling, solveRelabelling } from './relabel-model.ts';
import { changesOf, differencesOf, RelabelSpace } from './relabel-space.ts';
import { type Scenario, scenariosOf } from './scenarios.ts';
import type { Solver } from './solver.ts';
import { attributeRank, type Way, waysToReach } from './ways.ts';
import { changesByCounting, hasConditions, withDifferences } from './witness-tables.ts';

/** One person is another in one attribute. `to` is a place in its list of values. */
export interface Difference {
  person: number;
  attribute: number;
  to: number;
}

/**
 * A table of people as they could be: some are others in an attribute. It agrees with
 * everything that is shown, which is what makes a hidden number hidden.
 */
export interface Witness {
  table: number;
  differences: readonly Difference[];
}

/** That a number could be another, in one direction, also for somebody who knows people. */
export interface Protection {
  cell: number;
  /** Place of the insider in the people table; null for who knows nobody. */
  insider: number | null;
  /** By how much the witness must change the number at least. */
  change: number;
  /** Place of the witness; null when none was found. */
  witness: number | null;
}

export interface SuppressionOrder {
  cells: readonly LatticeCell[];
  tables: readonly PeopleTable[];
  /** Cells that are hidden from the start. */
  isHidden: readonly boolean[];
  /** Cells of which an earlier release has told the number: they cannot be hidden any more. */
  isTold: (cell: number) => boolean;
  /** Cells that are hidden with a cell. */
  dependents: readonly (readonly number[])[];
  /** What hiding a cell that is shown costs, above 0. */
  weights: readonly number[];
  /** Numbers that may not be known closer than the protection, in the order of work. */
  targets: readonly number[];
  /** By how many people a number must be able to be another in either direction. */
  protection: number;
  solve: Solver;
  onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface Suppressed {
  isHidden: boolean[];
  witnesses: Witness[];
  protections: Protection[];
}

/**
 * Hides cells until every target can be otherwise by at least the protection, up and down
 * (down to nobody where there are fewer), from whoever knows the people of one site or
 * partner as well, and keeps the tables of people that show it.
 */
export function suppress(order: SuppressionOrder): Suppressed {
  return new Suppression(order).run();
}

/** A number that is to be changed by so much, without the people whom some insiders know. */
interface Goal {
  cell: number;
  change: number;
  apartFrom: readonly number[];
}

/** Other values looked at for swaps, and those that a program moves people between. */
const mostPartners = 12;
const mostInProgram = 4;
// Weighs more than all the cells of a release: what was told is never chosen to be hidden.
const costOfTold = 1e6;

class Suppression {
  private readonly isHidden: boolean[];
  private readonly witnesses: Witness[] = [];
  /** For each witness, by how much it changes each cell that it changes. */
  private readonly changes: Map<number, number>[] = [];
  private readonly spaces = new Map<string, RelabelSpace>();

  constructor(private readonly order: SuppressionOrder) {
    this.isHidden = [...order.isHidden];
  }

  run(): Suppressed {
    const { targets, onProgress } = this.order;
    const protections = targets.flatMap((cell, index): Protection[] => {
      if (index % 20 === 0) onProgress?.(index, targets.length);
      return [...this.protect(cell, 1), ...this.protect(cell, -1)];
    });
    return { isHidden: this.isHidden, witnesses: this.witnesses, protections };
  }

  /** Protects a number in one direction from everybody, with as few witnesses as will do. */
  private protect(cell: number, direction: 1 | -1): Protection[] {
    const { cells, tables, protection } = this.order;
    const scenarios = scenariosOf(cells, tables, cell, direction, protection);
    const open = scenarios.filter((scenario) => this.known(cell, scenario) === null);
    // A witness without anybody whom half of them know is one for all of that half.
    for (const half of [open.filter((_, i) => i % 2 === 0), open.filter((_, i) => i % 2 === 1)]) {
      if (half.length > 1) this.reach(cell, half, false);
    }
    return scenarios.map((scenario): Protection => {
      const { insider, change } = scenario;
      const witness =
        this.known(cell, scenario) ??
        this.reach(cell, [scenario], true) ??
        this.reachInTwoSteps(cell, scenario);
      return { cell, insider, change, witness };
    });
  }

  /** A witness made before that will do. */
  private known(cell: number, { insider, change }: Scenario): number | null {
    const { table } = this.cell(cell);
    const knows = insider === null ? undefined : this.table(table).insiders[insider]?.knows;
    const place = this.changes.findIndex((changes, witness) => {
      const changed = changes.get(cell) ?? 0;
      if (change > 0 ? changed < change : changed > change) return false;
      return (
        this.witnesses[witness]?.differences.every(({ person }) => knows?.[person] !== 1) === true
      );
    });
    return place === -1 ? null : place;
  }

  /**
   * Makes a witness. Nothing is hidden for it if possible; otherwise the cells that cost
   * least, by whichever attribute, if whole people can then do it.
   * @returns its place, or null when there is none
   */
  private reach(cell: number, scenarios: readonly Scenario[], mayHide: boolean): number | null {
    const apartFrom = scenarios.flatMap(({ insider }) => insider ?? []);
    const most = Math.max(...scenarios.map(({ change }) => Math.abs(change)));
    const change = most * Math.sign(scenarios[0]?.change ?? 1);
    const goal = { cell, change, apartFrom };
    const ways = this.ways(goal);
    for (const way of ways) {
      const moves = this.freely(goal, way);
      if (moves !== null) return this.keep(way.space, moves);
    }
    if (!mayHide) return null;
    const cheapest = this.cheapestSwaps(goal, ways);
    return cheapest === null
      ? this.reachByProgram(goal, ways)
      : this.keep(cheapest.space, cheapest.moves);
  }

  /** Swaps that change nothing shown, between as many values as are needed. */
  private freely(goal: Goal, way: Way): Move[] | null {
    const moves: Move[] = [];
    const moved = new Set<number>();
    let reached = 0;
    for (const inside of way.centers) {
      for (const outside of way.partners) {
        const change = goal.change - Math.sign(goal.change) * reached;
        const swaps = freeSwaps(this.swapOrder({ ...goal, change }, way, inside, outside, moved));
        moves.push(...swaps.moves);
        for (const { person } of swaps.moves) moved.add(person);
        reached += swaps.reached;
        if (reached >= Math.abs(goal.change)) return moves;
      }
    }
    return null;
  }

  /** The swaps with the cheapest cells to hide, by whichever attribute and value. */
  private cheapestSwaps(goal: Goal, ways: readonly Way[]) {
    let best: { space: RelabelSpace; moves: Move[]; cost: number } | null = null;
    for (const way of ways) {
      for (const inside of way.centers) {
        for (const outside of way.partners.slice(0, mostPartners)) {
          const order = this.swapOrder(goal, way, inside, outside);
          const swaps = cheapestSwaps(order, Math.min(best?.cost ?? costOfTold, costOfTold));
          if (swaps !== null) best = { ...swaps, space: way.space };
        }
      }
    }
    return best;
  }

  private swapOrder(
    { change, apartFrom }: Goal,
    { space, rest }: Way,
    inside: number,
    outside: number,
    moved: ReadonlySet<number> = new Set(),
  ): SwapOrder {
    const isMovable = this.movable(space.place, apartFrom);
    return {
      ...{ space, rest, inside, outside, change },
      costOf: (cell) => this.costOf(cell),
      isMovable: (person) => !moved.has(person) && isMovable(person),
    };
  }

  /** Where no simple swap will do, several values at once, as a linear program. */
  private reachByProgram(goal: Goal, ways: readonly Way[]): number | null {
    for (const way of ways) {
      const moves = solveRelabelling(this.relabelling(goal, way, false), this.order.solve);
      if (moves !== null) return this.keep(way.space, moves);
    }
    for (const { way, cells } of this.cheapestFirst(goal, ways)) {
      const moves = this.movesWithout(cells, goal, way);
      if (moves !== null) return this.keep(way.space, moves);
    }
    return this.reachAtAnyCost(goal, ways);
  }

  /**
   * Where too few people have what a group is to have more of: first more of them come to have
   * it, which is hidden of everybody as well, and then they are given the attribute.
   */
  private reachInTwoSteps(cell: number, scenario: Scenario): number | null {
    const { table, conditions } = this.cell(cell);
    const people = this.table(table);
    const [first, ...others] = [...conditions].sort(
      (a, b) => attributeRank(people, a.attribute) - attributeRank(people, b.attribute),
    );
    const whole = this.order.cells.findIndex((each) => hasConditions(each, table, others));
    if (!first || others.length === 0 || whole === -1) return null;
    const step = { ...scenario, insider: scenario.insider };
    const earlier = this.known(whole, step) ?? this.reach(whole, [step], true);
    const witness = earlier === null ? undefined : this.witnesses[earlier];
    if (!witness) return null;
    const moved = withDifferences(people, witness.differences);
    const space = new RelabelSpace(moved, first.attribute, this.order.cells, table);
    const goal = { cell, change: scenario.change, apartFrom: scenario.insider ?? [] };
    const apartFrom = [goal.apartFrom].flat();
    const isMovable = this.movable(table, apartFrom);
    const costOf = (each: number) => this.costOf(each);
    const ways = waysToReach({ cell, change: scenario.change, spaces: [space], isMovable, costOf });
    for (const way of ways) {
      const own = { space: way.space, values: valuesOf(way) };
      const order = { ...own, mayHide: false, goals: [goal], costOf, isMovable };
      const moves =
        solveRelabelling(order, this.order.solve) ??
        solveRelabelling({ ...order, mayHide: true }, this.order.solve);
      const differences = moves && [...witness.differences, ...differencesOf(space, moves)];
      const changes =
        differences && changesByCounting(this.order.cells, people, table, differences);
      if (!changes || this.costOfAll([...changes.keys()]) >= costOfTold) continue;
      for (const [changed] of changes) this.hide(changed);
      return this.note({ table, differences }, changes);
    }
    return null;
  }

  /** The cells to hide for a goal by each way, for parts of people. */
  private cheapestFirst(goal: Goal, ways: readonly Way[]) {
    const found = ways.flatMap((way) => {
      const cells = cellsToHide(this.relabelling(goal, way, true), this.order.solve);
      return cells === null ? [] : [{ way, cells, cost: this.costOfAll(cells) }];
    });
    return found.filter(({ cost }) => cost < costOfTold).sort((a, b) => a.cost - b.cost);
  }

  /** The moves of whole people once some cells are hidden; hides them if there are any. */
  private movesWithout(cells: readonly number[], goal: Goal, way: Way): Move[] | null {
    const before = [...this.isHidden];
    for (const cell of cells) this.hide(cell);
    const moves = solveRelabelling(this.relabelling(goal, way, false), this.order.solve);
    if (moves === null) this.isHidden.splice(0, before.length, ...before);
    return moves;
  }

  /** Where parts of people would do and whole ones do not, hides what whole ones change. */
  private reachAtAnyCost(goal: Goal, ways: readonly Way[]): number | null {
    const found = ways.flatMap((way) => {
      const moves = solveRelabelling(this.relabelling(goal, way, true), this.order.solve);
      if (moves === null) return [];
      return [{ way, moves, cost: this.costOfAll([...changesOf(way.space, moves).keys()]) }];
    });
    const [best] = found.sort((a, b) => a.cost - b.cost);
    return best && best.cost < costOfTold ? this.keep(best.way.space, best.moves) : null;
  }

  private ways({ cell, change, apartFrom }: Goal): Way[] {
    const { table, conditions } = this.cell(cell);
    const spaces = conditions.map(({ attribute }) => this.space(table, attribute));
    return waysToReach({
      ...{ cell, change, spaces },
      isMovable: this.movable(table, apartFrom),
      costOf: (each) => this.costOf(each),
    });
  }

  private relabelling(goal: Goal, way: Way, mayHide: boolean): Relabelling {
    const { table } = this.cell(goal.cell);
    const { space } = way;
    return {
      ...{ space, values: valuesOf(way), mayHide, goals: [goal] },
      costOf: (cell) => this.costOf(cell),
      isMovable: this.movable(table, goal.apartFrom),
    };
  }

  private movable(table: number, apartFrom: readonly number[]): (person: number) => boolean {
    const known = apartFrom.map((insider) => this.table(table).insiders[insider]?.knows);
    return (person) => known.every((knows) => knows?.[person] !== 1);
  }

  private keep(space: RelabelSpace, moves: readonly Move[]): number {
    const changes = changesOf(space, moves);
    for (const [cell] of changes) this.hide(cell);
    return this.note({ table: space.place, differences: differencesOf(space, moves) }, changes);
  }

  private note(witness: Witness, changes: Map<number, number>): number {
    this.witnesses.push(witness);
    this.changes.push(changes);
    return this.witnesses.length - 1;
  }

  private hide(cell: number): void {
    if (this.isHidden[cell]) return;
    this.isHidden[cell] = true;
    for (const dependent of this.order.dependents[cell] ?? []) this.hide(dependent);
  }

  private costOfAll(cells: readonly number[]): number {
    return cells.reduce((sum, cell) => sum + this.costOf(cell), 0);
  }

  private costOf(cell: number): number {
    if (this.order.isTold(cell)) return costOfTold;
    const dependents = this.order.dependents[cell] ?? [];
    return dependents.reduce((sum, each) => sum + this.weightOf(each), this.weightOf(cell));
  }

  private weightOf(cell: number): number {
    if (this.isHidden[cell] || !this.cell(cell).isPublished) return 0;
    return this.order.weights[cell] ?? 1;
  }

  private space(table: number, attribute: number): RelabelSpace {
    const key = `${table}:${attribute}`;
    const known = this.spaces.get(key);
    if (known) return known;
    const made = new RelabelSpace(this.table(table), attribute, this.order.cells, table);
    this.spaces.set(key, made);
    return made;
  }

  private cell(place: number): LatticeCell {
    const cell = this.order.cells[place];
    if (!cell) throw new Error('A target names a cell that is not there.');
    return cell;
  }

  private table(place: number): PeopleTable {
    const table = this.order.tables[place];
    if (!table) throw new Error('A cell names a people table that is not there.');
    return table;
  }
}

/** The values between which a program moves people. */
function valuesOf({ centers, partners }: Way): number[] {
  return [...centers.slice(0, mostInProgram), ...partners.slice(0, mostInProgram)];
}
