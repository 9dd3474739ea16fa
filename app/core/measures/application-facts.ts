import type { ApplicationRecord } from '../formats/records.ts';
import { dayNumber } from './calendar.ts';
import type { ApplicationFacts } from './funnel-steps.ts';

/** What is counted of an application as a file tells it. */
export function applicationFacts(record: ApplicationFactsRecord): ApplicationFacts {
  const { employerId, occupationSoc, lerInApplication } = record;
  return {
    ...{ employerId, occupationSoc, lerInApplication },
    requisitionOpenedOn: day(record.requisitionOpenedOn),
    appliedOn: dayNumber(record.appliedOn),
    interviewedOn: day(record.interviewedOn),
    acceptedOn: day(record.acceptedOn),
    leftSearchOn: day(record.leftSearchOn),
    observedUntil: dayNumber(record.observedUntil),
  };
}

type ApplicationFactsRecord = Pick<ApplicationRecord, keyof ApplicationFacts>;

function day(date: string | null): number | null {
  return date === null ? null : dayNumber(date);
}
