import { type Group, groupName } from './group.ts';
import { LinearSystem } from './linear-system.ts';

/** A number of the lattice: people of a group in a cohort, published or not. */
export interface LatticeCell {
  population: string;
  /** A quarter, `all:1` for every quarter of the first package, or what came in since. */
  cohort: string;
  group: Group;
  ler: string;
  measure: string;
}

/** Parts of a number by one way of splitting it. */
type Splits = Map<string, readonly number[]>;

/**
 * Unknown numbers of groups of people, and the ways in which they add up. Where a number
 * is split in several ways, some of the sums follow from finer ones: those are kept apart,
 * because they cost a solver time and tell it nothing.
 */
export class Lattice {
  readonly system = new LinearSystem();
  /** By place in the system. */
  readonly cells: LatticeCell[] = [];
  private readonly splits = new Map<number, Splits>();
  private readonly ranks = new Map<string, number>();

  /** The place of a cell, made when it is new. */
  add(cell: LatticeCell): number {
    const place = this.system.variable(nameOf(cell));
    this.cells[place] ??= cell;
    return place;
  }

  find(cell: LatticeCell): number | undefined {
    return this.system.find(nameOf(cell));
  }

  /** Notes that a number is the sum of others, which is what splitting it in this way means. */
  split(way: string, total: number, parts: readonly number[]): void {
    if (!this.ranks.has(way)) this.ranks.set(way, this.ranks.size);
    const known: Splits = this.splits.get(total) ?? new Map();
    this.splits.set(total, known.set(way, parts));
  }

  /** Puts every split into the system; called once, when all of them are known. */
  addSplits(): void {
    for (const [total, ways] of this.splits) {
      for (const [way, parts] of ways) {
        this.system.addSum(total, parts, this.isImpliedSplit(total, way));
      }
    }
  }

  /** Whether something said of several numbers follows from the same said of their parts. */
  isImplied(places: readonly number[]): boolean {
    const [first, ...others] = places.map((place) => this.splits.get(place));
    const ways = [...(first?.keys() ?? [])];
    return ways.some((way) => others.every((splits) => splits?.has(way)));
  }

  private isImpliedSplit(total: number, way: string): boolean {
    const ways = this.splits.get(total);
    const isSplit = (place: number, by: string) => this.splits.get(place)?.has(by) === true;
    const parts = ways?.get(way) ?? [];
    return [...(ways ?? [])].some(([other, otherParts]) => {
      // In one direction only, or two sums would each be left to the other.
      if ((this.ranks.get(other) ?? 0) >= (this.ranks.get(way) ?? 0)) return false;
      return (
        parts.every((part) => isSplit(part, other)) &&
        otherParts.every((part) => isSplit(part, way))
      );
    });
  }
}

function nameOf({ population, cohort, group, ler, measure }: LatticeCell): string {
  return [population, cohort, groupName(group), ler, measure].join('|');
}
