import type { StoredReleaseFile } from '#db/published/queries/release-files.ts';
import {
  describePackage,
  manifestFile,
  signedManifestName,
  unsignedPackage,
} from './describe-package.ts';
import type { PackageFacts } from './package-facts.ts';
import { inPackageOrder } from './package-file-kinds.ts';
import { releaseSigner } from './sign-release.ts';
import { storedFile } from './stored-file.ts';

/**
 * Makes the whole package of a release: what it says, what describes it, the signature, and
 * the checksums. The same bytes whenever it is made of the same. In the release process only.
 * @param content what `makeReleaseFiles` made
 * @param signingKey 64 hexadecimal digits; null for a preview, which nobody vouches for
 */
export async function packageRelease(
  facts: PackageFacts,
  content: readonly StoredReleaseFile[],
  signingKey: string | null,
): Promise<StoredReleaseFile[]> {
  if (signingKey === null) return unsignedPackage(facts, content);
  const signer = await releaseSigner(signingKey);
  const described = describePackage(facts, content, signer.did);
  const signed = storedFile(signedManifestName, await signer.sign(facts, described));
  return inPackageOrder([...described, signed, manifestFile([...described, signed])]);
}
