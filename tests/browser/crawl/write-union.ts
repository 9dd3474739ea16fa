import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { LatticeCell } from './released-lattice.ts';

/**
 * Writes down what was found as an attacker would: a package like the published one, with
 * every number that stood anywhere at the place of a cell in the cell's row.
 * @returns the package's folder
 */
export function writeUnion(published: string, seen: ReadonlyMap<LatticeCell, number>): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-crawl-union-'));
  cpSync(published, folder, { recursive: true });
  const file = join(folder, 'cells.csv');
  const options = { header: true, skipEmptyLines: true } as const;
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), options);
  const found = new Map([...seen].map(([cell, value]) => [keyOfCell(cell), value]));
  const rows = data.map((row) => {
    const value = found.get(keyOfRow(row));
    // Of a band the size of the group is published, and stands in a column of its own already.
    const isOfBand = row.status === 'banded' && String(value) === row.denominator;
    if (value === undefined || isOfBand) return row;
    return { ...row, status: 'shown', count: String(value) };
  });
  writeFileSync(file, Papa.unparse({ fields: meta.fields ?? [], data: rows }));
  return folder;
}

function keyOfCell(cell: LatticeCell): string {
  const { release, table, cohort, dimension, value, dimension2, value2, ler, measure } = cell;
  return [release, table, cohort, dimension, value, dimension2, value2, ler, measure].join('|');
}

function keyOfRow(row: Record<string, string>): string {
  const { release, table, cohort, ler, measure } = row;
  const groups = [row.dimension_1, row.value_1, row.dimension_2, row.value_2];
  return [release, table, cohort, ...groups, ler, measure].join('|');
}
