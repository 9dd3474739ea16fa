import type { Actor } from '#app/core/access/actor.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { migratePublished, openPublishedForWriting } from '#db/published/open.ts';
import { migrateRecords, openRecords } from '#db/records/open.ts';

/** A fresh, migrated records.db in memory; a few milliseconds. */
export function testRecords() {
  const records = openRecords(':memory:');
  migrateRecords(records);
  return records;
}

/** A fresh, migrated published.db in memory. */
export function testPublished() {
  const published = openPublishedForWriting(':memory:');
  migratePublished(published);
  return published;
}

/** A key to sign releases with. */
export const testSigningKey = '07'.repeat(32);

export const coordinator: Actor = {
  kind: 'account',
  accountId: 1,
  role: 'coordinator',
  displayName: 'Casey Coordinator',
  stakeholderId: null,
};

/** A feature's context on fresh databases, with a clock that stands still. */
export function testContext(
  actor: Actor = coordinator,
  now = new Date('2026-07-01T12:00:00Z'),
): FeatureContext {
  return { records: testRecords(), published: testPublished(), actor, now: () => now };
}
