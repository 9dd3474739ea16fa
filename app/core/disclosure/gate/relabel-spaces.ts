import type { PeopleTable } from '../people-table.ts';
import type { LatticeCell } from './lattice.ts';
import { RelabelSpace } from './relabel-space.ts';

/** The cells and people of a release, and the spaces in which people may have other values. */
export class RelabelSpaces {
  private readonly spaces = new Map<string, RelabelSpace>();

  constructor(
    private readonly cells: readonly LatticeCell[],
    private readonly tables: readonly PeopleTable[],
  ) {}

  /** One space for each attribute that a cell looks at. */
  of(cell: number): RelabelSpace[] {
    const { table, conditions } = this.cell(cell);
    return conditions.map(({ attribute }) => this.at(table, attribute));
  }

  /** The space of an attribute. */
  at(table: number, attribute: number): RelabelSpace {
    const key = `${table}:${attribute}`;
    const known = this.spaces.get(key);
    if (known) return known;
    const made = new RelabelSpace(this.table(table), attribute, this.cells, table);
    this.spaces.set(key, made);
    return made;
  }

  /** @throws Error when there is no such cell */
  cell(place: number): LatticeCell {
    const cell = this.cells[place];
    if (!cell) throw new Error('A target names a cell that is not there.');
    return cell;
  }

  /** @throws Error when there is no such table */
  table(place: number): PeopleTable {
    const table = this.tables[place];
    if (!table) throw new Error('A cell names a people table that is not there.');
    return table;
  }
}
