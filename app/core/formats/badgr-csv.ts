import { column } from './log-format.ts';
import { snapshotFormat } from './snapshot-format.ts';

const mustBeEmpty = 'Must be empty: remove it before sending the file.';

/** Columns of the list of awards, and of assertions as the interface of the vendor gives them. */
const columns = [
  column('Assertion ID', 'id', 'Names the credential and its events.', 'assertion-000001', {
    aliases: ['entityId', 'Assertion Entity ID', 'Badge Assertion ID', 'Award ID'],
  }),
  column('Badge Class ID', 'id', 'Names the badge, where there is no Assertion ID.', 'class-0042', {
    aliases: ['badgeclass', 'badgeClassEntityId'],
  }),
  column('Badge Class Name', 'title', 'Not kept.', 'Forklift Safety', {
    aliases: ['Badge Name', 'badgeclassName'],
  }),
  column('Issuer', 'organisation', 'The organisation that issues.', 'Lakes College', {
    aliases: ['Issuer Name', 'Issuer ID'],
  }),
  column(
    'Identifier',
    'person',
    'A pseudonymous id in place of the e-mail address, link or phone number.',
    'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
    {
      isRequired: true,
      aliases: ['recipient.identity', 'Recipient Identifier', 'Recipient', 'Recipient Email'],
    },
  ),
  column('Identifier Type', 'code', 'Not kept.', 'email', { aliases: ['recipient.type'] }),
  column('Hashed', 'code', 'Not kept.', '', { aliases: ['recipient.hashed'] }),
  column('First Name', 'empty', mustBeEmpty, '', { aliases: ['Recipient First Name'] }),
  column('Last Name', 'empty', mustBeEmpty, '', { aliases: ['Recipient Last Name'] }),
  column('Narrative', 'empty', `Free text about the person. ${mustBeEmpty}`, ''),
  column('Evidence Narrative', 'empty', `Free text about the person. ${mustBeEmpty}`, ''),
  column('Evidence URL', 'empty', `A link to the person’s work. ${mustBeEmpty}`, '', {
    aliases: ['Evidence'],
  }),
  column('Issue Date', 'moment', 'Becomes an awarded event.', '2025-03-04', {
    isRequired: true,
    aliases: ['issuedOn', 'Issued On', 'Awarded On', 'Award Date'],
  }),
  column('Expiration Date', 'moment', 'Not kept: it says what is to be, not what was.', '', {
    aliases: ['expires', 'Expires'],
  }),
  column('Acceptance', 'code', 'Unaccepted, Accepted or Rejected.', 'Accepted'),
  column('Revoked', 'code', 'True or false.', 'false'),
  column('Revocation Reason', 'empty', `Free text about the person. ${mustBeEmpty}`, '', {
    aliases: ['revocationReason'],
  }),
];

/** Canvas Credentials, Badgr and Parchment Digital Badges: awards, one a row, as they stand today. */
export const badgrCsv = snapshotFormat({
  vendor: 'badgr',
  id: 'badgr-csv',
  label: 'Canvas Credentials or Badgr awards (CSV)',
  holds: 'The list of awards of Canvas Credentials (Badgr, Parchment): one award a row.',
  columns,
  person: 'Identifier',
  credential: 'Assertion ID',
  credentialElse: ['Badge Class ID', 'Issue Date'],
  credentialFormat: 'ob2',
  kept: { issuerId: 'Issuer' },
  dates: [
    {
      column: 'Issue Date',
      eventType: 'awarded',
      note: 'The day on which, says the issuer, the person had earned it.',
    },
  ],
  words: [
    {
      column: 'Acceptance',
      vendorWord: 'Unaccepted',
      eventTypes: ['offered'],
      note: 'Sent and not taken yet. The date is not in the file and stays unknown.',
    },
    {
      column: 'Acceptance',
      vendorWord: 'Accepted',
      eventTypes: ['accepted'],
      note: 'Taken by the person. The date is not in the file and stays unknown.',
    },
    {
      column: 'Acceptance',
      vendorWord: 'Rejected',
      eventTypes: ['rejected'],
      note: 'Declined by the person. The date is not in the file and stays unknown.',
    },
    {
      column: 'Revoked',
      vendorWord: 'true',
      eventTypes: ['revoked'],
      note: 'Withdrawn by the issuer. The date is not in the file and stays unknown.',
    },
    { column: 'Revoked', vendorWord: 'false', eventTypes: [], note: 'Says nothing more.' },
  ],
});
