import { asc, eq } from 'drizzle-orm';
import { AppError } from '#app/core/app-error.ts';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { pilots } from '../schema/index.ts';

export type Pilot = typeof pilots.$inferSelect;
export type PilotValues = Omit<typeof pilots.$inferInsert, 'id'>;

/** The pilot with a code, in letters of either case, or undefined. */
export function findPilotByCode(records: RecordsDatabase, code: string): Pilot | undefined {
  return records.select().from(pilots).where(eq(pilots.code, code.toUpperCase())).get();
}

/** Every pilot, by name. */
export function listPilots(records: RecordsDatabase): Pilot[] {
  return records.select().from(pilots).orderBy(asc(pilots.name), asc(pilots.code)).all();
}

/**
 * Adds a pilot.
 * @throws AppError `conflict` when the code is taken
 */
export function insertPilot(
  records: RecordsDatabase,
  audit: AuditEntry | ((pilot: Pilot) => AuditEntry),
  values: PilotValues,
): Pilot {
  return audited(records, audit, (transaction) => {
    const taken = transaction.select().from(pilots).where(eq(pilots.code, values.code)).get();
    if (taken) {
      throw new AppError('conflict', 'A pilot with this code exists already. Choose another code.');
    }
    return transaction.insert(pilots).values(values).returning().get();
  });
}

/** Changes a pilot. Its code stands in files and addresses and never changes. */
export function updatePilot(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  values: Partial<Omit<PilotValues, 'code' | 'createdAt'>>,
): void {
  audited(records, audit, (transaction) => {
    transaction.update(pilots).set(values).where(eq(pilots.id, id)).run();
  });
}
