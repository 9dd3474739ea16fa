import type { ApplicationRecord } from '#app/core/formats/records.ts';
import { dayNumber } from '#app/core/measures/calendar.ts';

/** The columns of an application after reference, batch and holder, in their stored order. */
export const applicationColumns = [
  'employer_id',
  'occupation_soc',
  'ler_in_application',
  'requisition_opened_on',
  'applied_on',
  'interviewed_on',
  'offered_on',
  'accepted_on',
  'started_on',
  'rejected_on',
  'withdrew_on',
  'left_search_on',
  'observed_until',
  'hourly_wage_before',
  'hourly_wage_after',
  'retained_6m',
  'retained_12m',
] as const;

/** What is stored of an application, in the order of `applicationColumns`. */
export function applicationValues(record: ApplicationRecord): (string | number | null)[] {
  return [
    record.employerId,
    record.occupationSoc,
    flag(record.lerInApplication),
    day(record.requisitionOpenedOn),
    dayNumber(record.appliedOn),
    day(record.interviewedOn),
    day(record.offeredOn),
    day(record.acceptedOn),
    day(record.startedOn),
    day(record.rejectedOn),
    day(record.withdrewOn),
    day(record.leftSearchOn),
    dayNumber(record.observedUntil),
    record.hourlyWageBefore,
    record.hourlyWageAfter,
    flag(record.retained6m),
    flag(record.retained12m),
  ];
}

function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

function day(value: string | null): number | null {
  return value === null ? null : dayNumber(value);
}
