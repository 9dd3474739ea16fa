import { column } from './log-format.ts';
import { snapshotFormat } from './snapshot-format.ts';

const mustBeEmpty = 'Must be empty: remove it before sending the file.';

/** Every column of the vendor's glossary of its analytics export, then the later ones. */
const columns = [
  column('Badge Name', 'title', 'Not kept.', 'Forklift Safety'),
  column('Badge Template ID', 'id', 'Not kept.', 'tpl-0042'),
  column('Issued by', 'organisation', 'The organisation that issues.', 'Lakes College'),
  column('Earner Badge ID', 'id', 'Names the credential and its events.', 'badge-000001', {
    isRequired: true,
  }),
  column('Issuer Earner ID', 'empty', `Your own number of the person. ${mustBeEmpty}`, ''),
  column('Group Tag', 'title', 'Not kept.', ''),
  column('Badge URL', 'empty', `The person’s public page. ${mustBeEmpty}`, ''),
  column('Issued to First Name', 'empty', mustBeEmpty, ''),
  column('Issued to Middle Name', 'empty', mustBeEmpty, ''),
  column('Issued to Last Name', 'empty', mustBeEmpty, ''),
  column('Country', 'title', 'Not kept.', ''),
  column('State', 'title', 'Not kept.', ''),
  column('Region', 'title', 'Not kept.', ''),
  column('Sub-region', 'title', 'Not kept.', ''),
  column('Account status', 'code', 'Not kept.', 'Confirmed', { aliases: ['Account Status'] }),
  column(
    'Issued to Email',
    'person',
    'A pseudonymous id in place of the e-mail address.',
    'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
    { isRequired: true },
  ),
  column('Issued to Email Domain', 'empty', mustBeEmpty, ''),
  column('Status', 'code', 'How the badge stands: see what each word becomes.', 'accepted', {
    isRequired: true,
  }),
  column('Expired', 'code', '“Expired”, or nothing.', ''),
  column('Issue Date', 'moment', 'Becomes an awarded event.', '2025-03-04 09:41:00 -0500', {
    isRequired: true,
  }),
  column('Record Created', 'moment', 'Becomes an offered event.', '2025-03-05 08:00:00 -0500', {
    aliases: ['Record Created At'],
  }),
  column('Accepted Date', 'moment', 'Dates the accepted event.', '2025-03-07', {
    aliases: ['Acceptance Date', 'Date Accepted', 'Accepted At', 'Accepted'],
  }),
  column('Views', 'number', 'More than 0 becomes a viewed event.', '3', {
    aliases: ['Badge Views', 'Total Views'],
  }),
  column('Shares', 'number', 'More than 0 becomes a shared event.', '1', {
    aliases: ['Badge Shares', 'Total Shares'],
  }),
];

/** Credly's analytics export: one row a badge, as it stands today. */
export const credlyCsv = snapshotFormat({
  vendor: 'credly',
  id: 'credly-csv',
  label: 'Credly badges (CSV)',
  holds: 'Credly’s analytics export: one badge a row, with its status today.',
  columns,
  person: 'Issued to Email',
  credential: 'Earner Badge ID',
  credentialFormat: 'ob2',
  kept: { issuerId: 'Issued by' },
  dates: [
    {
      column: 'Issue Date',
      eventType: 'awarded',
      note: 'The day on which, says the issuer, the person had earned it.',
    },
    {
      column: 'Record Created',
      eventType: 'offered',
      note: 'When the issuer sent it through Credly, often later than the award.',
    },
    { column: 'Accepted Date', eventType: 'accepted', note: 'When the person took it.' },
  ],
  words: [
    {
      column: 'Status',
      vendorWord: 'pending',
      eventTypes: ['offered'],
      note: 'Sent and not taken yet. Dated by Record Created.',
    },
    {
      column: 'Status',
      vendorWord: 'accepted',
      eventTypes: ['accepted'],
      note: 'Dated by Accepted Date; without it the date stays unknown.',
    },
    {
      column: 'Status',
      vendorWord: 'rejected',
      eventTypes: ['rejected'],
      note: 'Declined by the person. The date is not in the file and stays unknown.',
    },
    {
      column: 'Status',
      vendorWord: 'revoked',
      eventTypes: ['revoked'],
      note: 'Withdrawn by the issuer, date unknown. Whether it had been accepted is lost.',
    },
    {
      column: 'Expired',
      vendorWord: 'Expired',
      eventTypes: ['expired'],
      note: 'No longer in force. The date is not in the file and stays unknown.',
    },
    {
      column: 'Views',
      vendorWord: 'more than 0',
      isCount: true,
      eventTypes: ['viewed'],
      note: 'One event without a date, however often: visits of programs are counted too.',
    },
    {
      column: 'Shares',
      vendorWord: 'more than 0',
      isCount: true,
      eventTypes: ['shared'],
      note: 'One event without a date, however often.',
    },
  ],
});
