import type { StoredReleaseFile } from '#db/published/queries/release-files.ts';
import { citationCff } from './citation-cff.ts';
import { packageDescriptor } from './package-descriptor.ts';
import type { PackageFacts } from './package-facts.ts';
import { inPackageOrder } from './package-file-kinds.ts';
import { readmeText, type SignedBy } from './readme-text.ts';
import { storedFile } from './stored-file.ts';

export const signedManifestName = 'release.vc.json';
export const manifestName = 'MANIFEST-SHA256.txt';

/**
 * Adds the files that describe those of a release: README.md, CITATION.cff and datapackage.json.
 * @param content what `makeReleaseFiles` made
 */
export function describePackage(
  facts: PackageFacts,
  content: readonly StoredReleaseFile[],
  signedBy: SignedBy,
): StoredReleaseFile[] {
  const made = ['README.md', 'CITATION.cff', 'datapackage.json', manifestName];
  const signed = signedBy === null ? [] : [signedManifestName];
  const names = [...content.map(({ name }) => name), ...made, ...signed];
  const described = [
    ...content,
    storedFile('README.md', readmeText(facts, names, signedBy)),
    storedFile('CITATION.cff', citationCff(facts)),
  ];
  return [...described, storedFile('datapackage.json', packageDescriptor(facts, described))];
}

/** The file MANIFEST-SHA256.txt, as `sha256sum -c` reads it. */
export function manifestFile(files: readonly StoredReleaseFile[]): StoredReleaseFile {
  const lines = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  return storedFile(manifestName, lines.join(''));
}

/** The whole package of a preview, or of a release that is older than signatures. */
export function unsignedPackage(
  facts: PackageFacts,
  content: readonly StoredReleaseFile[],
): StoredReleaseFile[] {
  const described = describePackage(facts, content, null);
  return inPackageOrder([...described, manifestFile(described)]);
}
