import { and, eq } from 'drizzle-orm';
import type { RecordsDatabase } from '../open.ts';
import { systemFacts } from '../schema/index.ts';

/** A fact about this deployment, or undefined when it was never noted. */
export function readSystemFact(records: RecordsDatabase, key: string): string | undefined {
  return records.select().from(systemFacts).where(eq(systemFacts.key, key)).get()?.value;
}

/** Notes a fact about this deployment. Written by the start, not by people: no audit row. */
export function writeSystemFact(records: RecordsDatabase, key: string, value: string): void {
  records
    .insert(systemFacts)
    .values({ key, value })
    .onConflictDoUpdate({ target: systemFacts.key, set: { value } })
    .run();
}

/**
 * Notes a fact in place of just the earlier one, so that of several processes that try
 * only one does.
 * @returns whether it was this process
 */
export function replaceSystemFact(
  records: RecordsDatabase,
  key: string,
  before: string,
  value: string,
): boolean {
  const earlier = and(eq(systemFacts.key, key), eq(systemFacts.value, before));
  return records.update(systemFacts).set({ value }).where(earlier).run().changes === 1;
}
