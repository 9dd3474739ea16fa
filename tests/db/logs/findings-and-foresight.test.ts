import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventRecord, LogRecord } from '#app/core/formats/records.ts';
import type { QualityFinding } from '#app/core/quality/quality-rules.ts';
import type { LogsStore } from '#db/logs/store.ts';
import {
  applicationRecord,
  batchDescription,
  eventRecord,
  personRecord,
  populationRecord,
} from '../../support/log-records.ts';
import { personsOf, pilot, stores } from '../../support/logs-stores.ts';

/** Commits records as one import and tells what was remarkable about them. */
function findingsOf(store: LogsStore, importId: number, records: LogRecord[]) {
  const findings = allFindingsOf(store, importId, records, 'college');
  return Object.fromEntries(findings.map(({ rule, count }) => [rule, count]));
}

function allFindingsOf(
  store: LogsStore,
  importId: number,
  records: LogRecord[],
  partner: string,
): QualityFinding[] {
  const writer = store.beginBatch(batchDescription(importId, { partner }));
  records.forEach((record, index) => {
    writer.write(record, index + 1);
  });
  const { findings } = writer.settle('event_is_left_out');
  writer.commit('2026-02-01T00:00:00.000Z');
  return findings;
}

let events = 0;
function happened(
  credentialId: string,
  eventType: EventRecord['eventType'],
  occurredAt: string | null,
): EventRecord {
  events += 1;
  const isDay = occurredAt?.length === 10;
  const datePrecision = occurredAt === null ? 'unknown' : isDay ? 'day' : 'instant';
  return eventRecord({
    ...{ eventId: `happened-${events}`, credentialId, eventType, occurredAt, datePrecision },
  });
}

const undoTotal = (store: LogsStore) =>
  store.activityTotals(pilot).reduce((sum, total) => sum + total.events, 0);

describe.each(stores)('the %s logs store', (_, open) => {
  test('finds credentials accepted before they were offered, a clock’s width apart', () => {
    const found = findingsOf(open(), 1, [
      happened('in-order', 'offered', '2025-03-04T10:00:00.000Z'),
      happened('in-order', 'accepted', '2025-03-04T10:01:00.000Z'),
      happened('days-early', 'offered', '2025-03-04T10:00:00.000Z'),
      happened('days-early', 'accepted', '2025-03-02T10:00:00.000Z'),
      happened('an-hour-early', 'accepted', '2025-03-04T09:00:00.000Z'),
      happened('an-hour-early', 'offered', '2025-03-04T10:00:00.000Z'),
      happened('same-day', 'accepted', '2025-03-04'),
      happened('same-day', 'offered', '2025-03-04T23:00:00.000Z'),
      happened('day-before', 'accepted', '2025-03-03'),
      happened('day-before', 'offered', '2025-03-04T01:00:00.000Z'),
      happened('not-known', 'accepted', null),
      happened('not-known', 'offered', '2025-03-04T01:00:00.000Z'),
    ]);
    expect(found).toEqual({ accepted_before_offered: 2, clock_skew: 1 });
  });

  test('finds credentials verified before they were issued, also by an earlier import', () => {
    const store = open();
    expect(
      findingsOf(store, 1, [
        happened('early', 'issued', '2025-03-04T10:00:00.000Z'),
        happened('early', 'verified', '2025-03-04T09:00:00.000Z'),
        happened('late', 'awarded', '2025-03-04'),
        happened('late', 'verified', '2025-03-04T09:00:00.000Z'),
        happened('other-file', 'issued', '2025-03-04T10:00:00.000Z'),
      ]),
    ).toEqual({ verified_before_issued: 1 });
    expect(
      findingsOf(store, 2, [happened('other-file', 'verified', '2025-03-01T09:00:00.000Z')]),
    ).toEqual({ verified_before_issued: 1 });
  });

  test('finds credentials of which no log tells the beginning, and asks earlier imports', () => {
    const store = open();
    findingsOf(store, 1, [happened('known', 'offered', '2025-03-04T10:00:00.000Z')]);
    const later = '2025-04-04T10:00:00.000Z';
    const found = findingsOf(store, 2, [
      happened('known', 'shared', later),
      happened('orphan', 'verified', later),
      happened('orphan', 'shared', later),
      happened('brought-along', 'delivered', null),
      happened('brought-along', 'viewed', later),
      happened('only-revoked', 'revoked', later),
      happened('', 'verified', later),
    ]);
    expect(found).toEqual({ orphan_credentials: 1 });
    // Of another pilot, the same id is another credential.
    const writer = store.beginBatch(batchDescription(3, { pilotCode: 'SUMMIT' }));
    writer.write(happened('known', 'shared', later), 1);
    expect(writer.settle('row_is_refused').findings).toEqual([
      { rule: 'orphan_credentials', count: 1 },
    ]);
    writer.rollBack();
  });

  test('finds people in two age bands, and lets them grow older', () => {
    const store = open();
    const inBand = (person: string, age_band: string) => personRecord(person, { age_band });
    expect(
      findingsOf(store, 1, [
        inBand('p_twice', '25-44'),
        inBand('p_twice', '45-54'),
        inBand('p_older', '25-44'),
        inBand('p_younger', '25-44'),
        inBand('p_unsaid', '25-44'),
        inBand('p_unsaid', 'unknown'),
      ]),
    ).toEqual({ two_age_bands: 1 });
    expect(
      findingsOf(store, 2, [
        inBand('p_older', '45-54'),
        inBand('p_younger', '19-24'),
        personRecord('p_unsaid', { gender: 'woman' }),
      ]),
    ).toEqual({ two_age_bands: 1 });
  });

  test('tells apart what a partner’s own files show from what the whole pilot’s show', () => {
    const store = open();
    const issued = (credential: string) => happened(credential, 'issued', '2025-03-10');
    const verified = (credential: string) => happened(credential, 'verified', '2025-03-04');
    const by = (partner: string, importId: number, ...records: LogRecord[]) =>
      allFindingsOf(store, importId, records, partner);
    expect(by('college', 1, issued('theirs'))).toEqual([]);
    expect(by('board', 2, issued('own'))).toEqual([]);
    expect(by('board', 3, verified('own'), verified('theirs'), verified('nobody’s'))).toEqual([
      { rule: 'verified_before_issued', count: 2, ownCount: 1 },
      { rule: 'orphan_credentials', count: 1 },
    ]);
    // Mended by what another has sent: remarkable only to the partner itself.
    by('college', 4, happened('own', 'issued', '2025-03-01'));
    expect(by('board', 5, happened('own', 'verified', '2025-03-05'))).toEqual([
      { rule: 'verified_before_issued', count: 0, ownCount: 1 },
    ]);
  });

  test('foresees what goes and what stays, and is right', () => {
    const store = open();
    const shared = happened('shared', 'offered', '2025-03-04');
    findingsOf(store, 1, [
      shared,
      happened('own', 'offered', '2025-03-04'),
      happened('own', 'offered', '2025-03-05'),
      personRecord('p_own'),
      personRecord('p_both', { gender: 'woman' }),
      applicationRecord(),
      populationRecord(),
    ]);
    findingsOf(store, 2, [shared, personRecord('p_both', { gender: 'man' }), populationRecord()]);
    expect(store.foreseeUndo(1)).toEqual({
      events: { gone: 2, stay: 1 },
      people: { gone: 1, stay: 1 },
      applications: { gone: 1, stay: 0 },
      populations: { gone: 0, stay: 1 },
    });
    expect(store.foreseeUndo(2).events).toEqual({ gone: 0, stay: 1 });
    const before = undoTotal(store);
    store.undoBatch(1);
    expect(before - undoTotal(store)).toBe(2);
    const known = personsOf(store).map(({ attributes }) => attributes);
    expect(known.filter((attributes) => attributes !== null)).toEqual([{ gender: 'man' }]);
    const nothing = { gone: 0, stay: 0 };
    expect(store.foreseeUndo(99).people).toEqual(nothing);
  });
});

test('both stores find and foresee the same in any history', () => {
  const types = ['offered', 'accepted', 'issued', 'verified', 'shared'] as const;
  const moments = ['2025-03-04', '2025-03-04T09:00:00.000Z', '2025-03-06T09:00:00.000Z', null];
  const record = fc.oneof(
    fc
      .record({
        eventId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        credentialId: fc.constantFrom('c1', 'c2', 'c3'),
        eventType: fc.constantFrom(...types),
        occurredAt: fc.constantFrom(...moments),
      })
      .map(({ eventId, ...rest }) => ({
        ...happened(rest.credentialId, rest.eventType, rest.occurredAt),
        // The same event everywhere, so that nothing contradicts.
        eventId: `${eventId} ${rest.credentialId} ${rest.eventType} ${rest.occurredAt}`,
      })),
    fc
      .record({
        person: fc.constantFrom('p_one', 'p_two'),
        age_band: fc.constantFrom('19-24', '25-44', '45-54', 'unknown'),
      })
      .map(({ person, age_band }): LogRecord => personRecord(person, { age_band })),
  );
  const sent = fc.record({
    partner: fc.constantFrom('college', 'board'),
    records: fc.array(record, { maxLength: 12 }),
  });
  const history = fc.array(sent, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(history, (imports) => {
      const told = stores.map(([, open]) => {
        const store = open();
        const found = imports.map(({ records, partner }, index) =>
          allFindingsOf(store, index + 1, records, partner),
        );
        const foreseen = imports.map((_, index) => store.foreseeUndo(index + 1));
        store.close();
        return { found, foreseen };
      });
      expect(told[1]).toEqual(told[0]);
    }),
    { numRuns: 60 },
  );
});
