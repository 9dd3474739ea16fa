import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '#app/core/access/actor.ts';
import { AppError } from '#app/core/app-error.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { countOpenUploads, findSameUpload, insertUpload } from '#db/records/queries/uploads.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { ownPartnerId } from '../own-partner.ts';
import type { CheckedOrder } from '../register-import.ts';
import { checkRoom } from './disk-room.ts';
import { senderOf } from './find-upload.ts';
import { removeAbandonedUploads } from './remove-abandoned-uploads.ts';
import { storedLength } from './stored-length.ts';

/** Files of one partner that may be arriving in pieces at once. */
const mostOpenUploads = 5;

interface Announced {
  /** Length of the whole file. */
  bytesTotal: number;
  /** Hex SHA-256 of the whole file; empty when it is not told. */
  sha256: string;
}

/**
 * Makes room for a file that arrives in pieces. When the same sender has begun to send the
 * same bytes for the same purpose before, that upload goes on: whoever has lost everything
 * but the file loses nothing of what had arrived.
 * @returns the id of the upload, and how many bytes of it are here
 * @throws AppError `conflict` when too many are open, `unavailable` without room on the disk
 */
export async function beginUpload(
  context: FeatureContext,
  folder: DataFolder,
  order: CheckedOrder,
  announced: Announced,
): Promise<{ id: string; offset: number; isResumed: boolean }> {
  const { records, actor, now } = context;
  removeAbandonedUploads(records, folder, now());
  const countedFor = countedForOf(actor);
  const { pilotId, partnerId, format, isDryRun, acceptsValidRows } = order;
  const values = {
    ...{ sender: senderOf(actor), countedFor, pilotId, partnerId, format },
    ...{ isDryRun, acceptsValidRows, ...announced },
  };
  const same = announced.sha256 === '' ? undefined : findSameUpload(records, values);
  const offset = same ? await storedLength(folder, same) : null;
  if (same && offset !== null) return { id: same.id, offset, isResumed: true };
  await checkRoom(folder.uploads, announced.bytesTotal);
  // From here on nothing waits, so that nobody else begins between counting and making.
  if (countOpenUploads(records, countedFor) >= mostOpenUploads) {
    throw new AppError(
      'conflict',
      `${mostOpenUploads} files have begun to arrive and are not whole yet, the most at once. Finish or give up one of them; one that gets no byte for 24 hours is given up by itself.`,
    );
  }
  const id = randomUUID();
  writeFileSync(join(folder.uploads, id), '', { mode: 0o600, flag: 'wx' });
  insertUpload(records, { id, ...values, createdAt: now().toISOString() });
  return { id, offset: 0, isResumed: false };
}

/** A partner's accounts and programs share one limit; others have one each. */
function countedForOf(actor: Actor): string {
  const partnerId = ownPartnerId(actor);
  return partnerId === null ? senderOf(actor) : `partner:${partnerId}`;
}
