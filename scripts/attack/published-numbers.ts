import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A row of cells.csv as anybody reads it. */
export interface PublishedCell {
  release: string;
  table: string;
  cohort: string;
  dimension: string;
  value: string;
  ler: string;
  measure: string;
  status: string;
  count: number | null;
  denominator: number | null;
  ciLow: number | null;
  ciHigh: number | null;
}

/** A row of survival.csv. */
interface PublishedPoint {
  dimension: string;
  value: string;
  ler: string;
  day: number;
  atRisk: number;
  hired: number;
}

/** What a package says, and nothing else. */
export interface PublishedNumbers {
  cells: PublishedCell[];
  points: PublishedPoint[];
}

/**
 * Reads the files of a package that hold numbers.
 * @throws Error with a sentence when there is no cells.csv
 */
export function readPublishedNumbers(folder: string): PublishedNumbers {
  const cells = rowsOf(join(folder, 'cells.csv')).map((row) => ({
    ...{ release: text(row.release), table: text(row.table), cohort: text(row.cohort) },
    ...{ dimension: text(row.dimension_1), value: text(row.value_1), ler: text(row.ler) },
    ...{ measure: text(row.measure), status: text(row.status) },
    ...{ count: number(row.count), denominator: number(row.denominator) },
    ...{ ciLow: number(row.ci_low), ciHigh: number(row.ci_high) },
  }));
  const curves = join(folder, 'survival.csv');
  const points = (existsSync(curves) ? rowsOf(curves) : []).flatMap((row) => {
    const [day, atRisk, hired] = [number(row.day), number(row.at_risk), number(row.hired)];
    if (day === null || atRisk === null || hired === null) return [];
    const group = { dimension: text(row.dimension_1), value: text(row.value_1) };
    return [{ ...group, ler: text(row.ler), day, atRisk, hired }];
  });
  return { cells, points };
}

function rowsOf(file: string): Record<string, string>[] {
  if (!existsSync(file)) throw new Error(`There is no ${file}: a package holds a cells.csv.`);
  return Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    ...{ header: true, skipEmptyLines: true },
  }).data;
}

function text(field: string | undefined): string {
  return field ?? '';
}

function number(field: string | undefined): number | null {
  return field === undefined || field === '' ? null : Number(field);
}
