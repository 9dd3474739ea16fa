import { column } from './log-format.ts';
import { snapshotFormat } from './snapshot-format.ts';

const mustBeEmpty = 'Must be empty: remove it before sending the file.';

/** The fields of a credential in the dashboard, as a table of them is exported. */
const columns = [
  column('id', 'id', 'Names the credential and its events.', 'credential-000001', {
    isRequired: true,
    aliases: ['Credential ID', 'credentialId'],
  }),
  column('credentialName', 'title', 'Not kept.', 'Forklift Safety', {
    aliases: ['Credential Name'],
  }),
  column('earnerName', 'empty', mustBeEmpty, '', { aliases: ['Earner Name'] }),
  column(
    'emailAddress',
    'person',
    'A pseudonymous id in place of the e-mail address.',
    'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
    { isRequired: true, aliases: ['Email Address', 'Earner Email'] },
  ),
  column('extraFields', 'empty', `Whatever the template asked for. ${mustBeEmpty}`, '', {
    aliases: ['Extra Fields'],
  }),
  column('status', 'code', 'How the credential stands: see what each word becomes.', 'CLAIMED', {
    isRequired: true,
    aliases: ['Credential Status'],
  }),
  column('batch', 'title', 'Not kept.', 'batch-7'),
  column('createdAt', 'moment', 'Not kept: a draft is nobody’s yet.', '2025-03-03', {
    aliases: ['Created At'],
  }),
  column('updatedAt', 'moment', 'Not kept.', '', { aliases: ['Updated At'] }),
  column('issuanceDate', 'moment', 'Becomes an awarded event.', '2025-03-04', {
    aliases: ['Issuance Date', 'validFrom'],
  }),
  column('sentAt', 'moment', 'Dates the offered event.', '2025-03-05', {
    aliases: ['Date Sent', 'Sent At'],
  }),
  column('claimedAt', 'moment', 'Dates the accepted event.', '2025-03-07', {
    aliases: ['Date Claimed', 'Claimed At'],
  }),
  column('revocationReason', 'empty', `Free text about the person. ${mustBeEmpty}`, '', {
    aliases: ['Revocation Reason'],
  }),
  column('revocationDate', 'moment', 'Dates the revoked event.', '', {
    aliases: ['Revocation Date'],
  }),
  column('revokedBy', 'empty', `Who revoked it. ${mustBeEmpty}`, '', { aliases: ['Revoked By'] }),
];

/** The Digital Credentials Consortium's dashboard: credentials, one a row, as they stand today. */
export const dccAdminCsv = snapshotFormat({
  vendor: 'dcc',
  id: 'dcc-admin-csv',
  label: 'DCC admin dashboard credentials (CSV)',
  holds: 'The Digital Credentials Consortium’s dashboard: one credential a row.',
  columns,
  person: 'emailAddress',
  credential: 'id',
  dates: [
    { column: 'issuanceDate', eventType: 'awarded', note: 'The day that the credential states.' },
    { column: 'sentAt', eventType: 'offered', note: 'When the message with the link went out.' },
    { column: 'claimedAt', eventType: 'accepted', note: 'When the person took it.' },
    { column: 'revocationDate', eventType: 'revoked', note: 'When the issuer withdrew it.' },
  ],
  words: [
    {
      column: 'status',
      vendorWord: 'DRAFT',
      isNothingYet: true,
      eventTypes: [],
      note: 'Nothing has happened yet: the row is passed over, whatever dates it holds.',
    },
    {
      column: 'status',
      vendorWord: 'SENT',
      eventTypes: ['offered'],
      note: 'Dated by sentAt; without it the date stays unknown.',
    },
    {
      column: 'status',
      vendorWord: 'CLAIMED',
      eventTypes: ['accepted'],
      note: 'Dated by claimedAt; without it the date stays unknown.',
    },
    {
      column: 'status',
      vendorWord: 'REVOKED',
      eventTypes: ['revoked'],
      note: 'Dated by revocationDate. Whether it had been claimed is lost.',
    },
  ],
});
