import { describe, expect, test } from 'vitest';
import { dayNumber } from '#app/core/measures/calendar.ts';
import {
  applicationRecord,
  batchDescription,
  eventRecord,
  facts,
  firstDays,
  personRecord,
  populationRecord,
} from '../../support/log-records.ts';
import {
  everything,
  personsOf,
  pilot,
  references,
  send,
  sendRows,
  stores,
} from '../../support/logs-stores.ts';

describe.each(stores)('the %s logs store', (_, open) => {
  test('gives back what was committed', () => {
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
    expect(everything(store)).toEqual({
      totals: [
        { week: '2025-03-03', eventType: 'offered', partner: 'college', events: 2 },
        { week: '2025-03-03', eventType: 'verified', partner: 'college', events: 1 },
      ],
      persons: [
        {
          firstDays: Object.fromEntries(
            firstDays({ offered: '2025-03-03', verified: '2025-03-09' }),
          ),
          attributes: { gender: 'woman', age_band: '25-44' },
          applications: [facts()],
          knownBy: ['partner:college'],
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
      observedUntil: '2026-01-01',
      verifiers: 1,
      types: ['offered', 'verified'],
    });
    expect(store.committedBatches()).toEqual([
      {
        importId: 1,
        committedAt: '2026-02-01T00:00:00.000Z',
        pilotCode: pilot,
        partner: 'college',
      },
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
    expect(store.eventTypesPresent(pilot, '2025-03-05')).toEqual(['offered', 'shared']);
    expect(store.eventTypesPresent(pilot, '2025-03-03')).toEqual([]);
    expect(store.eventTypesPresent(pilot, '2025-03-10')).toEqual(['offered', 'shared']);
    const offered = firstDays({ offered: '2025-03-04' });
    const both = firstDays({ offered: '2025-03-04', shared: '2025-03-05' });
    expect(personsOf(store, pilot, '2025-03-03')).toEqual([]);
    expect(personsOf(store, pilot, '2025-03-04')).toMatchObject([
      { firstDays: Object.fromEntries(offered), applications: [] },
    ]);
    expect(personsOf(store, pilot, '2025-03-05')).toMatchObject([
      { firstDays: Object.fromEntries(both), applications: [facts({ appliedOn: '2025-03-05' })] },
    ]);
    store.close();
  });

  test('tells people by their references, their applications as they were made', () => {
    const store = open();
    const pids = ['p_one', 'p_two', 'p_three', 'p_four', 'p_five'];
    const own = (pid: string, given: Parameters<typeof applicationRecord>[0]) =>
      applicationRecord({ holderPid: pid, employerId: pid, ...given });
    const byDay = pids.flatMap((pid) => [
      own(pid, { applicationId: `${pid}-b`, appliedOn: '2025-05-02' }),
      own(pid, { applicationId: `${pid}-a`, appliedOn: '2025-05-01' }),
    ]);
    const ids = ['s1', 's2', 's3', 's4', 's5'];
    const sameDay = ids.map((id) => own('p_six', { applicationId: id, occupationSoc: id }));
    send(store, 1, [...byDay, ...sameDay]);
    const told = personsOf(store);
    const byReference = (kind: 'holder' | 'application', all: string[]) => {
      const refs = all.map((id) => [references.referenceOf(kind, pilot, id), id] as const);
      return refs.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, id]) => id);
    };
    expect(told.map(({ applications }) => applications[0]?.employerId)).toEqual(
      byReference('holder', [...pids, 'p_six']),
    );
    const days = told.map(({ applications }) => applications.map(({ appliedOn }) => appliedOn));
    const made = ['2025-05-01', '2025-05-02'].map(dayNumber);
    expect(days.filter(({ length }) => length === 2)).toEqual(pids.map(() => made));
    const six = told.find(({ applications }) => applications.length === ids.length);
    expect(six?.applications.map(({ occupationSoc }) => occupationSoc)).toEqual(
      byReference('application', ids),
    );
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
    expect(outcomes).toMatchObject({ new: 1, identical: 1, contradictions: [3, 4] });
    const later = send(store, 2, [eventRecord(), eventRecord({ holderPid: 'p_two' })]);
    expect(later).toMatchObject({ new: 0, identical: 1, contradictions: [2] });
    const elsewhere = send(store, 3, [eventRecord()], { pilotCode: 'OTHER' });
    expect(elsewhere).toMatchObject({ new: 1, identical: 0, contradictions: [] });
    store.close();
  });

  test('writes a row of several events whole or not at all, as if rows came one by one', () => {
    const store = open();
    const event = (eventId: string, issuerId: string) => eventRecord({ eventId, issuerId });
    send(store, 1, [event('ev-1', 'college')]);
    const outcomes = sendRows(store, 2, [
      // Refused, and so it does not bring ev-2 either.
      [event('ev-2', 'refused'), event('ev-1', 'other')],
      [event('ev-2', 'college'), event('ev-3', 'college')],
      // Refused for ev-2 as the row before told it.
      [event('ev-4', 'refused'), event('ev-2', 'refused')],
      [event('ev-4', 'college'), event('ev-1', 'college')],
      [event('ev-4', 'college'), event('ev-3', 'college')],
      // Contradicts itself.
      [event('ev-5', 'college'), event('ev-5', 'other')],
    ]);
    expect(outcomes).toEqual({ new: 2, identical: 1, updated: 0, contradictions: [1, 3, 6] });
    const known = ['ev-1', 'ev-2', 'ev-3', 'ev-4'].map((id) => event(id, 'college'));
    expect(send(store, 3, known)).toMatchObject({ new: 0, identical: 4, contradictions: [] });
    expect(send(store, 4, [event('ev-5', 'third')]).new).toBe(1);
    store.close();
  });

  test('can leave out what contradicts and keep the rest of its row', () => {
    const store = open();
    const event = (eventId: string, issuerId: string) => eventRecord({ eventId, issuerId });
    send(store, 1, [event('ev-1', 'college')]);
    const rows = [
      [event('ev-1', 'other'), event('ev-2', 'college')],
      [event('ev-1', 'other')],
      [event('ev-1', 'college'), event('ev-2', 'other')],
    ];
    const outcomes = sendRows(store, 2, rows, {}, 'event_is_left_out');
    expect(outcomes).toEqual({ new: 1, identical: 2, updated: 0, contradictions: [1, 2, 3] });
    expect(store.undoBatch(1).events).toBe(0);
    expect(store.activityTotals(pilot).map(({ events }) => events)).toEqual([2]);
    store.close();
  });

  test('lets later words about people, applications and populations replace earlier ones', () => {
    const store = open();
    const woman = personRecord('p_one', { gender: 'woman' });
    const man = personRecord('p_one', { gender: 'man' });
    const first = send(store, 1, [woman, woman, applicationRecord(), populationRecord()]);
    expect(first).toMatchObject({ new: 3, identical: 1, updated: 0 });
    const hired = applicationRecord({ acceptedOn: '2025-05-01' });
    const more = populationRecord({ eligible: 1300 });
    const later = populationRecord({ eligible: 1400, asOf: '2026-01-01' });
    const second = send(store, 2, [man, hired, more, later]);
    expect(second).toMatchObject({ new: 1, identical: 0, updated: 3 });
    const now = everything(store);
    expect(now.persons).toMatchObject([
      { attributes: { gender: 'man' }, applications: [facts({ acceptedOn: '2025-05-01' })] },
    ]);
    expect(now.populations.map(({ eligible }) => eligible)).toEqual([1400]);
    store.undoBatch(2);
    const before = everything(store);
    expect(before.persons).toMatchObject([
      { attributes: { gender: 'woman' }, applications: [facts()] },
    ]);
    expect(before.populations.map(({ eligible }) => eligible)).toEqual([1200]);
    store.close();
  });

  test('leaves nothing of a batch that was rolled back', () => {
    const store = open();
    const nothing = everything(store);
    const writer = store.beginBatch(batchDescription(1));
    writer.write(eventRecord(), 1);
    writer.write(personRecord('p_one', { gender: 'woman' }), 2);
    writer.settle('row_is_refused');
    writer.rollBack();
    expect(everything(store)).toEqual(nothing);
    expect(store.committedBatches()).toEqual([]);
    expect(send(store, 2, [eventRecord()]).new).toBe(1);
    store.close();
  });

  test('keeps an event that a later import held too when the first one is undone', () => {
    const store = open();
    const shared = eventRecord({ eventId: 'ev-2', holderPid: 'p_two' });
    send(store, 1, [eventRecord(), shared]);
    send(store, 2, [shared, eventRecord({ eventId: 'ev-3' })]);
    send(store, 3, [shared]);
    expect(store.undoBatch(1)).toEqual({ events: 1, people: 0, applications: 0, populations: 0 });
    const total = { week: '2025-03-03', eventType: 'offered', partner: 'college' };
    expect(store.activityTotals(pilot)).toEqual([{ ...total, events: 2 }]);
    expect(store.foreseeUndo(2).events).toEqual({ gone: 1, stay: 1 });
    expect(store.undoBatch(2).events).toBe(1);
    expect(store.activityTotals(pilot)).toEqual([{ ...total, events: 1 }]);
    expect(store.foreseeUndo(3).events).toEqual({ gone: 1, stay: 0 });
    expect(store.undoBatch(3).events).toBe(1);
    expect(store.undoBatch(3).events).toBe(0);
    expect(store.activityTotals(pilot)).toEqual([]);
    expect(send(store, 4, [shared]).new).toBe(1);
    store.close();
  });
});
