import { eventRecord } from './event-record.ts';
import { RowReader } from './fields/row-reader.ts';
import { readEpochMoment, vendorMoment } from './fields/vendor-moment.ts';
import { column, type LogFormat, type VocabularyRow } from './log-format.ts';
import type { EventRecord } from './records.ts';
import { type WaltStatus, waltStatuses } from './walt-statuses.ts';

const columns = [
  column('_id', 'id', 'The event’s own id.', 'e7a33f7b-024c-4ff7-980b-d47f7ed825e7', {
    isRequired: true,
  }),
  column(
    'eventType',
    'code',
    'IssuanceEvent or VerificationEvent; others are passed over.',
    'IssuanceEvent',
    {
      isRequired: true,
    },
  ),
  column('timestamp', 'moment', 'When, in milliseconds since 1970.', '1741252466353', {
    isRequired: true,
  }),
  column('action.type', 'code', 'Not kept.', 'init_session'),
  column('status.type', 'code', 'How the session stands: see what each word becomes.', 'Open', {
    isRequired: true,
  }),
  column(
    'holderId',
    'person',
    'A pseudonymous id of the person whose wallet it is. Add it from your own records where walt.id left it out: a session is no person.',
    'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
    { isRequired: true, aliases: ['holder_pid'] },
  ),
  column('sessionId', 'id', 'Of an issuance, names the credential.', 'bec96d15-6fe9-4553-a873'),
  column('target', 'organisation', 'The issuer or verifier service.', 'waltid.lakes.issuer1'),
  column('organization', 'organisation', 'Not kept.', 'waltid'),
  column('originator', 'empty', 'Who began it. Must be empty: remove it before sending.', ''),
  column('callId', 'id', 'Not kept.', ''),
  column('error', 'free', 'Not kept.', ''),
  column('format', 'code', 'Kept as the format of the credential.', 'dc+sd-jwt'),
  column('credentialConfigurationId', 'title', 'Not kept.', 'forklift_safety_dc+sd-jwt'),
  column('credentialType', 'title', 'Not kept.', 'forklift_safety'),
  column('signatureAlgorithm', 'code', 'Not kept.', 'ES256'),
  column('type', 'code', 'Not kept.', 'id.walt.commons.events.IssuanceEvent'),
];

const byStatus = new Map(
  waltStatuses.flatMap((status) =>
    status.words.map((word): [string, WaltStatus] => [
      `${status.kind} ${word.toLowerCase()}`,
      status,
    ]),
  ),
);
const kinds = new Set<string>(waltStatuses.map(({ kind }) => kind));
const credentialFormats = new Map<string, EventRecord['credentialFormat']>([
  ['', ''],
  ['vc+sd-jwt', 'sd-jwt-vc'],
  ['dc+sd-jwt', 'sd-jwt-vc'],
  ['mso_mdoc', 'mdoc'],
]);
const reader = new RowReader(columns);

/** walt.id's events of issuing and verifying, one JSON object a line. */
export const waltEventsNdjson: LogFormat = {
  id: 'walt-events-ndjson',
  label: 'walt.id events (NDJSON)',
  holds: 'walt.id’s IssuanceEvent and VerificationEvent: one event of a session a line.',
  layout: 'lines',
  isSnapshot: false,
  columns,
  vocabulary: waltStatuses.map(
    ({ kind, words, eventType, note }): VocabularyRow => ({
      column: `status.type of ${kind}`,
      vendorWord: words.join(', '),
      eventTypes: eventType === null ? [] : [eventType],
      note,
    }),
  ),
  template: `${JSON.stringify({
    eventType: 'IssuanceEvent',
    _id: '5d1e887d-6afa-4d19-b32c-588ce2d7ac46',
    organization: 'waltid',
    target: 'waltid.lakes.issuer1',
    timestamp: 1741192586004,
    action: { type: 'init_session' },
    status: { type: 'Open' },
    sessionId: 'c6f1a0e2-7b34-4c58-9d10-3e2f1a0b9c8d',
    credentialConfigurationId: 'forklift_safety_dc+sd-jwt',
    format: 'dc+sd-jwt',
    holderId: 'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
  })}\n`,
  readRow(cells) {
    const kind = cells[1]?.trim() ?? '';
    // walt.id logs keys, wallets and identifiers beside: no business of this log.
    if (kind !== '' && !kinds.has(kind)) return { records: [], problems: [] };
    reader.start(cells);
    const eventId = reader.text(0);
    reader.cell(1);
    const moment = vendorMoment(reader, 2, readEpochMoment);
    const status = readStatus(kind);
    const holderPid = reader.pid(5);
    const sessionId = reader.text(6);
    const target = reader.text(7);
    const format = credentialFormats.get(reader.cell(12).toLowerCase()) ?? 'other';
    const { problems } = reader;
    if (problems.length > 0 || moment === null || !status || status.eventType === null) {
      return { records: [], problems };
    }
    const isIssuance = kind === 'IssuanceEvent';
    const record = eventRecord({
      eventId: `walt:${eventId}`,
      eventType: status.eventType,
      occurredAt: moment.at,
      datePrecision: moment.precision,
      holderPid,
      credentialId: isIssuance ? sessionId : '',
      issuerId: isIssuance ? target : '',
      verifierId: isIssuance ? '' : target,
      credentialFormat: format,
      result: status.result ?? '',
    });
    return { records: [record], problems };
  },
};

function readStatus(kind: string): WaltStatus | undefined {
  const word = reader.cell(4);
  if (word === '' || kind === '') return undefined;
  const status = byStatus.get(`${kind} ${word.toLowerCase()}`);
  if (status) return status;
  const expected = waltStatuses.filter((one) => one.kind === kind).flatMap(({ words }) => words);
  reader.refuse(4, 'unknown_code', `One of these is expected: ${expected.join(', ')}.`);
  return undefined;
}
