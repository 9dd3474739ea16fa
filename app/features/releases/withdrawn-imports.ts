import type { Release } from '#db/published/queries/releases.ts';
import { listUndoneImports } from '#db/records/queries/import-steps.ts';
import { findPilotByCode } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';
import { isInLogs } from '../imports/releases-with-import.ts';

/** An import that a release still contains and that was undone since. */
export interface WithdrawnImport {
  id: number;
  undoneAt: string;
}

/** The imports that stood in the logs when a release was built and have been undone since. */
export function withdrawnImports(
  { records }: Pick<FeatureContext, 'records'>,
  release: Pick<Release, 'pilotCode' | 'builtAt' | 'status'>,
): WithdrawnImport[] {
  const pilot = findPilotByCode(records, release.pilotCode);
  if (!pilot || release.status !== 'published') return [];
  return listUndoneImports(records, pilot.id)
    .filter((one) => isInLogs(one, release.builtAt))
    .map(({ id, undoneAt }) => ({ id, undoneAt }));
}
