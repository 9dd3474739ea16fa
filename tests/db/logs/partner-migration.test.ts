import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EventRecord, eventTypes } from '#app/core/formats/records.ts';
import { createMemoryLogsStore } from '#db/logs/memory/memory-store.ts';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import type { LogsStore } from '#db/logs/store.ts';
import { eventRecord } from '../../support/log-records.ts';
import { everything, key, pilot, references, send } from '../../support/logs-stores.ts';

/** One import as it was written when ids of events were one for all partners of a pilot. */
interface Sent {
  pilotCode: string;
  partner: string;
  /** Numbers of events; each number always names the same event. */
  events: number[];
}

const moments = [null, '2025-03-04T10:00:00.000Z', '1969-12-29T00:00:00.000Z', '2025-03-09'];

function eventOf(number: number): EventRecord {
  const occurredAt = moments[number % moments.length] ?? null;
  return eventRecord({
    ...{ eventId: `ev-${number}`, credentialId: `cred-${number % 5}` },
    ...{ eventType: eventTypes[number % 3] ?? 'issued', holderPid: `p_${number % 7}`, occurredAt },
    datePrecision: occurredAt === null ? 'unknown' : occurredAt.length === 10 ? 'day' : 'instant',
  });
}

/** Brings a new file to the version before, in which one event had one key in the whole pilot. */
function migrateToVersionBefore(root: string, file: string): void {
  const folder = join(root, 'version-before');
  cpSync('db/logs/migrations', folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 2) }));
  migrateLogs(file, folder);
}

/** Writes imports as the version before did: what anybody has sent before is a repeat. */
function writeAsBefore(file: string, imports: readonly Sent[]): void {
  const database = new Database(file);
  const run = (statement: string, ...values: unknown[]) =>
    database.prepare(statement).run(...values);
  const context = ['Badge', 'ob3', 'college', '', '', '', '', '', '', '', ''];
  run(`INSERT INTO event_contexts VALUES (1, ${context.map(() => '?').join(', ')})`, ...context);
  const holders = new Map<string, number>();
  const places = new Map<string, number>();
  let next = 1;
  const write = database.transaction(({ pilotCode, partner, events }: Sent, batch: number) => {
    run(
      `INSERT INTO batches VALUES (?, ?, ?, ?, 'events-csv', 'a', 'b', 'c')`,
      batch,
      batch,
      pilotCode,
      partner,
    );
    const first = next;
    for (const number of new Set(events)) {
      const place = places.get(`${pilotCode} ${number}`);
      if (place !== undefined) run('INSERT INTO event_repeats VALUES (?, ?)', place, batch);
      else writeEvent(pilotCode, number);
    }
    if (next > first) run('INSERT INTO event_ranges VALUES (?, ?, ?)', batch, first, next - 1);
  });
  function writeEvent(pilotCode: string, number: number) {
    const { eventId, eventType, occurredAt, datePrecision, holderPid, credentialId } =
      eventOf(number);
    const eventKey = references.numbersOf('event', pilotCode)(eventId);
    run('INSERT INTO event_keys VALUES (?, ?)', eventKey, next);
    const values = [
      ...[next, eventKey, eventTypes.indexOf(eventType)],
      ...[
        occurredAt === null ? null : Date.parse(occurredAt),
        ['instant', 'day', 'unknown'].indexOf(datePrecision),
      ],
      ...[
        holderOf(pilotCode, holderPid),
        references.numbersOf('credential', pilotCode)(credentialId),
        1,
      ],
    ];
    run('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)', ...values);
    places.set(`${pilotCode} ${number}`, next);
    next += 1;
  }
  function holderOf(pilotCode: string, pid: string): number {
    const name = `${pilotCode} ${pid}`;
    const number = holders.get(name) ?? holders.size + 1;
    if (!holders.has(name)) {
      const ref = Buffer.from(references.referenceOf('holder', pilotCode, pid), 'hex');
      run('INSERT INTO holders VALUES (?, ?)', number, ref);
      holders.set(name, number);
    }
    return number;
  }
  for (const [index, sent] of imports.entries()) write(sent, index + 1);
  // Weeks begin on Mondays; day 0 was a Thursday.
  run(`INSERT INTO batch_totals
       SELECT batch, day - (day + 700003) % 7, type, count(*) FROM (
         SELECT r.batch, e.type, floor(e.at / 86400000.0) AS day
         FROM event_ranges r JOIN events e ON e.id BETWEEN r.first_event AND r.last_event
         WHERE e.at IS NOT NULL)
       GROUP BY 1, 2, 3`);
  database.close();
}

/** What can be read of both pilots and of undoing each import. */
function told(store: LogsStore, imports: readonly Sent[]) {
  return {
    pilots: [pilot, 'OTHER'].map((code) => everything(store, code)),
    foreseen: imports.map((_, index) => store.foreseeUndo(index + 1)),
  };
}

/** Holds a file of the version before, once migrated, equal to one that was always as it is now. */
function checkMigrated(imports: readonly Sent[], undone: readonly number[]): void {
  const root = mkdtempSync(join(tmpdir(), 'milepost-migrations-'));
  const file = join(root, 'logs.db');
  migrateToVersionBefore(root, file);
  writeAsBefore(file, imports);
  migrateLogs(file);
  const migrated = openLogsStore(file, { key });
  const expected = createMemoryLogsStore(references.referenceOf);
  imports.forEach(({ events, ...given }, index) => {
    send(expected, index + 1, events.map(eventOf), given);
  });
  expect(told(migrated, imports)).toEqual(told(expected, imports));
  undone.forEach((number, index) => {
    expect(migrated.undoBatch(number)).toEqual(expected.undoBatch(number));
    expect(told(migrated, imports)).toEqual(told(expected, imports));
    // Everything is known again, by those who sent it and by nobody else.
    const sent = imports[number - 1] ?? { pilotCode: pilot, partner: 'new', events: [1, 2] };
    const { events, ...given } = sent;
    const again = [migrated, expected].map((store) =>
      send(store, 1000 + index, events.map(eventOf), given),
    );
    expect(again[0]).toEqual(again[1]);
  });
  expect(told(migrated, imports)).toEqual(told(expected, imports));
  migrated.close();
  rmSync(root, { recursive: true });
}

test('events that several partners sent are each partner’s own after an update', () => {
  const sent = fc.record({
    pilotCode: fc.constantFrom(pilot, pilot, 'OTHER'),
    partner: fc.constantFrom('', 'college', 'board'),
    events: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 8 }),
  });
  fc.assert(
    fc.property(
      fc.array(sent, { minLength: 1, maxLength: 7 }),
      fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 4 }),
      checkMigrated,
    ),
    { numRuns: 25 },
  );
});

test('a large file is carried over as a small one is', () => {
  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index);
  const imports = [
    { pilotCode: pilot, partner: 'college', events: numbers(0, 4000) },
    { pilotCode: pilot, partner: 'board', events: numbers(2000, 5000) },
    { pilotCode: 'OTHER', partner: 'board', events: numbers(0, 500) },
    { pilotCode: pilot, partner: '', events: numbers(3000, 6000) },
    { pilotCode: pilot, partner: 'board', events: numbers(1000, 3000) },
  ];
  checkMigrated(imports, [2, 1, 5]);
});
