import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import { LogsBusyError } from '#db/logs/store.ts';
import {
  applicationRecord,
  batchDescription,
  eventRecord,
  personRecord,
  populationRecord,
} from '../../support/log-records.ts';
import { everything, key, pilot, sendRows, stores } from '../../support/logs-stores.ts';

test('a large file is written by a thread, which comes to the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-logs-'));
  const file = join(folder, 'logs.db');
  migrateLogs(file);
  const threaded = openLogsStore(file, { key, busyTimeoutMs: 0 });
  const [, openPlain] = stores[1] ?? stores[0] ?? [];
  if (!openPlain) throw new Error('There is a store to compare with.');
  const plain = openPlain();
  const large = { bytes: 2 ** 30 };
  const rows = Array.from({ length: 10_000 }, (_, index) => [
    eventRecord({
      ...{ eventId: `ev-${index % 9000}`, credentialId: index % 7 ? `c-${index % 500}` : '' },
      ...{ holderPid: `p_${index % 300}`, issuerId: `Université-${(index % 9000) % 700}` },
      occurredAt: index % 11 ? '2025-03-04T10:00:00.000Z' : null,
    }),
  ]);
  const others = [[personRecord('p_1', { gender: 'woman' })], [applicationRecord()]];
  const outcomes = [threaded, plain].map((store) => [
    sendRows(store, 1, [...rows, ...others, [populationRecord()]], large),
    everything(store),
    sendRows(store, 2, rows.slice(0, 20), large),
    store.undoBatch(1),
    everything(store),
  ]);
  expect(outcomes[0]).toEqual(outcomes[1]);
  const writer = threaded.beginBatch(batchDescription(3, large));
  writer.write(eventRecord({ eventId: 'ev-new' }), 1);
  // Settling waits for the thread, which has certainly begun then.
  writer.settle('row_is_refused');
  expect(() => threaded.beginBatch(batchDescription(4, large))).toThrow(LogsBusyError);
  writer.rollBack();
  expect(threaded.committedBatches().map(({ importId }) => importId)).toEqual([2]);
  threaded.close();
  plain.close();
  rmSync(folder, { recursive: true });
});

test('a file on disk shows a batch to others only once it is committed, and one writer at a time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-logs-'));
  const file = join(folder, 'logs.db');
  migrateLogs(file);
  const writing = openLogsStore(file, { key });
  const other = openLogsStore(file, { key, busyTimeoutMs: 0 });
  const writer = writing.beginBatch(batchDescription(1));
  writer.write(
    eventRecord({ holderPid: 'p_findable_pid', credentialId: 'findable-credential' }),
    1,
  );
  expect(other.activityTotals(pilot)).toEqual([]);
  expect(() => other.beginBatch(batchDescription(2))).toThrow(LogsBusyError);
  expect(() => other.undoBatch(2)).toThrow(LogsBusyError);
  writer.settle('row_is_refused');
  expect(other.activityTotals(pilot)).toEqual([]);
  writer.commit('2026-02-01T00:00:00.000Z');
  expect(other.activityTotals(pilot)).toHaveLength(1);
  other.close();
  writing.close();
  const bytes = readFileSync(file).toString('latin1');
  for (const id of ['p_findable_pid', 'findable-credential', 'ev-1']) {
    expect(bytes.includes(id)).toBe(false);
  }
  rmSync(folder, { recursive: true });
});
