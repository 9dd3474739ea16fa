import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import { eventRecord } from '../../support/log-records.ts';
import { key, pilot, references, send } from '../../support/logs-stores.ts';

const buffer = (kind: 'event' | 'credential' | 'holder', id: string) =>
  Buffer.from(references.referenceOf(kind, pilot, id), 'hex');

/** Events as the first version stored them: with references of 16 bytes in place of numbers. */
const stored = [
  { id: 'ev-1', at: Date.parse('2025-03-04T10:00:00Z'), credential: 'cred-1', batch: 1 },
  { id: 'ev-2', at: Date.parse('1969-12-29T00:00:00Z'), credential: 'cred-1', batch: 1 },
  { id: 'ev-3', at: null, credential: '', batch: 1 },
  { id: 'ev-4', at: Date.parse('2025-03-09T23:59:59Z'), credential: 'cred-2', batch: 2 },
];

/** Brings a file to the first version only, with events in it. */
function writeFirstVersion(root: string, file: string): void {
  const folder = join(root, 'first-version');
  cpSync('db/logs/migrations', folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  migrateLogs(file, folder);
  const database = new Database(file);
  const run = (statement: string, ...values: unknown[]) =>
    database.prepare(statement).run(...values);
  for (const batch of [1, 2]) {
    const facts = [batch, batch, pilot, 'college', 'events-csv', 'a', 'b', 'c'];
    run(`INSERT INTO batches VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, ...facts);
  }
  run('INSERT INTO event_ranges VALUES (1, 1, 3), (2, 4, 4)');
  run('INSERT INTO holders VALUES (1, ?)', buffer('holder', 'p_one'));
  const context = ['Badge', 'ob3', 'college', '', '', '', '', '', '', '', ''];
  run(`INSERT INTO event_contexts VALUES (1, ${context.map(() => '?').join(', ')})`, ...context);
  stored.forEach(({ id, at, credential }, index) => {
    const cred = credential === '' ? null : buffer('credential', credential);
    const precision = at === null ? 2 : 0;
    const values = [index + 1, buffer('event', id), 1, at, precision, 1, cred, 1];
    run('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)', ...values);
  });
  run('INSERT INTO event_repeats VALUES (1, 2)');
  database.close();
}

test('events of a deployment that is updated are carried over, and known again', () => {
  const root = mkdtempSync(join(tmpdir(), 'milepost-migrations-'));
  const file = join(root, 'logs.db');
  writeFirstVersion(root, file);
  migrateLogs(file);
  const store = openLogsStore(file, { key });
  const total = (week: string, events: number) => ({
    ...{ week, eventType: 'offered', partner: 'college', events },
  });
  expect(store.activityTotals(pilot)).toEqual([total('1969-12-29', 1), total('2025-03-03', 2)]);

  const again = stored.map(({ id, at, credential }) =>
    eventRecord({
      ...{ eventId: id, credentialId: credential },
      occurredAt: at === null ? null : new Date(at).toISOString(),
      datePrecision: at === null ? 'unknown' : 'instant',
    }),
  );
  const other = eventRecord({ eventId: 'ev-1', credentialId: 'cred-9' });
  const outcomes = send(store, 3, [...again, other, eventRecord({ eventId: 'ev-new' })]);
  expect(outcomes).toEqual({ new: 1, identical: 4, updated: 0, contradictions: [5] });

  // The first import goes; what the others held too stays with them.
  expect(store.undoBatch(1).events).toBe(0);
  expect(store.undoBatch(2).events).toBe(0);
  expect(store.undoBatch(3).events).toBe(5);
  expect(store.activityTotals(pilot)).toEqual([]);
  store.close();
  rmSync(root, { recursive: true });
});
