import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventTypes, type LogRecord } from '#app/core/formats/records.ts';
import {
  applicationRecord,
  batchDescription,
  eventRecord,
  personRecord,
  populationRecord,
} from '../../support/log-records.ts';
import { everything, pilot, stores } from '../../support/logs-stores.ts';

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
