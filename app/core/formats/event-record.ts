import type { EventRecord } from './records.ts';

const nothingKnown = {
  credentialId: '',
  achievementType: '',
  credentialFormat: '',
  issuerId: '',
  verifierId: '',
  channel: '',
  result: '',
  errorCode: '',
  checkSignature: '',
  checkValidity: '',
  checkStatus: '',
  checkIssuer: '',
} as const;

type Known = Pick<
  EventRecord,
  'eventId' | 'eventType' | 'occurredAt' | 'datePrecision' | 'holderPid'
>;

/** An event of which only some things are known: what is not said stays empty. */
export function eventRecord(known: Known & Partial<Omit<EventRecord, 'kind'>>): EventRecord {
  return { kind: 'event', ...nothingKnown, ...known };
}
