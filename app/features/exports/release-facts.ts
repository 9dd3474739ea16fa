import type { ReleaseManifest } from '#db/published/queries/releases.ts';
import { holdsDemonstration } from '../accounts/demonstration.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import type { PackageFacts } from './package-facts.ts';

/**
 * What the files that describe a release are written from: the release, what its pilot is
 * called, and whether its people were made up.
 */
export function releaseFacts(
  { records }: Pick<FeatureContext, 'records'>,
  release: ReleaseManifest,
): PackageFacts {
  const { number, pilotCode, asOf, builtAt, policyVersion, cellsSha256 } = release;
  return {
    ...{ number, pilotCode, asOf, builtAt, policyVersion, cellsSha256 },
    pilotName: findPilot({ records }, pilotCode).name,
    isMadeUp: holdsDemonstration({ records }),
  };
}
