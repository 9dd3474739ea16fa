import { describe, expect, it } from 'vitest';
import { dayNumber } from '#app/core/measures/calendar.ts';
import { replacesAnotherPartner } from '#app/core/quality/rules/replaces-another-partner.ts';
import {
  applicationRecord,
  batchDescription,
  eventRecord,
  facts,
  personRecord,
  populationRecord,
} from '../../support/log-records.ts';
import { personsOf, pilot, send, stores } from '../../support/logs-stores.ts';

describe.each(stores)('what one partner can learn of another from the %s store', (_, open) => {
  const roster = personRecord('p_one', { age_band: '25-44', disability: 'yes' });

  it('answers the right guess about a person as it answers a wrong one', () => {
    const store = open();
    send(store, 1, [roster], { partner: 'board' });
    const right = send(store, 2, [roster], { partner: 'college' });
    store.undoBatch(2);
    const wrong = send(store, 3, [personRecord('p_one', { disability: 'no' })], {
      partner: 'college',
    });
    store.undoBatch(3);
    const unknown = send(store, 4, [personRecord('p_two')], { partner: 'college' });
    expect(right).toEqual(unknown);
    expect(wrong).toEqual(unknown);
    store.close();
  });

  it('lets nobody take, or find out by it, the id of another’s event', () => {
    const store = open();
    const event = eventRecord({ eventId: 'ev-1' });
    const taken = eventRecord({ eventId: 'ev-1', holderPid: 'p_two', issuerId: 'board' });
    const first = send(store, 1, [event], { partner: '' });
    for (const [index, record] of [event, taken].entries()) {
      expect(send(store, index + 2, [record], { partner: `partner-${index}` })).toEqual(first);
    }
    // The same partner's own events are known again and contradicted, as ever.
    const again = send(store, 4, [event, taken], { partner: 'partner-0' });
    expect(again).toMatchObject({ new: 0, identical: 1, contradictions: [2] });
    expect(store.foreseeUndo(2).events).toEqual({ gone: 0, stay: 1 });
    expect(store.foreseeUndo(3).events).toEqual({ gone: 1, stay: 0 });
    expect(store.undoBatch(1).events).toBe(1);
    expect(store.undoBatch(2).events).toBe(0);
    expect(store.activityTotals(pilot).map(({ partner }) => partner)).toEqual([
      'partner-0',
      'partner-1',
    ]);
    expect(store.undoBatch(3).events + store.undoBatch(4).events).toBe(2);
    expect(send(store, 5, [taken], { partner: 'partner-0' })).toEqual(first);
    store.close();
  });

  it('counts one thing that two partners report as two reports of one person’s first', () => {
    const store = open();
    send(store, 1, [eventRecord()], { partner: 'board' });
    send(store, 2, [eventRecord()], { partner: 'college' });
    expect(personsOf(store)).toMatchObject([
      {
        firstDays: { offered: dayNumber('2025-03-04') },
        knownBy: ['partner:board', 'partner:college'],
      },
    ]);
    expect(store.activityTotals(pilot).map(({ partner, events }) => [partner, events])).toEqual([
      ['board', 1],
      ['college', 1],
    ]);
    store.close();
  });

  it('answers a figure of the population as if nobody else had given one', () => {
    const store = open();
    const alone = send(store, 1, [populationRecord()], { partner: 'board' });
    expect(send(store, 2, [populationRecord()], { partner: 'college' })).toEqual(alone);
    const other = populationRecord({ eligible: 900 });
    expect(send(store, 3, [other], { partner: 'employer' })).toEqual(alone);
    expect(send(store, 4, [other], { partner: 'college' }).updated).toBe(1);
    expect(store.populations(pilot).map(({ eligible }) => eligible)).toEqual([900]);
    expect(store.foreseeUndo(3).populations).toEqual({ gone: 1, stay: 0 });
    expect(store.foreseeUndo(4).populations).toEqual({ gone: 0, stay: 1 });
    store.close();
  });

  it('tells coordinators when the words of another are replaced, and only then', () => {
    const store = open();
    send(store, 1, [roster], { partner: 'board' });
    expect(findings(roster, 'college', 2)).toEqual([]);
    const other = personRecord('p_one', { disability: 'no' });
    expect(findings(other, 'college', 3)).toEqual([{ rule: replacesAnotherPartner.id, count: 1 }]);
    expect(findings(other, 'board', 4)).toEqual([]);
    store.close();

    function findings(record: typeof roster, partner: string, importId: number) {
      const writer = store.beginBatch(batchDescription(importId, { partner }));
      writer.write(record, 1);
      const settled = writer.settle('row_is_refused');
      writer.rollBack();
      return settled.findings;
    }
  });

  it('keeps applications of two partners with one id apart', () => {
    const store = open();
    send(store, 1, [applicationRecord({ interviewedOn: '2025-06-01' })], { partner: 'board' });
    const sent = send(store, 2, [applicationRecord({ holderPid: 'p_two' })], {
      partner: 'college',
    });
    expect(sent).toMatchObject({ new: 1, updated: 0 });
    const told = personsOf(store).map(({ applications }) => applications);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual([facts({ interviewedOn: '2025-06-01' })]);
    expect(told).toContainEqual([facts()]);
    expect(store.foreseeUndo(2).applications).toEqual({ gone: 1, stay: 0 });
    store.close();
  });
});
