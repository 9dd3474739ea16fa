import type { Move } from './relabel-model.ts';
import type { RelabelSpace } from './relabel-space.ts';

/** Two values between which people change places so that a number becomes another. */
export interface SwapOrder {
  space: RelabelSpace;
  /** A value that the cell counts, and one that it does not. */
  inside: number;
  outside: number;
  /** What else must hold of a person for the cell to count them. */
  rest: number;
  /** How many more people are to be counted; fewer when below 0. */
  change: number;
  costOf: (cell: number) => number;
  isMovable: (person: number) => boolean;
}

export interface Swaps {
  moves: Move[];
  /** How much the number changes, without its sign. */
  reached: number;
  /** What it costs to hide the cells that change. */
  cost: number;
}

/** People who make the number another, and people who can take their places. */
const mostGoers = 400;
const mostReturners = 800;
/** Of each so many are looked at for which cells would have to be hidden. */
const sampled = 20;
const mostPatterns = 10;

/**
 * Swaps of people who are alike in everything that is shown of either value, so that nothing
 * shown changes: as many as are needed, or as there are.
 */
export function freeSwaps(order: SwapOrder): Swaps {
  const pair = new Pair(order);
  return { ...pair.match(pair.shown), cost: 0 };
}

/**
 * The cheapest cells to hide so that enough people can swap, and their swaps; null when no
 * one pattern of cells is enough.
 */
export function cheapestSwaps(order: SwapOrder, mostCost: number): Swaps | null {
  const pair = new Pair(order);
  for (const { mask, cost } of pair.patterns()) {
    if (cost >= mostCost) return null;
    const matched = pair.match(mask);
    if (matched.reached >= Math.abs(order.change)) return { ...matched, cost };
  }
  return null;
}

class Pair {
  /** Rests that some shown cell of either value asks for, by bits, and what each costs. */
  readonly shown: Uint32Array;
  private readonly costs: Float64Array;
  private readonly goers: number[];
  private readonly returners: number[];
  private readonly from: number;
  private readonly to: number;

  constructor(private readonly order: SwapOrder) {
    const { space, inside, outside, rest, change, costOf } = order;
    [this.from, this.to] = change > 0 ? [outside, inside] : [inside, outside];
    this.costs = new Float64Array(space.rests.length);
    this.shown = new Uint32Array(space.words);
    for (const { cell, rest: own } of space.between(inside, outside)) {
      const cost = costOf(cell);
      if (cost === 0) continue;
      this.costs[own] = (this.costs[own] ?? 0) + cost;
      this.shown[own >>> 5] = (this.shown[own >>> 5] ?? 0) | (1 << (own & 31));
    }
    this.goers = this.people(this.from, mostGoers, (person) => space.isIn(person, rest));
    this.returners = this.people(this.to, mostReturners, (person) => !space.isIn(person, rest));
  }

  /** Pairs goers with returners who are alike in some rests; who is in none goes alone. */
  match(mask: Uint32Array): { moves: Move[]; reached: number } {
    const { space, change } = this.order;
    const alike = new Map<string, number[]>();
    for (const person of this.returners) {
      const key = space.signature(person, mask);
      const known = alike.get(key);
      if (known) known.push(person);
      else alike.set(key, [person]);
    }
    const moves: Move[] = [];
    let reached = 0;
    for (const person of this.goers) {
      if (reached >= Math.abs(change)) break;
      const isAlone = space.isInNone(person, mask);
      const other = isAlone ? undefined : alike.get(space.signature(person, mask))?.pop();
      if (!isAlone && other === undefined) continue;
      moves.push({ person, from: this.from, to: this.to });
      if (other !== undefined) moves.push({ person: other, from: this.to, to: this.from });
      reached += 1;
    }
    return { moves, reached };
  }

  /** What would remain to be kept if the cells were hidden in which two people differ, cheapest first. */
  patterns(): { mask: Uint32Array; cost: number }[] {
    const { space } = this.order;
    const found = new Map<string, { mask: Uint32Array; cost: number }>();
    for (const goer of spread(this.goers)) {
      for (const returner of [null, ...spread(this.returners)]) {
        const differing = space.differing(goer, returner, this.shown);
        const key = differing.join(',');
        if (found.has(key)) continue;
        const mask = this.shown.map((word, place) => word & ~(differing[place] ?? 0));
        found.set(key, { mask, cost: this.costOf(differing) });
      }
    }
    return [...found.values()].sort((a, b) => a.cost - b.cost).slice(0, mostPatterns);
  }

  private costOf(differing: Uint32Array): number {
    let cost = 0;
    differing.forEach((word, place) => {
      for (let bits = word; bits !== 0; bits &= bits - 1) {
        cost += this.costs[place * 32 + (31 - Math.clz32(bits & -bits))] ?? 0;
      }
    });
    return cost;
  }

  private people(value: number, most: number, isWanted: (person: number) => boolean): number[] {
    const { space, isMovable } = this.order;
    const found: number[] = [];
    for (const person of space.peopleOf(value)) {
      if (found.length >= most) break;
      if (isWanted(person) && isMovable(person)) found.push(person);
    }
    return found;
  }
}

/** A few of many, evenly spread. */
function spread(people: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(people.length / sampled));
  return people.filter((_, index) => index % step === 0).slice(0, sampled);
}
