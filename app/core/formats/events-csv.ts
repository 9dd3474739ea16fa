import { achievementTypes } from './achievement-types.ts';
import { codeMap, RowReader } from './fields/row-reader.ts';
import { column, type LogFormat, templateOf } from './log-format.ts';
import {
  checkOutcomes,
  credentialFormats,
  type EventRecord,
  eventResults,
  eventTypes,
} from './records.ts';

const columns = [
  column(
    'event_id',
    'id',
    'Your own id of the event; the same id twice is the same event. Ids of two partners never meet.',
    'ev-000001',
    { isRequired: true, aliases: ['eventId'] },
  ),
  column('event_type', 'code', `What happened: ${eventTypes.join(', ')}.`, 'awarded', {
    isRequired: true,
    aliases: ['eventType'],
    codes: eventTypes,
  }),
  column(
    'occurred_at',
    'moment',
    'When: ISO 8601 with offset, or a date.',
    '2025-03-04T10:00:00-05:00',
    { isRequired: true, aliases: ['occurredAt', 'timestamp'] },
  ),
  column('credential_id', 'id', 'Your own id of the credential.', 'cred-000001', {
    aliases: ['credentialId'],
  }),
  column(
    'achievement_type',
    'code',
    'Achievement type of Open Badges 3.0, for example Badge, Certificate, License.',
    'Certificate',
    { aliases: ['achievementType'], codes: achievementTypes },
  ),
  column('credential_format', 'code', `One of ${credentialFormats.join(', ')}.`, 'ob3', {
    aliases: ['credentialFormat'],
    codes: credentialFormats,
  }),
  column('issuer_id', 'organisation', 'The organisation that issues.', 'lakes-college', {
    aliases: ['issuerId', 'issuer'],
  }),
  column(
    'holder_pid',
    'person',
    'Pseudonymous id of the person: 4 to 64 letters, digits, hyphens or underscores.',
    'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
    { isRequired: true, aliases: ['holderPid'] },
  ),
  column('verifier_id', 'organisation', 'The organisation that verifies.', '', {
    aliases: ['verifierId', 'verifier'],
  }),
  column(
    'channel',
    'free',
    'How it reached the person, for example email, wallet, portal.',
    'wallet',
  ),
  column('result', 'code', `Of a verification: ${eventResults.join(', ')}.`, '', {
    codes: eventResults,
  }),
  column('error_code', 'free', 'Code of an error, if there was one.', '', {
    aliases: ['errorCode'],
  }),
  ...['signature', 'validity', 'status', 'issuer'].map((check) =>
    column(`check_${check}`, 'code', `The ${check} check: ${checkOutcomes.join(', ')}.`, '', {
      codes: checkOutcomes,
    }),
  ),
];

const types = codeMap(eventTypes);
const achievements = codeMap(achievementTypes);
const formats = codeMap(credentialFormats);
const results = codeMap(eventResults);
const outcomes = codeMap(checkOutcomes);
const reader = new RowReader(columns);

/** One event a row: the canonical log of issuing and verifying. */
export const eventsCsv: LogFormat = {
  id: 'events-csv',
  label: 'Events (CSV)',
  holds: 'Issuing, sharing and verifying: one event a row.',
  layout: 'delimited',
  isSnapshot: false,
  columns,
  vocabulary: [],
  template: templateOf(columns),
  readRow(cells) {
    reader.start(cells);
    const eventId = reader.text(0);
    const eventType = reader.code(1, types);
    const moment = reader.moment(2);
    // One object, never a copy of another: there is one for each of millions of rows.
    const event: EventRecord = {
      kind: 'event',
      eventId,
      eventType: eventType === '' ? 'awarded' : eventType,
      occurredAt: moment === null ? null : moment.at,
      datePrecision: moment === null ? 'unknown' : moment.precision,
      credentialId: reader.text(3),
      achievementType: reader.code(4, achievements),
      credentialFormat: reader.code(5, formats),
      issuerId: reader.text(6),
      holderPid: reader.pid(7),
      verifierId: reader.text(8),
      channel: reader.text(9),
      result: reader.code(10, results),
      errorCode: reader.text(11),
      checkSignature: reader.code(12, outcomes),
      checkValidity: reader.code(13, outcomes),
      checkStatus: reader.code(14, outcomes),
      checkIssuer: reader.code(15, outcomes),
    };
    const { problems } = reader;
    const isEvent = problems.length === 0 && eventType !== '' && moment !== null;
    return { records: isEvent ? [event] : [], problems };
  },
};
