import type { ApplicationRecord } from '#app/core/formats/records.ts';
import { dayNumber } from '#app/core/measures/calendar.ts';
import { dateOfDay } from '../calendar-days.ts';
import type { Keyed } from '../store.ts';

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

export interface ApplicationRow {
  ref: string;
  holder_ref: string;
  employer_id: string;
  occupation_soc: string;
  ler_in_application: number | null;
  requisition_opened_on: number | null;
  applied_on: number;
  interviewed_on: number | null;
  offered_on: number | null;
  accepted_on: number | null;
  started_on: number | null;
  rejected_on: number | null;
  withdrew_on: number | null;
  left_search_on: number | null;
  observed_until: number;
  hourly_wage_before: number | null;
  hourly_wage_after: number | null;
  retained_6m: number | null;
  retained_12m: number | null;
}

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

/** The application that a stored row says. */
export function applicationOfRow(row: ApplicationRow): Keyed<ApplicationRecord> {
  return {
    holderRef: row.holder_ref,
    applicationId: row.ref,
    employerId: row.employer_id,
    occupationSoc: row.occupation_soc,
    lerInApplication: yesOrNo(row.ler_in_application),
    requisitionOpenedOn: date(row.requisition_opened_on),
    appliedOn: dateOfDay(row.applied_on),
    interviewedOn: date(row.interviewed_on),
    offeredOn: date(row.offered_on),
    acceptedOn: date(row.accepted_on),
    startedOn: date(row.started_on),
    rejectedOn: date(row.rejected_on),
    withdrewOn: date(row.withdrew_on),
    leftSearchOn: date(row.left_search_on),
    observedUntil: dateOfDay(row.observed_until),
    hourlyWageBefore: row.hourly_wage_before,
    hourlyWageAfter: row.hourly_wage_after,
    retained6m: yesOrNo(row.retained_6m),
    retained12m: yesOrNo(row.retained_12m),
  };
}

function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

function yesOrNo(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}

function day(value: string | null): number | null {
  return value === null ? null : dayNumber(value);
}

function date(value: number | null): string | null {
  return value === null ? null : dateOfDay(value);
}
