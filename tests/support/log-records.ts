import type {
  ApplicationRecord,
  EventRecord,
  PersonRecord,
  PopulationRecord,
} from '#app/core/formats/records.ts';
import { applicationFacts } from '#app/core/measures/application-facts.ts';
import { dayNumber } from '#app/core/measures/calendar.ts';
import type { ApplicationFacts } from '#app/core/measures/funnel-steps.ts';
import type { BatchDescription } from '#db/logs/store.ts';

/** An event with everything a test does not care about filled in. */
export function eventRecord(given: Partial<EventRecord> = {}): EventRecord {
  return {
    kind: 'event',
    eventId: 'ev-1',
    eventType: 'offered',
    occurredAt: '2025-03-04T10:00:00.000Z',
    datePrecision: 'instant',
    holderPid: 'p_one',
    credentialId: 'cred-1',
    achievementType: 'Badge',
    credentialFormat: 'ob3',
    issuerId: 'college',
    verifierId: '',
    channel: '',
    result: '',
    errorCode: '',
    checkSignature: '',
    checkValidity: '',
    checkStatus: '',
    checkIssuer: '',
    ...given,
  };
}

/** First days of event types, from dates `YYYY-MM-DD`. */
export function firstDays(dates: Record<string, string>): Map<string, number> {
  return new Map(Object.entries(dates).map(([type, date]) => [type, dayNumber(date)]));
}

export function personRecord(
  holderPid: string,
  attributes: Record<string, string> = {},
): PersonRecord {
  return { kind: 'person', holderPid, attributes };
}

/** What is counted of such an application. */
export function facts(given: Partial<ApplicationRecord> = {}): ApplicationFacts {
  return applicationFacts(applicationRecord(given));
}

export function applicationRecord(given: Partial<ApplicationRecord> = {}): ApplicationRecord {
  return {
    kind: 'application',
    applicationId: 'app-1',
    holderPid: 'p_one',
    employerId: 'employer',
    occupationSoc: '29-2052',
    lerInApplication: true,
    requisitionOpenedOn: null,
    appliedOn: '2025-04-01',
    interviewedOn: null,
    offeredOn: null,
    acceptedOn: null,
    startedOn: null,
    rejectedOn: null,
    withdrewOn: null,
    leftSearchOn: null,
    observedUntil: '2026-01-01',
    hourlyWageBefore: null,
    hourlyWageAfter: 21.5,
    retained6m: null,
    retained12m: false,
    ...given,
  };
}

export function populationRecord(given: Partial<PopulationRecord> = {}): PopulationRecord {
  return {
    kind: 'population',
    dimension: 'gender',
    value: 'woman',
    eligible: 1200,
    asOf: '2025-01-01',
    source: 'Census',
    ...given,
  };
}

export function batchDescription(
  importId: number,
  given: Partial<BatchDescription> = {},
): BatchDescription {
  return {
    importId,
    pilotCode: 'RIVERBEND',
    partner: 'college',
    format: 'events-csv',
    sha256: 'a'.repeat(64),
    bytes: 0,
    startedAt: '2026-01-01T00:00:00.000Z',
    ...given,
  };
}
