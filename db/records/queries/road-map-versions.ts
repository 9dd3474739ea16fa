import { desc, eq } from 'drizzle-orm';
import { AppError } from '#app/core/app-error.ts';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { roadMapVersions } from '../schema/index.ts';

export type RoadMapVersion = typeof roadMapVersions.$inferSelect;
export type RoadMapVersionValues = Omit<typeof roadMapVersions.$inferInsert, 'id'>;

/** The version in use, which is the one added last; undefined before any was loaded. */
export function findLatestRoadMap(records: RecordsDatabase): RoadMapVersion | undefined {
  return records.select().from(roadMapVersions).orderBy(desc(roadMapVersions.id)).limit(1).get();
}

/** A version by its name, in use or not. */
export function findRoadMap(records: RecordsDatabase, version: string): RoadMapVersion | undefined {
  return records.select().from(roadMapVersions).where(eq(roadMapVersions.version, version)).get();
}

/** All versions without their words, the latest first. */
export function listRoadMapVersions(
  records: RecordsDatabase,
): Pick<RoadMapVersion, 'version' | 'note' | 'createdBy' | 'createdAt'>[] {
  const { version, note, createdBy, createdAt } = roadMapVersions;
  return records
    .select({ version, note, createdBy, createdAt })
    .from(roadMapVersions)
    .orderBy(desc(roadMapVersions.id))
    .all();
}

/**
 * Adds a version, which is in use from then on. There is no query that changes one.
 * @throws AppError `conflict` when it is there already
 */
export function insertRoadMapVersion(
  records: RecordsDatabase,
  audit: AuditEntry,
  values: RoadMapVersionValues,
): void {
  audited(records, audit, (transaction) => {
    const added = transaction.insert(roadMapVersions).values(values).onConflictDoNothing().run();
    if (added.changes === 0) {
      throw new AppError(
        'conflict',
        'This version of the road map is there already. Reload the page.',
      );
    }
  });
}
