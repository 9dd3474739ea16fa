import type { EventType } from '#app/core/formats/records.ts';
import type { Day } from './calendar.ts';

/** One line of events.csv, with the day it counts for. */
export interface SimulatedEvent {
  eventId: string;
  eventType: EventType;
  day: Day;
  /** As written in the file: a date, or an instant with its offset on the same day in UTC. */
  occurredAt: string;
  credentialId: string;
  achievementType: string;
  credentialFormat: string;
  issuerId: string;
  verifierId: string;
  channel: string;
  result: string;
  errorCode: string;
  /** Signature, validity, status and issuer: pass, fail, not_checked, or empty. */
  checks: readonly [string, string, string, string];
}

/** One line of applications.csv. */
export interface SimulatedApplication {
  applicationId: string;
  employerId: string;
  occupation: string;
  hasLer: boolean;
  requisitionOpenedOn: Day | null;
  appliedOn: Day;
  interviewedOn: Day | null;
  offeredOn: Day | null;
  acceptedOn: Day | null;
  startedOn: Day | null;
  rejectedOn: Day | null;
  withdrewOn: Day | null;
  leftSearchOn: Day | null;
  wageBefore: number | null;
  wageAfter: number | null;
  retained6Months: boolean | null;
  retained12Months: boolean | null;
}

/** Dimension to code. An empty code is an empty field of people.csv: nobody asked. */
export type RecordedAttributes = Record<string, string>;

/** Everything the files say about one synthetic person. */
export interface SimulatedPerson {
  holderPid: string;
  attributes: RecordedAttributes;
  events: readonly SimulatedEvent[];
  /** In the order in which they were made. */
  applications: readonly SimulatedApplication[];
  /** How many eligible people of the region this person stands for, 1 or more, itself included. */
  eligiblePeople: number;
}
