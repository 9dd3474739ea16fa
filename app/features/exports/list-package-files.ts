import { listReleaseFileNames } from '#db/published/queries/release-files.ts';
import type { Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../feature-context.ts';
import { manifestName, signedManifestName } from './describe-package.ts';
import { type PackageFileKind, packageFileKinds } from './package-file-kinds.ts';

/** The files that a release has, in the order of its package, each with what is in it. */
export function listPackageFiles(context: FeatureContext, release: Release): PackageFileKind[] {
  const stored = listReleaseFileNames(context.published, release.id);
  // A release older than whole packages has them made anew, but for what only it could say.
  const isWhole = stored.includes(manifestName);
  const notMadeAnew = [signedManifestName, 'certificate.json'];
  return packageFileKinds.filter(({ name }) =>
    isWhole ? stored.includes(name) : !notMadeAnew.includes(name),
  );
}
