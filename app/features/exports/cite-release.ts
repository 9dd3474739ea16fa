import { z } from 'zod';
import { findReleaseFile } from '#db/published/queries/release-files.ts';
import type { Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../feature-context.ts';
import { readRelease } from '../releases/read-release.ts';
import { signedManifestName } from './describe-package.ts';
import { citationLine } from './package-facts.ts';
import { releaseFacts } from './release-facts.ts';

/**
 * How to cite a release of this deployment, and the address at which it stays.
 * @param origin the public address of the deployment
 */
export function citeRelease(context: FeatureContext, release: Release, origin: string) {
  const facts = releaseFacts(context, release);
  const address = `${origin}/pilots/${facts.pilotCode}/releases/${facts.number}`;
  return { address, citation: citationLine(facts, address) };
}

const signed = z.object({ issuer: z.string() });

/**
 * As `citeRelease`, with the key that signed the release; null when none did.
 * @throws AppError `not_found`, `sign_in_required`, `forbidden`
 */
export function readCitation(
  context: FeatureContext,
  pilotCode: string,
  number: number,
  origin: string,
) {
  const release = readRelease(context, pilotCode, number);
  const file = findReleaseFile(context.published, release.id, signedManifestName);
  return {
    ...citeRelease(context, release, origin),
    signedBy: file === null ? null : signed.parse(JSON.parse(file.text)).issuer,
  };
}
