import { describe, expect, it } from 'vitest';
import { replacesAnotherPartner } from '#app/core/quality/rules/replaces-another-partner.ts';
import { applicationRecord, batchDescription, personRecord } from '../../support/log-records.ts';
import { pilot, send, stores } from '../../support/logs-stores.ts';

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
    send(store, 1, [applicationRecord({ startedOn: '2025-06-01' })], { partner: 'board' });
    const sent = send(store, 2, [applicationRecord({ holderPid: 'p_two' })], {
      partner: 'college',
    });
    expect(sent).toMatchObject({ new: 1, updated: 0 });
    const told = [...store.applications(pilot, '2026-12-31')];
    expect(told.map(({ startedOn }) => startedOn).sort()).toEqual(['2025-06-01', null].sort());
    expect(store.foreseeUndo(2).applications).toEqual({ gone: 1, stay: 0 });
    store.close();
  });
});
