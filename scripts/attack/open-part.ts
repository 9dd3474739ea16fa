import type { LinearSystem, Row } from './linear-system.ts';

/** The part of a system that is not settled: what is known is put into the limits of rows. */
export interface OpenPart {
  /** Places in the whole system of the numbers that are open. */
  places: number[];
  /** Where a number of the whole system stands here; undefined for one that is known. */
  columnOf: ReadonlyMap<number, number>;
  rows: Row[];
}

/** Leaves out every number that is known, and every row of nothing but such. */
export function openPart({ lower, upper, rows }: LinearSystem): OpenPart {
  const places = [...lower.keys()].filter((place) => lower[place] !== upper[place]);
  const columnOf = new Map(places.map((place, column) => [place, column]));
  const open = rows.flatMap((row): Row[] => {
    let known = 0;
    const indices: number[] = [];
    const values: number[] = [];
    row.indices.forEach((place, term) => {
      const [column, factor] = [columnOf.get(place), row.values[term] ?? 0];
      if (column === undefined) {
        known += factor * (lower[place] ?? 0);
        return;
      }
      indices.push(column);
      values.push(factor);
    });
    if (indices.length === 0) return [];
    return [{ indices, values, lower: row.lower - known, upper: row.upper - known }];
  });
  return { places, columnOf, rows: open };
}
