import { createHash } from 'node:crypto';
import type { ReleasedRows } from '#app/core/disclosure/released-rows.ts';
import type { StoredReleaseFile } from '#db/published/queries/release-files.ts';
import type { ReleaseManifest } from '#db/published/queries/releases.ts';
import { cellsCsv } from './cells-csv.ts';
import { codebookCsv } from './codebook-csv.ts';
import { methodsText } from './methods-text.ts';
import { survivalCsv } from './survival-csv.ts';

/** What the files of a release are made of: nothing that is not published with it. */
type ReleaseNumbers = Pick<ReleaseManifest, 'number' | 'pilotCode' | 'policy'>;

/** A file of every release. */
interface ReleaseFile {
  name: string;
  /** What is in it, in a line. */
  description: string;
  make: (release: ReleaseNumbers, rows: ReleasedRows) => string;
}

/** The files of every release. A new one is an entry here. */
const files: readonly ReleaseFile[] = [
  {
    name: 'cells.csv',
    description: 'Every counted cell: tables, groups, counts, shares and intervals.',
    make: (release, { cells }) => cellsCsv(release, cells),
  },
  {
    name: 'survival.csv',
    description: 'The points of the time-to-hire curves.',
    make: (release, { curvePoints }) => survivalCsv(release, curvePoints),
  },
  {
    name: 'codebook.csv',
    description: 'What every column, table, measure, status and code means.',
    make: () => codebookCsv(),
  },
  {
    name: 'METHODS.md',
    description: 'What is counted and hidden, and how every number is computed, to do it again.',
    make: (release) => methodsText(release),
  },
];

/** The names of the files of a release, in the order of its page. */
export const releaseFileNames: readonly string[] = files.map(({ name }) => name);

/** The files of a release as its page lists them. */
export const describedReleaseFiles = files.map(({ name, description }) => ({ name, description }));

/** Makes one file of a release anew; null for a name that no file has. */
export function makeReleaseFile(
  name: string,
  release: ReleaseNumbers,
  rows: ReleasedRows,
): StoredReleaseFile | null {
  const file = files.find((known) => known.name === name);
  if (!file) return null;
  const text = file.make(release, rows);
  return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** Makes every file of a release, to be stored with it. */
export function makeReleaseFiles(release: ReleaseNumbers, rows: ReleasedRows): StoredReleaseFile[] {
  return releaseFileNames.flatMap((name) => makeReleaseFile(name, release, rows) ?? []);
}
