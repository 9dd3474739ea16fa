/** A file that a package can hold. */
export interface PackageFileKind {
  name: string;
  /** What is in it, in a line. */
  description: string;
}

/** Every file of a package, in the order of the folder, the ZIP and the page. */
export const packageFileKinds: readonly PackageFileKind[] = [
  {
    name: 'datapackage.json',
    description: 'Every file and every column, for programs (Data Package 2.0).',
  },
  {
    name: 'cells.csv',
    description: 'Every counted cell: tables, groups, counts, shares and intervals.',
  },
  { name: 'survival.csv', description: 'The points of the time-to-hire curves.' },
  {
    name: 'codebook.csv',
    description: 'What every column, table, measure, status and code means.',
  },
  {
    name: 'README.md',
    description: 'Where the numbers come from, how to load them in R, Python and Excel, terms.',
  },
  {
    name: 'METHODS.md',
    description: 'What is counted and hidden, and how every number is computed, to do it again.',
  },
  { name: 'CITATION.cff', description: 'How to cite this release, for reference managers.' },
  { name: 'certificate.json', description: 'What was checked before the release was published.' },
  { name: 'MANIFEST-SHA256.txt', description: 'The SHA-256 of every other file.' },
  {
    name: 'release.vc.json',
    description: 'The same checksums, signed: a Verifiable Credential of this Milepost.',
  },
];

/** Puts files in the order of a package. */
export function inPackageOrder<T extends { name: string }>(files: readonly T[]): T[] {
  return packageFileKinds.flatMap(({ name }) => files.find((file) => file.name === name) ?? []);
}
