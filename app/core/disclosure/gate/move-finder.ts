import type { HiddenCells } from './hidden-cells.ts';
import type { InsiderKnowledge } from './insider-knowledge.ts';
import { cheapestSwaps, freeSwaps, type SwapOrder } from './pair-swaps.ts';
import { cellsToHide, type Move, type Relabelling, solveRelabelling } from './relabel-model.ts';
import { changesOf, type RelabelSpace } from './relabel-space.ts';
import type { Solver } from './solver.ts';
import { type Way, waysToReach } from './ways.ts';

/** A number that is to be changed by so much at least: up when above 0, down when below. */
export interface MoveGoal extends InsiderKnowledge {
  cell: number;
  change: number;
}

/** Moves of people who have another value of the attribute of a space. */
export interface FoundMoves {
  space: RelabelSpace;
  moves: Move[];
}

/** Other values looked at for swaps, and those that a program moves people between. */
const mostPartners = 12;
const mostInProgram = 4;

/** Finds people who could have other values, so that a number is another. */
export class MoveFinder {
  constructor(
    private readonly hidden: HiddenCells,
    private readonly solve: Solver,
  ) {}

  /** Moves that change nothing shown; null when no swap of people will do. */
  findFree(goal: MoveGoal, spaces: readonly RelabelSpace[]): FoundMoves | null {
    for (const way of this.ways(goal, spaces)) {
      const moves = this.freely(goal, way);
      if (moves !== null) return { space: way.space, moves };
    }
    return null;
  }

  /**
   * Moves that change those shown cells which cost least to hide, by whichever attribute: by
   * swaps if those will do, otherwise by a linear program over several values at once.
   * Cells that have to be hidden for it first are hidden.
   */
  findCheapest(goal: MoveGoal, spaces: readonly RelabelSpace[]): FoundMoves | null {
    const ways = this.ways(goal, spaces);
    return this.cheapestSwaps(goal, ways) ?? this.byProgram(goal, ways);
  }

  /** As by `findCheapest`, with programs alone. */
  findByProgram(goal: MoveGoal, spaces: readonly RelabelSpace[]): FoundMoves | null {
    return this.byProgram(goal, this.ways(goal, spaces));
  }

  /** Swaps that change nothing shown, between as many values as are needed. */
  private freely(goal: MoveGoal, way: Way): Move[] | null {
    const { moves, reached } = this.asFreely(goal, way);
    return reached >= Math.abs(goal.change) ? moves : null;
  }

  /** As many such swaps as there are, up to those that are needed. */
  private asFreely(goal: MoveGoal, way: Way): { moves: Move[]; reached: number } {
    const moves: Move[] = [];
    const moved = new Set<number>();
    let reached = 0;
    for (const inside of way.centers) {
      for (const outside of way.partners) {
        const change = goal.change - Math.sign(goal.change) * reached;
        if (change === 0) return { moves, reached };
        const isMovable = (person: number) => !moved.has(person) && goal.isMovable(person);
        const order = this.swapOrder({ ...goal, change, isMovable }, way, inside, outside);
        const swaps = freeSwaps(order);
        moves.push(...swaps.moves);
        for (const { person } of swaps.moves) moved.add(person);
        reached += swaps.reached;
      }
    }
    return { moves, reached };
  }

  /** The swaps with the cheapest cells to hide, by whichever attribute and value. */
  private cheapestSwaps(
    goal: MoveGoal,
    ways: readonly Way[],
  ): (FoundMoves & { cost: number }) | null {
    let best: (FoundMoves & { cost: number }) | null = null;
    for (const way of ways) {
      // What can be had for nothing is taken first: only the rest has a price.
      const free = this.asFreely(goal, way);
      const moved = new Set(free.moves.map(({ person }) => person));
      const isMovable = (person: number) => !moved.has(person) && goal.isMovable(person);
      const change = goal.change - Math.sign(goal.change) * free.reached;
      for (const inside of way.centers) {
        for (const outside of way.partners.slice(0, mostPartners)) {
          const order = this.swapOrder({ ...goal, change, isMovable }, way, inside, outside);
          const swaps = cheapestSwaps(order, best?.cost ?? Number.POSITIVE_INFINITY);
          if (swaps === null) continue;
          best = { space: way.space, moves: [...free.moves, ...swaps.moves], cost: swaps.cost };
        }
      }
    }
    return best;
  }

  private byProgram(goal: MoveGoal, ways: readonly Way[]): FoundMoves | null {
    for (const way of ways) {
      const moves = solveRelabelling(this.relabelling(goal, way, false), this.solve);
      if (moves !== null) return { space: way.space, moves };
    }
    for (const { way, cells } of this.cheapestFirst(goal, ways)) {
      const moves = this.hidden.hiding(cells, () =>
        solveRelabelling(this.relabelling(goal, way, false), this.solve),
      );
      if (moves !== null) return { space: way.space, moves };
    }
    return this.atAnyCost(goal, ways);
  }

  /** The cells to hide for a goal by each way, for parts of people. */
  private cheapestFirst(goal: MoveGoal, ways: readonly Way[]) {
    const found = ways.flatMap((way) => {
      const cells = cellsToHide(this.relabelling(goal, way, true), this.solve);
      return cells === null ? [] : [{ way, cells, cost: this.hidden.costOfAll(cells) }];
    });
    return found.sort((a, b) => a.cost - b.cost);
  }

  /** Where parts of people would do and whole ones do not, whatever whole ones change. */
  private atAnyCost(goal: MoveGoal, ways: readonly Way[]): FoundMoves | null {
    const found = ways.flatMap((way) => {
      const moves = solveRelabelling(this.relabelling(goal, way, true), this.solve);
      if (moves === null) return [];
      const cost = this.hidden.costOfAll(changesOf(way.space, moves).keys());
      return [{ space: way.space, moves, cost }];
    });
    return found.sort((a, b) => a.cost - b.cost)[0] ?? null;
  }

  private ways(goal: MoveGoal, spaces: readonly RelabelSpace[]): Way[] {
    return waysToReach({ ...goal, spaces, costOf: this.costOf });
  }

  private readonly costOf = (cell: number): number => this.hidden.costOf(cell);

  private swapOrder(
    { change, isMovable }: MoveGoal,
    { space, rest }: Way,
    inside: number,
    outside: number,
  ): SwapOrder {
    return { space, rest, inside, outside, change, isMovable, costOf: this.costOf };
  }

  private relabelling(goal: MoveGoal, way: Way, mayHide: boolean): Relabelling {
    const values = [
      ...way.centers.slice(0, mostInProgram),
      ...way.partners.slice(0, mostInProgram),
    ];
    const { isMovable } = goal;
    return { space: way.space, values, goals: [goal], mayHide, isMovable, costOf: this.costOf };
  }
}
