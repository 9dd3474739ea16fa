import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** What is read of a certificate. */
export interface Certificate {
  statement: string;
  keptFrom: string[];
  notProved: string[];
  numbers: Record<string, number>;
  togetherWithReleases: number[];
  policy: Record<string, unknown>;
}

/** All that a certificate has: none of it hangs on what is hidden. */
export const certificateFields = [
  ...['format', 'version', 'pilot', 'release', 'asOf', 'result', 'statement', 'numbers'],
  ...['keptFrom', 'notProved', 'togetherWithReleases', 'policy', 'software', 'sha256'],
];

/** What a certificate may count: rows of the tables that are published beside it. */
export function countedIn(folder: string): Record<string, number> {
  const [cells, points] = ['cells.csv', 'survival.csv'].map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  });
  const having = (rows: typeof cells, status: string) =>
    (rows ?? []).filter((row) => row.status === status).length;
  return {
    ...{ printed: cells?.length ?? 0, shown: having(cells, 'shown') },
    banded: having(cells, 'banded'),
    ...{ suppressed: having(cells, 'suppressed'), curvePointsShown: having(points, 'shown') },
  };
}

/** The numbers in what a certificate says in words, where it says it in sentences. */
export function numbersInWords({ statement, keptFrom, notProved }: Certificate): number[] {
  return [...JSON.stringify([statement, keptFrom, notProved]).matchAll(/\d+/g)].map(Number);
}
