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

const anyEvent: fc.Arbitrary<LogRecord> =
  // Few events, so that repeats are common; some with the same id contradict each other.
  fc
    .record({
      id: fc.integer({ min: 1, max: 4 }),
      variant: fc.constantFrom(0, 0, 0, 1),
    })
    .map(({ id, variant }) =>
      eventRecord({
        eventId: `ev-${id}`,
        eventType: eventTypes[id % 2 ? id : 13] ?? 'verified',
        occurredAt: [null, '2025-01-06', '2025-06-30', '2024-12-29'][id - 1] ?? '2025-01-01',
        datePrecision: id === 1 ? 'unknown' : 'day',
        holderPid: variant === 0 ? 'p_one' : 'p_two',
        verifierId: id % 2 ? '' : `v${id}`,
      }),
    );

const anyOther: fc.Arbitrary<LogRecord> = fc.oneof(
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

const anyRow = fc.oneof(
  { weight: 2, arbitrary: fc.array(anyEvent, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(anyOther, { minLength: 1, maxLength: 2 }) },
);

const anyStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      send: fc.array(anyRow, { minLength: 1, maxLength: 8 }),
      rule: fc.constantFrom('row_is_refused' as const, 'event_is_left_out' as const),
      pilot: fc.constantFrom(pilot, pilot, 'OTHER'),
      partner: fc.constantFrom('', 'college', 'college', 'board'),
      ends: fc.constantFrom('commit' as const, 'commit' as const, 'rollBack' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ undo: fc.integer({ min: 1, max: 3 }) }) },
);

test('both stores give the same answers after any imports and undos', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 3, maxLength: 9 }), (steps) => {
      const [memory, sqlite] = stores.map(([, open]) => open());
      if (!memory || !sqlite) throw new Error('Two stores are compared.');
      steps.forEach((step, index) => {
        const [left, right] = [memory, sqlite].map((store) => {
          if ('undo' in step) return store.undoBatch(step.undo);
          const { pilot: pilotCode, partner } = step;
          const writer = store.beginBatch(batchDescription(index + 1, { pilotCode, partner }));
          step.send.forEach((records, row) => {
            for (const record of records) writer.write(record, row + 1);
          });
          const settlement = writer.settle(step.rule);
          writer[step.ends]('2026-02-01T00:00:00.000Z');
          const foreseen = store.foreseeUndo(index + 1);
          return { ...settlement, contradictions: [...settlement.contradictions], foreseen };
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
    { numRuns: 40 },
  );
});
