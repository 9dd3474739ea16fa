import type { PublishedDatabase } from '#db/published/open.ts';
import { listPublishedReleases } from '#db/published/queries/releases.ts';
import type { ImportReceipt } from '#db/records/queries/imports.ts';

type Stay = Pick<ImportReceipt, 'status' | 'pilotCode' | 'finishedAt' | 'undoneAt'>;

/** A published release that was built while an import was in the logs. */
export interface HoldingRelease {
  number: number;
  builtAt: string;
}

/**
 * The published releases that already contain what an import brought, oldest first. They
 * stay as they are when it is undone.
 */
export function releasesWithImport(published: PublishedDatabase, receipt: Stay): HoldingRelease[] {
  if (!['committed', 'undoing', 'undone'].includes(receipt.status)) return [];
  return listPublishedReleases(published, receipt.pilotCode)
    .filter(({ builtAt }) => isInLogs(receipt, builtAt))
    .map(({ number, builtAt }) => ({ number, builtAt }))
    .reverse();
}

/** Whether an import's rows were in the logs at a moment. */
export function isInLogs(
  { finishedAt, undoneAt }: Pick<Stay, 'finishedAt' | 'undoneAt'>,
  moment: string,
): boolean {
  return finishedAt !== null && finishedAt <= moment && (undoneAt === null || moment <= undoneAt);
}
