import { column } from './log-format.ts';
import { snapshotFormat } from './snapshot-format.ts';

const columns = [
  column('Credential Name', 'title', 'Not kept.', 'Forklift Safety'),
  column('Credential Category', 'title', 'Kept when it is an achievement type.', 'Achievement'),
  column('Recipient Name', 'empty', 'Must be empty: remove the names before sending the file.', ''),
  column(
    'Recipient ID',
    'person',
    'A pseudonymous id in place of the profile, e-mail address or phone number.',
    'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
    { isRequired: true },
  ),
  column('Recipient Type', 'code', 'Not kept.', 'profile'),
  column('Status', 'code', 'How the credential stands: see what each word becomes.', 'Claimed', {
    isRequired: true,
  }),
  column('Delivery Method', 'free', 'Kept as the channel.', 'email'),
  column('Date Sent', 'moment', 'Becomes an offered event.', '2025-03-04T15:00:00.000Z'),
  column('Date Claimed', 'moment', 'Becomes an accepted event.', '2025-03-06T09:30:00.000Z'),
  column('Time to Claim (hours)', 'number', 'Not kept.', '42.5'),
  column('Error Details', 'free', 'Not kept.', ''),
  column('Source', 'free', 'Not kept.', 'send'),
  column('Activity ID', 'id', 'Names the credential and its events.', 'act-000001', {
    isRequired: true,
  }),
];

/** LearnCard's export of an integration: one row a credential, as it stands today. */
export const learncardCsv = snapshotFormat({
  vendor: 'learncard',
  id: 'learncard-csv',
  label: 'LearnCard credentials (CSV)',
  holds: 'LearnCard’s export: one credential a row, with when it was sent and claimed.',
  columns,
  person: 'Recipient ID',
  credential: 'Activity ID',
  kept: { achievementType: 'Credential Category', channel: 'Delivery Method' },
  dates: [
    { column: 'Date Sent', eventType: 'offered', note: 'Sent is offered: nobody has it yet.' },
    { column: 'Date Claimed', eventType: 'accepted', note: 'Claimed is accepted by the person.' },
  ],
  words: [
    {
      column: 'Status',
      vendorWord: 'Created',
      eventTypes: ['offered'],
      note: 'Dated by Date Sent; without it the date stays unknown.',
    },
    {
      column: 'Status',
      vendorWord: 'Delivered',
      eventTypes: ['offered'],
      note: 'Delivered says that the offer arrived, not that anybody took it.',
    },
    {
      column: 'Status',
      vendorWord: 'Claimed',
      eventTypes: ['offered', 'accepted'],
      note: 'Dated by Date Sent and Date Claimed.',
    },
    {
      column: 'Status',
      vendorWord: 'Expired',
      eventTypes: ['offered', 'offer_expired'],
      note: 'The offer lapsed. The date is not in the file and stays unknown.',
    },
    {
      column: 'Status',
      vendorWord: 'Failed',
      eventTypes: ['offered', 'delivery_failed'],
      note: 'It could not be delivered. The date is not in the file and stays unknown.',
    },
    {
      column: 'Status',
      vendorWord: 'Revoked',
      eventTypes: ['revoked'],
      note: 'Withdrawn by the issuer. When, and whether it was claimed, only the dates say.',
    },
    {
      column: 'Status',
      vendorWord: 'Suspended',
      eventTypes: ['suspended'],
      note: 'Withdrawn for a time. The date is not in the file and stays unknown.',
    },
  ],
});
