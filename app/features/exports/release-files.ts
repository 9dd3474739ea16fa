import type { ReleasedRows } from '#app/core/disclosure/released-rows.ts';
import type { StoredReleaseFile } from '#db/published/queries/release-files.ts';
import type { ReleaseManifest } from '#db/published/queries/releases.ts';
import { cellsCsv } from './cells-csv.ts';
import { codebookCsv } from './codebook-csv.ts';
import { methodsText } from './methods-text.ts';
import { storedFile } from './stored-file.ts';
import { survivalCsv } from './survival-csv.ts';

/** What the files of a release are made of: nothing that is not published with it. */
type ReleaseNumbers = Pick<ReleaseManifest, 'number' | 'pilotCode' | 'policy'>;

/** What the release process hands over as it is, beside what is made of the rows. */
interface HandedOver {
  /** The text of certificate.json: what was proved of the release. */
  certificate?: string | null;
}

/** A file that is made of the rows of a release. */
interface ReleaseFile {
  name: string;
  make: (release: ReleaseNumbers, rows: ReleasedRows) => string;
}

/** The files that hold what a release says. The package adds those that describe them. */
const files: readonly ReleaseFile[] = [
  { name: 'cells.csv', make: (release, { cells }) => cellsCsv(release, cells) },
  { name: 'survival.csv', make: (release, { curvePoints }) => survivalCsv(release, curvePoints) },
  { name: 'codebook.csv', make: () => codebookCsv() },
  { name: 'METHODS.md', make: (release) => methodsText(release) },
];

/** The names of the files that are made of a release's rows. */
export const releaseFileNames: readonly string[] = files.map(({ name }) => name);

/**
 * Makes every file that says something of a release, to be stored with it. The files that
 * describe these (`describePackage`) and the signature come after them.
 */
export function makeReleaseFiles(
  release: ReleaseNumbers,
  rows: ReleasedRows,
  { certificate = null }: HandedOver = {},
): StoredReleaseFile[] {
  const made = files.map(({ name, make }) => storedFile(name, make(release, rows)));
  return certificate === null ? made : [...made, storedFile('certificate.json', certificate)];
}
