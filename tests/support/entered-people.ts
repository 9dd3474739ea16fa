import type { LogsStore } from '#db/logs/store.ts';
import { applicationRecord, batchDescription, eventRecord, personRecord } from './log-records.ts';

interface Entered {
  importId: number;
  people: number;
  /** `YYYY-MM`; everybody was offered a credential on its first day. */
  month: string;
  /** Of so many each one accepted it, and of so many one was hired 20 days after applying. */
  acceptedEvery: number;
  hiredEvery: number;
  /** Whose references these are: a second import of the same name tells more of the same people. */
  name: string;
  /** `YYYY-MM-DD`, up to which applications were followed; the middle of 2026 unless given. */
  observedUntil?: string;
}

/** Imports people of two genders who entered in one month, half of them with an application. */
export function importEntered(logs: LogsStore, entered: Entered, pilotCode = 'RIVERBEND'): void {
  const { importId, people, month, acceptedEvery, hiredEvery, name } = entered;
  const { observedUntil = '2026-06-30' } = entered;
  const batch = logs.beginBatch(batchDescription(importId, { pilotCode }));
  let row = 0;
  const write = (record: Parameters<typeof batch.write>[0]) => {
    row += 1;
    batch.write(record, row);
  };
  for (let person = 0; person < people; person += 1) {
    const holderPid = `p_${name}_${person}`;
    const event = (eventType: 'offered' | 'accepted', day: string) =>
      eventRecord({
        ...{ holderPid, eventType, eventId: `${holderPid}-${eventType}` },
        ...{ occurredAt: `${month}-${day}`, datePrecision: 'day' },
      });
    write(personRecord(holderPid, { gender: person % 3 === 0 ? 'man' : 'woman' }));
    write(event('offered', '01'));
    if (person % acceptedEvery === 0) write(event('accepted', '10'));
    if (person % 2 === 1) continue;
    write(
      applicationRecord({
        ...{ holderPid, applicationId: holderPid, employerId: `e${person % 7}` },
        ...{ lerInApplication: person % 4 === 0, observedUntil },
        appliedOn: `${month}-05`,
        acceptedOn: person % hiredEvery === 0 ? `${month}-25` : null,
      }),
    );
  }
  batch.settle('row_is_refused');
  batch.commit('2026-01-01T00:00:00.000Z');
}
