import { type CellMembers, conditionsOf, membersKey } from '../cell-members.ts';
import type { PeopleTable } from '../people-table.ts';
import { valuesMeant } from '../people-table.ts';

/** What an attribute must be, by the places of its values: 1 for each that is meant. */
export interface PlacedCondition {
  attribute: number;
  allowed: Uint8Array;
  /** Equal for equal conditions. */
  key: string;
}

/**
 * A number of the lattice, whether a table prints it or not. `base`: how large a group is.
 * `outcome`: what became of it. `between`: people between two outcomes of one group.
 * `outside`: people of a group whom an outcome leaves out.
 */
export interface LatticeCell {
  /** Two cells that count the same people are one. */
  key: string;
  kind: 'base' | 'outcome' | 'between' | 'outside';
  /** Place of the people table. */
  table: number;
  conditions: readonly PlacedCondition[];
  /** People. */
  count: number;
  /** Place of the group's base; null for a base. */
  base: number | null;
  /** Whether a table or a curve would print it. */
  isPublished: boolean;
}

/** Collects the cells of a release, each once. */
export class LatticeBuilder {
  readonly cells: LatticeCell[] = [];
  private readonly places = new Map<string, number>();
  private readonly meant = new Map<string, Uint8Array>();

  constructor(private readonly tables: readonly PeopleTable[]) {}

  /** The place of a cell that was added, or undefined. */
  placeOf(members: CellMembers): number | undefined {
    return this.places.get(membersKey(members));
  }

  /**
   * Adds a cell, or finds it.
   * @throws Error when the same people were counted differently before
   */
  add(
    members: CellMembers,
    given: Pick<LatticeCell, 'kind' | 'count' | 'base' | 'isPublished'>,
  ): number {
    const key = membersKey(members);
    const known = this.places.get(key);
    if (known === undefined) {
      this.cells.push({ ...given, key, ...this.placed(members) });
      this.places.set(key, this.cells.length - 1);
      return this.cells.length - 1;
    }
    const cell = this.cells[known];
    if (!cell || cell.count !== given.count) {
      throw new Error(`Two tables count the same people differently: ${key}.`);
    }
    if (given.isPublished) cell.isPublished = true;
    return known;
  }

  /** The table and the conditions of a cell, by their places, whether it was added or not. */
  placed(members: CellMembers): Pick<LatticeCell, 'table' | 'conditions'> {
    const table = this.tables.findIndex(({ id }) => id === members.people);
    return { table, conditions: this.conditions(members, table) };
  }

  private conditions(members: CellMembers, table: number): PlacedCondition[] {
    const attributes = this.tables[table]?.attributes ?? [];
    const placed = new Map<number, PlacedCondition>();
    for (const condition of conditionsOf(members)) {
      const attribute = attributes.findIndex(({ id }) => id === condition.attribute);
      const found = attributes[attribute];
      if (!found) throw new Error(`People have no attribute ${condition.attribute}.`);
      const name = `${table}:${attribute}=${condition.key}`;
      const allowed = this.meant.get(name) ?? valuesMeant(found, condition);
      this.meant.set(name, allowed);
      placed.set(attribute, both(placed.get(attribute), { attribute, allowed, key: name }));
    }
    return [...placed.values()];
  }
}

/** Two conditions of one attribute are one: what both of them mean. */
function both(known: PlacedCondition | undefined, other: PlacedCondition): PlacedCondition {
  if (!known) return other;
  const { attribute, key } = known;
  const allowed = known.allowed.map((isMeant, value) => isMeant & (other.allowed[value] ?? 0));
  return { attribute, allowed, key: `${key} and ${other.key}` };
}
