import type { LinearSystem, Row, Term } from './linear-system.ts';

/** A part of a system that shares no unknown number with the rest. */
export interface ConnectedPart {
  /** Places in the whole system of the numbers that are open. */
  places: number[];
  /** Rows by columns of this part, with what is known put into their limits. */
  rows: Row[];
  /** Indices of the targets that lie in it. */
  targets: number[];
}

/** How a system falls apart where numbers are known, and where each number went. */
export interface Parts {
  parts: ConnectedPart[];
  /** For each place of the system, its column in its part. */
  columnOf: Int32Array;
}

/**
 * Takes a system apart wherever known numbers do, so that each part can be solved alone
 * with nothing lost: the known numbers are put into the limits of the rows.
 * @param targets sums of numbers; those of one target stay in one part
 */
export function connectedParts(system: LinearSystem, targets: readonly (readonly Term[])[]): Parts {
  const sets = new DisjointSets(system.names.length);
  const isOpen = (place: number) => !system.isKnown(place);
  const openIn = (places: readonly number[]) => places.filter(isOpen);
  const rows = system.rows.filter(({ isImplied }) => !isImplied);
  for (const { indices } of rows) sets.join(openIn(indices));
  for (const terms of targets) sets.join(openIn(terms.map(([place]) => place)));
  const columnOf = new Int32Array(system.names.length).fill(-1);
  const parts = new Map<number, ConnectedPart>();
  const partAt = (place: number) => {
    const root = sets.find(place);
    const part = parts.get(root) ?? { places: [], rows: [], targets: [] };
    parts.set(root, part);
    return part;
  };
  for (let place = 0; place < columnOf.length; place += 1) {
    if (!isOpen(place)) continue;
    columnOf[place] = partAt(place).places.push(place) - 1;
  }
  for (const row of rows) {
    const [first] = openIn(row.indices);
    if (first !== undefined) partAt(first).rows.push(openRow(system, row, columnOf));
  }
  targets.forEach((terms, index) => {
    const [first] = openIn(terms.map(([place]) => place));
    if (first !== undefined) partAt(first).targets.push(index);
  });
  return { parts: [...parts.values()].filter((part) => part.targets.length > 0), columnOf };
}

function openRow(system: LinearSystem, row: Row, columnOf: Int32Array): Row {
  let known = 0;
  const open: Row = { ...row, indices: [], values: [] };
  row.indices.forEach((place, term) => {
    const factor = row.values[term] ?? 0;
    if (system.isKnown(place)) {
      known += factor * (system.lower[place] ?? 0);
      return;
    }
    open.indices.push(columnOf[place] ?? 0);
    open.values.push(factor);
  });
  return { ...open, lower: row.lower - known, upper: row.upper - known };
}

class DisjointSets {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, place) => place);
  }

  find(place: number): number {
    let root = place;
    while (this.parents[root] !== root) root = this.parents[root] ?? root;
    for (let at = place; at !== root; ) {
      const next = this.parents[at] ?? root;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  join(places: readonly number[]): void {
    const [first, ...others] = places;
    for (const other of others) this.parents[this.find(other)] = this.find(first ?? other);
  }
}
