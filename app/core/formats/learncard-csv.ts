import { achievementTypes } from './achievement-types.ts';
import type { Moment } from './fields/moment.ts';
import { codeMap, RowReader } from './fields/row-reader.ts';
import { column, type LogFormat, templateOf } from './log-format.ts';
import type { EventRecord, EventType } from './records.ts';

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
  column('Status', 'code', 'Created, Delivered, Claimed, Expired or Failed.', 'Claimed', {
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

type Status = 'created' | 'delivered' | 'claimed' | 'expired' | 'failed';
const statuses = new Map<string, Status>(
  (['created', 'delivered', 'claimed', 'expired', 'failed'] as const).flatMap((status) => [
    [status, status],
    [status.toUpperCase(), status],
    [status.charAt(0).toUpperCase() + status.slice(1), status],
  ]),
);
const endings: Partial<Record<Status, EventType>> = {
  expired: 'offer_expired',
  failed: 'delivery_failed',
};
const achievements = codeMap(achievementTypes);
const reader = new RowReader(columns);

/**
 * LearnCard's export of an integration: one row a credential, as it stands today.
 * A snapshot has no history, so that each row is taken apart into what must have
 * happened: sent is offered, claimed is accepted. When an offer expired or failed is
 * not in the file and stays unknown.
 */
export const learncardCsv: LogFormat = {
  id: 'learncard-csv',
  label: 'LearnCard credentials (CSV)',
  holds: 'LearnCard’s export: one credential a row, with when it was sent and claimed.',
  layout: 'delimited',
  isSnapshot: true,
  columns,
  vocabulary: [],
  template: templateOf(columns),
  readRow(cells) {
    reader.start(cells);
    const holderPid = reader.pid(3);
    const status = reader.code(5, statuses);
    const sent = reader.moment(7);
    const claimed = reader.moment(8);
    const activityId = reader.text(12);
    const shared = {
      holderPid,
      credentialId: activityId,
      achievementType: achievements.get(reader.cell(1)) ?? '',
      channel: reader.text(6),
    };
    const { problems } = reader;
    if (problems.length > 0 || status === '') return { records: [], problems };
    const records = [eventOf(activityId, 'offered', sent, shared)];
    if (claimed !== null || status === 'claimed') {
      records.push(eventOf(activityId, 'accepted', claimed, shared));
    }
    const ending = endings[status];
    if (ending) records.push(eventOf(activityId, ending, null, shared));
    return { records, problems };
  },
};

function eventOf(
  activityId: string,
  eventType: EventType,
  moment: Moment | null,
  shared: Pick<EventRecord, 'holderPid' | 'credentialId' | 'achievementType' | 'channel'>,
): EventRecord {
  return {
    kind: 'event',
    eventId: `learncard:${activityId}:${eventType}`,
    eventType,
    occurredAt: moment?.at ?? null,
    datePrecision: moment?.precision ?? 'unknown',
    credentialFormat: '',
    issuerId: '',
    verifierId: '',
    result: '',
    errorCode: '',
    checkSignature: '',
    checkValidity: '',
    checkStatus: '',
    checkIssuer: '',
    ...shared,
  };
}
