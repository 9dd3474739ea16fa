import type { ImportReceipt } from '#db/records/queries/imports.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import type { FeatureContext } from '../../feature-context.ts';

/** An organisation that sends logs of a pilot, has sent some, or has agreed to. */
export interface LogSender {
  /** Null for files that nobody in particular sent. */
  partnerId: number | null;
  /** Empty for files that nobody in particular sent. */
  slug: string;
  name: string;
  /** Whether it has agreed to send logs. */
  sendsLogs: boolean;
}

type SentFile = Pick<ImportReceipt, 'partnerId' | 'partnerSlug' | 'partnerName'>;

/**
 * Who sends logs of a pilot, by name, files of nobody in particular last.
 * @param ownId only this organisation, when it is given
 */
export function listSenders(
  { records }: Pick<FeatureContext, 'records'>,
  pilotId: number,
  files: readonly SentFile[],
  ownId: number | null,
): LogSender[] {
  const senders = new Map<number | null, LogSender>();
  for (const { stakeholderId, slug, name, sendsLogs } of listPilotPartners(records, pilotId)) {
    const known = senders.get(stakeholderId);
    if (!sendsLogs && !files.some(({ partnerId }) => partnerId === stakeholderId)) continue;
    senders.set(stakeholderId, {
      ...{ partnerId: stakeholderId, slug, name },
      sendsLogs: sendsLogs || known?.sendsLogs === true,
    });
  }
  for (const file of files) {
    if (!senders.has(file.partnerId)) senders.set(file.partnerId, formerSender(file));
  }
  return [...senders.values()]
    .filter(({ partnerId }) => ownId === null || partnerId === ownId)
    .sort(byName);
}

/** Somebody that takes no part in the pilot any more, or nobody in particular. */
function formerSender({ partnerId, partnerSlug, partnerName }: SentFile): LogSender {
  const slug = partnerSlug ?? '';
  return { partnerId, slug, name: partnerName ?? 'No partner named', sendsLogs: false };
}

function byName(left: LogSender, right: LogSender): number {
  if ((left.partnerId === null) !== (right.partnerId === null)) {
    return left.partnerId === null ? 1 : -1;
  }
  return left.name < right.name ? -1 : 1;
}
