import type { EventRecord, EventType } from './records.ts';

/** What a session's status says, of an issuance or of a verification. Several words are one status. */
export interface WaltStatus {
  kind: 'IssuanceEvent' | 'VerificationEvent';
  words: readonly string[];
  eventType: EventType | null;
  result?: EventRecord['result'];
  note: string;
}

/** Every status that is understood: the table that is shown, and by which a row is read. */
export const waltStatuses: readonly WaltStatus[] = [
  {
    kind: 'IssuanceEvent',
    words: ['Open', 'Active', 'Unused'],
    eventType: 'offered',
    note: 'A session was opened and the wallet has an offer.',
  },
  {
    kind: 'IssuanceEvent',
    words: ['Success', 'Successful', 'Completed', 'Issued'],
    eventType: 'accepted',
    note: 'The wallet fetched the credential.',
  },
  {
    kind: 'IssuanceEvent',
    words: ['Rejected', 'Declined'],
    eventType: 'rejected',
    note: 'The person declined.',
  },
  {
    kind: 'IssuanceEvent',
    words: ['Expired'],
    eventType: 'offer_expired',
    note: 'Nobody fetched it in time.',
  },
  {
    kind: 'IssuanceEvent',
    words: ['Failure', 'Failed', 'Unsuccessful', 'Error'],
    eventType: 'delivery_failed',
    note: 'The session ended with an error.',
  },
  {
    kind: 'VerificationEvent',
    words: ['Open', 'Active', 'Unused'],
    eventType: 'presentation_requested',
    note: 'The wallet was asked; nothing was shown yet.',
  },
  {
    kind: 'VerificationEvent',
    words: ['Success', 'Successful', 'Completed'],
    eventType: 'verified',
    result: 'valid',
    note: 'Result valid. Which checks were made is not in the file.',
  },
  {
    kind: 'VerificationEvent',
    words: ['Unsuccessful', 'Failure', 'Failed'],
    eventType: 'verified',
    result: 'invalid',
    note: 'Result invalid. A failed verification is a verification.',
  },
  {
    kind: 'VerificationEvent',
    words: ['Error'],
    eventType: 'verified',
    result: 'error',
    note: 'Result error: no verdict was reached.',
  },
  {
    kind: 'VerificationEvent',
    words: ['Expired', 'Rejected', 'Declined'],
    eventType: null,
    note: 'Nothing was shown: the row is passed over.',
  },
];
