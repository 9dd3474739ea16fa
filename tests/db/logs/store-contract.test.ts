import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventTypes, type LogRecord } from '#app/core/formats/records.ts';
import { createReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import { createMemoryLogsStore } from '#db/logs/memory/memory-store.ts';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import { LogsBusyError, type LogsStore } from '#db/logs/store.ts';
import {
  applicationRecord,
  batchDescription,
  eventRecord,
  personRecord,
  populationRecord,
} from '../../support/log-records.ts';

const references = createReferenceMaker(new Uint8Array(32).fill(7));
const pilot = 'RIVERBEND';

const stores: [string, () => LogsStore][] = [
  ['memory', () => createMemoryLogsStore(references)],
  ['sqlite', () => openLogsStore(':memory:', { references })],
];

function send(
  store: LogsStore,
  importId: number,
  records: LogRecord[],
  given: Parameters<typeof batchDescription>[1] = {},
) {
  const writer = store.beginBatch(batchDescription(importId, given));
  const outcomes = records.map((record) => writer.write(record));
  writer.commit('2026-02-01T00:00:00.000Z');
  return outcomes;
}

/** Everything that can be read of a pilot. */
function everything(store: LogsStore, pilotCode = pilot, asOf = '2026-12-31') {
  return {
    totals: store.activityTotals(pilotCode),
    first: [...store.firstEvents(pilotCode, asOf)],
    people: [...store.people(pilotCode)],
    applications: [...store.applications(pilotCode, asOf)],
    populations: store.populations(pilotCode),
    verifiers: store.verifiersSending(pilotCode, asOf),
    types: store.eventTypesPresent(pilotCode, asOf),
  };
}

describe.each(stores)('the %s logs store', (_, open) => {
  test('gives back what was committed, by keyed references', () => {
    const store = open();
    send(store, 1, [
      eventRecord(),
      eventRecord({ eventId: 'ev-2', occurredAt: '2025-03-03', datePrecision: 'day' }),
      eventRecord({
        eventId: 'ev-3',
        eventType: 'verified',
        occurredAt: '2025-03-09T23:59:59.999Z',
        verifierId: 'verifier-a',
      }),
      eventRecord({
        eventId: 'ev-4',
        eventType: 'accepted',
        occurredAt: null,
        datePrecision: 'unknown',
      }),
      personRecord('p_one', { gender: 'woman', age_band: '25-44' }),
      applicationRecord(),
      populationRecord(),
    ]);
    const holderRef = references('holder', pilot, 'p_one');
    const { kind: _kind, holderPid: _pid, ...application } = applicationRecord();
    expect(everything(store)).toEqual({
      totals: [
        { week: '2025-03-03', eventType: 'offered', partner: 'college', events: 2 },
        { week: '2025-03-03', eventType: 'verified', partner: 'college', events: 1 },
      ],
      first: [
        { holderRef, eventType: 'offered', firstOn: '2025-03-03' },
        { holderRef, eventType: 'verified', firstOn: '2025-03-09' },
      ],
      people: [{ holderRef, attributes: { gender: 'woman', age_band: '25-44' } }],
      applications: [
        {
          ...application,
          holderRef,
          applicationId: references('application', pilot, 'app-1'),
        },
      ],
      populations: [
        {
          dimension: 'gender',
          value: 'woman',
          eligible: 1200,
          asOf: '2025-01-01',
          source: 'Census',
        },
      ],
      verifiers: 1,
      types: ['offered', 'verified'],
    });
    expect(store.committedBatches()).toEqual([
      { importId: 1, committedAt: '2026-02-01T00:00:00.000Z', pilotCode: pilot },
    ]);
    store.close();
  });

  test('looks no further than the day asked for', () => {
    const store = open();
    send(store, 1, [
      eventRecord({ occurredAt: '2025-03-04T23:59:59.999Z' }),
      eventRecord({ eventId: 'ev-2', eventType: 'shared', occurredAt: '2025-03-05T00:00:00.000Z' }),
      applicationRecord({ appliedOn: '2025-03-05' }),
    ]);
    expect(store.eventTypesPresent(pilot, '2025-03-04')).toEqual(['offered']);
    expect([...store.firstEvents(pilot, '2025-03-04')]).toHaveLength(1);
    expect([...store.firstEvents(pilot, '2025-03-05')]).toHaveLength(2);
    expect([...store.applications(pilot, '2025-03-04')]).toHaveLength(0);
    expect([...store.applications(pilot, '2025-03-05')]).toHaveLength(1);
    store.close();
  });

  test('tells a repeated event from one that contradicts', () => {
    const store = open();
    const outcomes = send(store, 1, [
      eventRecord(),
      eventRecord(),
      eventRecord({ issuerId: 'other' }),
      eventRecord({ occurredAt: '2025-03-05T10:00:00.000Z' }),
    ]);
    expect(outcomes).toEqual(['new', 'identical', 'conflict', 'conflict']);
    expect(send(store, 2, [eventRecord(), eventRecord({ holderPid: 'p_two' })])).toEqual([
      'identical',
      'conflict',
    ]);
    expect(send(store, 3, [eventRecord()], { pilotCode: 'OTHER' })).toEqual(['new']);
    store.close();
  });

  test('lets later words about people, applications and populations replace earlier ones', () => {
    const store = open();
    const woman = personRecord('p_one', { gender: 'woman' });
    const man = personRecord('p_one', { gender: 'man' });
    expect(send(store, 1, [woman, woman, applicationRecord(), populationRecord()])).toEqual([
      'new',
      'identical',
      'new',
      'new',
    ]);
    const hired = applicationRecord({ acceptedOn: '2025-05-01' });
    const more = populationRecord({ eligible: 1300 });
    const later = populationRecord({ eligible: 1400, asOf: '2026-01-01' });
    expect(send(store, 2, [man, hired, more, later])).toEqual([
      'updated',
      'updated',
      'updated',
      'new',
    ]);
    const now = everything(store);
    expect(now.people[0]?.attributes).toEqual({ gender: 'man' });
    expect(now.applications[0]?.acceptedOn).toBe('2025-05-01');
    expect(now.populations.map(({ eligible }) => eligible)).toEqual([1400]);
    store.undoBatch(2);
    const before = everything(store);
    expect(before.people[0]?.attributes).toEqual({ gender: 'woman' });
    expect(before.applications[0]?.acceptedOn).toBeNull();
    expect(before.populations.map(({ eligible }) => eligible)).toEqual([1200]);
    store.close();
  });

  test('leaves nothing of a batch that was rolled back', () => {
    const store = open();
    const nothing = everything(store);
    const writer = store.beginBatch(batchDescription(1));
    writer.write(eventRecord());
    writer.write(personRecord('p_one', { gender: 'woman' }));
    writer.rollBack();
    expect(everything(store)).toEqual(nothing);
    expect(store.committedBatches()).toEqual([]);
    expect(send(store, 2, [eventRecord()])).toEqual(['new']);
    store.close();
  });

  test('keeps an event that a later import held too when the first one is undone', () => {
    const store = open();
    const shared = eventRecord({ eventId: 'ev-2', holderPid: 'p_two' });
    send(store, 1, [eventRecord(), shared]);
    send(store, 2, [shared, eventRecord({ eventId: 'ev-3' })], { partner: 'verifier' });
    send(store, 3, [shared], { partner: 'third' });
    expect(store.undoBatch(1)).toEqual({ events: 1, people: 0, applications: 0, populations: 0 });
    expect(store.activityTotals(pilot)).toEqual([
      { week: '2025-03-03', eventType: 'offered', partner: 'verifier', events: 2 },
    ]);
    expect(store.undoBatch(2).events).toBe(1);
    expect(store.activityTotals(pilot)).toEqual([
      { week: '2025-03-03', eventType: 'offered', partner: 'third', events: 1 },
    ]);
    expect(store.undoBatch(3).events).toBe(1);
    expect(store.undoBatch(3).events).toBe(0);
    expect(store.activityTotals(pilot)).toEqual([]);
    expect(send(store, 4, [shared])).toEqual(['new']);
    store.close();
  });
});

const anyRecord: fc.Arbitrary<LogRecord> = fc.oneof(
  fc
    .record({
      id: fc.integer({ min: 1, max: 12 }),
      type: fc.constantFrom(...eventTypes.slice(0, 4), 'verified' as const),
      day: fc.constantFrom(null, '2025-01-01', '2025-01-06', '2025-06-30', '2024-12-29'),
      holder: fc.constantFrom('p_one', 'p_two', 'p_three'),
      verifier: fc.constantFrom('', 'v1', 'v2'),
    })
    .map(({ id, type, day, holder, verifier }) =>
      eventRecord({
        // Half of the ids carry their content, so that repeats are common and conflicts occur.
        eventId: id % 2 ? `ev-${id}` : `ev-${id}-${type}-${day}-${holder}-${verifier}`,
        eventType: type,
        occurredAt: day,
        datePrecision: day === null ? 'unknown' : 'day',
        holderPid: holder,
        verifierId: verifier,
      }),
    ),
  fc
    .record({
      holder: fc.constantFrom('p_one', 'p_two', 'p_four'),
      gender: fc.constantFrom('woman', 'man'),
    })
    .map(({ holder, gender }) => personRecord(holder, { gender })),
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      appliedOn: fc.constantFrom('2025-02-01', '2025-08-01'),
      holderPid: fc.constantFrom('p_one', 'p_two'),
    })
    .map(({ id, ...rest }) => applicationRecord({ applicationId: id, ...rest })),
  fc
    .record({
      value: fc.constantFrom('woman', 'man'),
      eligible: fc.integer({ min: 0, max: 3 }),
      asOf: fc.constantFrom('2025-01-01', '2026-01-01'),
    })
    .map((given) => populationRecord(given)),
);

const anyStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      send: fc.array(anyRecord, { maxLength: 12 }),
      pilot: fc.constantFrom(pilot, 'OTHER'),
      ends: fc.constantFrom('commit' as const, 'commit' as const, 'rollBack' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ undo: fc.integer({ min: 1, max: 6 }) }) },
);

test('both stores give the same answers after any imports and undos', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 10 }), (steps) => {
      const [memory, sqlite] = stores.map(([, open]) => open());
      if (!memory || !sqlite) throw new Error('Two stores are compared.');
      steps.forEach((step, index) => {
        const [left, right] = [memory, sqlite].map((store) => {
          if ('undo' in step) return store.undoBatch(step.undo);
          const writer = store.beginBatch(batchDescription(index + 1, { pilotCode: step.pilot }));
          const outcomes = step.send.flatMap((record) => [
            writer.conflicts(record),
            writer.write(record),
          ]);
          writer[step.ends]('2026-02-01T00:00:00.000Z');
          return outcomes;
        });
        expect(right).toEqual(left);
        for (const asOf of ['2025-03-01', '2026-12-31']) {
          for (const code of [pilot, 'OTHER']) {
            expect(everything(sqlite, code, asOf)).toEqual(everything(memory, code, asOf));
          }
        }
      });
      sqlite.close();
    }),
    { numRuns: 60 },
  );
});

test('a file on disk shows a batch to others only once it is committed, and one writer at a time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-logs-'));
  const file = join(folder, 'logs.db');
  migrateLogs(file);
  const writing = openLogsStore(file, { references });
  const other = openLogsStore(file, { references, busyTimeoutMs: 0 });
  const writer = writing.beginBatch(batchDescription(1));
  writer.write(eventRecord({ holderPid: 'p_findable_pid', credentialId: 'findable-credential' }));
  expect(other.activityTotals(pilot)).toEqual([]);
  expect(() => other.beginBatch(batchDescription(2))).toThrow(LogsBusyError);
  expect(() => other.undoBatch(2)).toThrow(LogsBusyError);
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
