import { dayNumber } from '#app/core/measures/calendar.ts';
import { listActivityTotals } from '#db/records/queries/activity-totals.ts';
import type { ImportReceipt } from '#db/records/queries/imports.ts';
import { listReadFiles } from '#db/records/queries/sent-files.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { today } from '../../today.ts';
import { type LogSender, listSenders } from './list-senders.ts';
import { type Punctuality, punctualityOf } from './punctuality.ts';

/** More files than any pilot sends in years; the page stays quick. */
const filesLookedAt = 5000;

/** A sender of logs with its files and how up to date they are. */
export interface SenderFiles {
  sender: LogSender;
  files: ImportReceipt[];
  punctuality: Punctuality;
}

/**
 * Who sends logs of a pilot, with what came of it.
 * @param ownId only this organisation, when it is given
 */
export function sendersOfPilot(
  context: Pick<FeatureContext, 'records' | 'now'>,
  pilotId: number,
  ownId: number | null,
): SenderFiles[] {
  const { records } = context;
  const files = listReadFiles(records, pilotId, {
    limit: filesLookedAt,
    ...(ownId === null ? {} : { partnerId: ownId }),
  });
  const totals = listActivityTotals(records, pilotId);
  const present = dayNumber(today(context));
  return listSenders(context, pilotId, files, ownId).map((sender) => {
    const own = files.filter(({ partnerId }) => partnerId === sender.partnerId);
    const weeks = totals.filter(({ partner }) => partner === sender.slug).map(({ week }) => week);
    return { sender, files: own, punctuality: punctualityOf(own, weeks, present) };
  });
}
