import { and, asc, eq, gt, inArray, isNotNull, lte, ne, or } from 'drizzle-orm';
import { AppError } from '#app/core/app-error.ts';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { imports } from '../schema/index.ts';
import type { ImportRow, ImportStatus, ImportValues } from './imports.ts';
import { queueNotice } from './queue-notice.ts';

/**
 * Takes an import from one of some statuses on, unless somebody else was faster.
 * @throws AppError `conflict` when it is in none of them any more; nothing is changed
 */
export function moveImport(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  from: readonly ImportStatus[],
  values: Partial<ImportValues>,
): void {
  audited(records, audit, (transaction) => {
    const moved = transaction
      .update(imports)
      .set(values)
      .where(and(eq(imports.id, id), inArray(imports.status, [...from])))
      .run();
    if (moved.changes === 0) {
      throw new AppError('conflict', 'The import has gone on meanwhile. Reload the page.');
    }
    queueNotice(transaction, id, values, audit.at);
  });
}

/** Until when files are kept: those of imports that ended at this moment or before go. */
export interface KeptSince {
  /** ISO 8601. */
  dryRuns: string;
  refusedRows: string;
}

/** Names of the uploaded files and of the files of refused rows that are still wanted. */
export function listWantedFiles(records: RecordsDatabase, since: KeptSince): Set<string> {
  const uploads = records
    .select({ name: imports.uploadName })
    .from(imports)
    .where(
      or(
        inArray(imports.status, ['queued', 'reading', 'waiting']),
        and(eq(imports.status, 'checked'), gt(imports.finishedAt, since.dryRuns)),
      ),
    )
    .all();
  const refused = records
    .select({ name: imports.refusedName })
    .from(imports)
    .where(
      and(
        isNotNull(imports.refusedName),
        ne(imports.status, 'undone'),
        gt(imports.finishedAt, since.refusedRows),
      ),
    )
    .all();
  return new Set([...uploads, ...refused].flatMap(({ name }) => name ?? []));
}

/** The imports that have waited for approval since a moment or longer, oldest first. */
export function listLongWaiting(records: RecordsDatabase, waitingSince: string): ImportRow[] {
  return records
    .select()
    .from(imports)
    .where(and(eq(imports.status, 'waiting'), lte(imports.finishedAt, waitingSince)))
    .orderBy(asc(imports.id))
    .all();
}

/** The imports of a pilot that were taken back, with when they came into the logs and left. */
export function listUndoneImports(
  records: RecordsDatabase,
  pilotId: number,
): { id: number; format: string; rowsNew: number; finishedAt: string; undoneAt: string }[] {
  return records
    .select()
    .from(imports)
    .where(and(eq(imports.pilotId, pilotId), eq(imports.status, 'undone')))
    .orderBy(asc(imports.id))
    .all()
    .flatMap(({ id, format, rowsNew, finishedAt, undoneAt }) =>
      finishedAt === null || undoneAt === null
        ? []
        : [{ id, format, rowsNew, finishedAt, undoneAt }],
    );
}
