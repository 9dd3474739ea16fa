import type { DataFolder } from '#db/data-folder.ts';
import type { ImportReceipt } from '#db/records/queries/imports.ts';
import type { FeatureContext } from '../feature-context.ts';
import { isAbandoned } from '../processes/is-abandoned.ts';
import { startProcess } from '../processes/start-process.ts';

/** Abandoned work for which a mending process was started, so that it is done once only. */
const mended = new Set<string>();

/**
 * Starts the process that mends imports when the one that worked on a receipt has died,
 * so that nobody has to wait for the next start of the server. Once for each process that
 * died, however often the receipt is read.
 * @returns whether a mending process was started
 */
export function mendAbandoned(
  { now }: Pick<FeatureContext, 'now'>,
  folder: Pick<DataFolder, 'path'>,
  receipt: ImportReceipt,
): boolean {
  const { id, status, processId, startedAt, createdAt } = receipt;
  if (status !== 'queued' && status !== 'reading' && status !== 'undoing') return false;
  // When undoing was begun is not written down; its process alone tells whether it goes on.
  const since = status === 'undoing' ? now().toISOString() : (startedAt ?? createdAt);
  if (!isAbandoned({ processId, since }, now().getTime())) return false;
  const work = `${folder.path}\0${id}\0${processId ?? ''}`;
  if (mended.has(work)) return false;
  mended.add(work);
  startProcess('scripts/import.ts', ['--mend'], folder.path);
  return true;
}
