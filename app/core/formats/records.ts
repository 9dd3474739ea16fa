/** What a log row becomes, whatever format it came in. Ids are still those of the file. */
export const eventTypes = [
  'awarded',
  'offered',
  'delivered',
  'delivery_failed',
  'issued',
  'accepted',
  'rejected',
  'offer_expired',
  'viewed',
  'shared',
  'share_withdrawn',
  'presentation_requested',
  'presented',
  'verified',
  'renewed',
  'suspended',
  'reinstated',
  'revoked',
  'expired',
] as const;
export type EventType = (typeof eventTypes)[number];

export const eventResults = ['valid', 'valid_with_warnings', 'invalid', 'error'] as const;
export const credentialFormats = [
  'ob2',
  'ob3',
  'clr2',
  'vc1',
  'vc2',
  'sd-jwt-vc',
  'mdoc',
  'other',
] as const;
export const checkOutcomes = ['pass', 'fail', 'not_checked'] as const;

/** How much is known of when something happened. Unknown dates stay unknown. */
export const datePrecisions = ['instant', 'day', 'unknown'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export interface EventRecord {
  kind: 'event';
  eventId: string;
  eventType: EventType;
  /** ISO 8601 in UTC: `2025-03-04T10:00:00.000Z`, or `2025-03-04`, or null when unknown. */
  occurredAt: string | null;
  datePrecision: DatePrecision;
  holderPid: string;
  credentialId: string;
  achievementType: string;
  credentialFormat: string;
  issuerId: string;
  verifierId: string;
  channel: string;
  result: string;
  errorCode: string;
  checkSignature: string;
  checkValidity: string;
  checkStatus: string;
  checkIssuer: string;
}

export interface PersonRecord {
  kind: 'person';
  holderPid: string;
  /** Dimension to code, for example `{ age_band: '25-34' }`. Only what the file said. */
  attributes: Record<string, string>;
}

/** Dates are `YYYY-MM-DD`, or null when the file has none. */
export interface ApplicationRecord {
  kind: 'application';
  applicationId: string;
  holderPid: string;
  employerId: string;
  occupationSoc: string;
  lerInApplication: boolean | null;
  requisitionOpenedOn: string | null;
  appliedOn: string;
  interviewedOn: string | null;
  offeredOn: string | null;
  acceptedOn: string | null;
  startedOn: string | null;
  rejectedOn: string | null;
  withdrewOn: string | null;
  leftSearchOn: string | null;
  observedUntil: string;
  hourlyWageBefore: number | null;
  hourlyWageAfter: number | null;
  retained6m: boolean | null;
  retained12m: boolean | null;
}

export interface PopulationRecord {
  kind: 'population';
  dimension: string;
  value: string;
  eligible: number;
  asOf: string;
  source: string;
}

export type LogRecord = EventRecord | PersonRecord | ApplicationRecord | PopulationRecord;
