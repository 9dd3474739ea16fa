import { createMemoryLogsStore } from '#db/logs/memory/memory-store.ts';
import { pilots } from '#db/records/schema/index.ts';
import { importEntered } from './entered-people.ts';
import { testPublished, testRecords, testSigningKey } from './test-databases.ts';

/** A pilot with some imports, and everything that a release of it is built from but the day. */
export function pilotOf(...imports: Parameters<typeof importEntered>[1][]) {
  const logs = createMemoryLogsStore();
  for (const entered of imports) importEntered(logs, entered);
  const records = testRecords();
  const moment = '2025-01-01T00:00:00.000Z';
  records
    .insert(pilots)
    .values({ code: 'RIVERBEND', name: 'Riverbend', createdAt: moment, updatedAt: moment })
    .run();
  const secrets = { seed: 'secret', signingKey: testSigningKey };
  const now = () => new Date('2026-07-01T12:00:00Z');
  const databases = { logs, records, published: testPublished() };
  return { ...databases, ...secrets, now, pilotCode: 'RIVERBEND', kind: 'publish' as const };
}
