import { dateOf } from './calendar.ts';
import type { PopulationRow } from './population.ts';
import type { SimulatedApplication, SimulatedEvent, SimulatedPerson } from './simulated-person.ts';

/** The four kinds of canonical file, by the format that reads them. */
export const pilotFileHeaders = {
  'events-csv':
    'event_id,event_type,occurred_at,credential_id,achievement_type,credential_format,issuer_id,holder_pid,verifier_id,channel,result,error_code,check_signature,check_validity,check_status,check_issuer',
  'people-csv':
    'holder_pid,race_ethnicity,gender,age_band,education,disability,veteran,rural_urban,first_generation,site',
  'applications-csv':
    'application_id,holder_pid,employer_id,occupation_soc,ler_in_application,requisition_opened_on,applied_on,interviewed_on,offered_on,accepted_on,started_on,rejected_on,withdrew_on,left_search_on,observed_until,hourly_wage_before,hourly_wage_after,retained_6m,retained_12m',
  'population-csv': 'dimension,value,eligible,as_of,source',
} as const;

const peopleColumns = pilotFileHeaders['people-csv'].split(',').slice(1);

// No field of a simulation holds a comma, a quote or a line break, so none is quoted.
const line = (fields: readonly (string | number)[]) => `${fields.join(',')}\n`;
const date = (day: number | null) => (day === null ? '' : dateOf(day));
const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');
const wage = (value: number | null) => (value === null ? '' : value.toFixed(2));

/** A line of events.csv. */
export function writeEvent(holderPid: string, event: SimulatedEvent): string {
  return line([
    event.eventId,
    event.eventType,
    event.occurredAt,
    event.credentialId,
    event.achievementType,
    event.credentialFormat,
    event.issuerId,
    holderPid,
    event.verifierId,
    event.channel,
    event.result,
    event.errorCode,
    ...event.checks,
  ]);
}

/** A line of people.csv. */
export function writePerson({ holderPid, attributes }: SimulatedPerson): string {
  return line([holderPid, ...peopleColumns.map((dimension) => attributes[dimension] ?? '')]);
}

/** A line of applications.csv. `observedUntil` is a date. */
export function writeApplication(
  holderPid: string,
  application: SimulatedApplication,
  observedUntil: string,
): string {
  return line([
    application.applicationId,
    holderPid,
    application.employerId,
    application.occupation,
    yesNo(application.hasLer),
    date(application.requisitionOpenedOn),
    date(application.appliedOn),
    date(application.interviewedOn),
    date(application.offeredOn),
    date(application.acceptedOn),
    date(application.startedOn),
    date(application.rejectedOn),
    date(application.withdrewOn),
    date(application.leftSearchOn),
    observedUntil,
    wage(application.wageBefore),
    wage(application.wageAfter),
    yesNo(application.retained6Months),
    yesNo(application.retained12Months),
  ]);
}

/** A line of population.csv. */
export function writePopulation({
  dimension,
  value,
  eligible,
  asOf,
  source,
}: PopulationRow): string {
  return line([dimension, value, eligible, asOf, source]);
}
