import { expect, test } from 'vitest';
import type { LogRecord } from '#app/core/formats/records.ts';
import { applicationRecord, eventRecord, personRecord } from '../../support/log-records.ts';
import { personsOf, pilot, send, stores } from '../../support/logs-stores.ts';

// What SQLite hands over by thousands at once, the memory reads one by one.

const people = 4100;

function recordsOf(name: string): LogRecord[] {
  return Array.from({ length: people }, (_, index): LogRecord[] => {
    const holderPid = `p_${index}`;
    const events = (['offered', 'accepted', 'shared'] as const).map((eventType, place) =>
      eventRecord({ holderPid, eventType, eventId: `${name}-${index}-${place}` }),
    );
    const gender = (index + name.length) % 2 ? 'woman' : 'man';
    const acceptedOn = name === 'first' ? null : '2025-05-01';
    return [
      ...events,
      personRecord(holderPid, index % 5 === 0 ? {} : { gender, site: `s${index % 7}` }),
      applicationRecord({ holderPid, applicationId: `a_${index}`, acceptedOn }),
    ];
  }).flat();
}

test('a pilot of thousands is read alike, beside another and with later words', () => {
  const [memory, sqlite] = stores.map(([, open]) => {
    const store = open();
    send(store, 1, recordsOf('first'));
    send(store, 2, recordsOf('elsewhere'), { pilotCode: 'OTHER' });
    send(store, 3, recordsOf('later').slice(0, 3000), { partner: 'board' });
    send(store, 4, recordsOf('again').slice(2000));
    const told = personsOf(store);
    expect(personsOf(store, 'OTHER')).toHaveLength(people);
    store.close();
    return told;
  });
  expect(memory).toHaveLength(people);
  expect(sqlite).toEqual(memory);
  expect(new Set(memory?.map(({ knownBy }) => knownBy?.join()))).toEqual(
    new Set(['partner:college', 'partner:board,partner:college']),
  );
});

test('some imports alone are read as they were once, and everybody who has sent something', () => {
  const read = stores.map(([, open]) => {
    const store = open();
    const accepted = { applicationId: 'a_1', acceptedOn: '2025-05-01' };
    send(store, 1, [
      ...[eventRecord({ eventId: 'one' }), personRecord('p_one', { gender: 'woman' })],
      applicationRecord({ applicationId: 'a_1' }),
    ]);
    const earlier = personsOf(store);
    send(store, 2, [personRecord('p_one', { gender: 'man' }), applicationRecord(accepted)]);
    const early = { eventId: 'two', occurredAt: '2025-01-01' };
    send(store, 3, [eventRecord(early), personRecord('p_two')], { partner: 'board' });
    const asThen = personsOf(store, pilot, '2026-12-31', new Set([1]));
    expect(personsOf(store)).toHaveLength(2);
    expect(personsOf(store)[0]).not.toEqual(asThen[0]);
    store.close();
    return { earlier, asThen };
  });
  for (const { earlier, asThen } of read) {
    expect(earlier).toHaveLength(1);
    const knownBy = ['partner:board', 'partner:college'];
    expect(asThen).toEqual([{ ...earlier[0], knownBy }]);
  }
});
