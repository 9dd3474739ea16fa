import type { PeopleTable } from '../people-table.ts';
import type { LatticeCell } from './lattice.ts';
import type { Solvers } from './solver.ts';

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

export interface SuppressionOrder extends Solvers {
  cells: readonly LatticeCell[];
  tables: readonly PeopleTable[];
  /** Cells that are hidden from the start. */
  isHidden: readonly boolean[];
  /** Cells that are hidden with a cell. */
  dependents: readonly (readonly number[])[];
  /** What hiding a cell that is shown costs, above 0. */
  weights: readonly number[];
  /** Numbers that may not be known closer than the protection, in the order of work. */
  targets: readonly number[];
  /** By how many people a number must be able to be another in either direction. */
  protection: number;
  onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface Suppressed {
  isHidden: boolean[];
  witnesses: Witness[];
  protections: Protection[];
  /** For each witness, by how much it changes each cell that it changes. */
  changes: readonly ReadonlyMap<number, number>[];
  /** Places of people tables of which nothing new is shown, so that nothing more has to be proved. */
  silenced: number[];
}
