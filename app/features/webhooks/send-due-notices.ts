import type { Actor } from '#app/core/access/actor.ts';
import type { DataFolder } from '#db/data-folder.ts';
import {
  type DueDelivery,
  deleteOldDeliveries,
  listDueDeliveries,
  noteDelivery,
} from '#db/records/queries/webhooks.ts';
import type { FeatureContext } from '../feature-context.ts';
import { readReceipt } from '../imports/read-import.ts';
import { postNotice } from './post-notice.ts';
import type { Reach } from './reachable.ts';
import { signNotice, webhookSecret } from './webhook-signature.ts';

const minuteMs = 60_000;
/** How long to wait after each try that failed, in minutes: a day and a quarter altogether. */
const waitMinutes = [1, 5, 30, 120, 480, 1200];
/** Webhooks that are told in one round, which takes as long as the slowest of them. */
const sentAtOnce = 50;
const keptDays = 30;

/** What sending takes. Nobody asks for it: it is the server's own doing. */
export type NoticeContext = Pick<FeatureContext, 'records' | 'published' | 'now'>;

/**
 * Sends the notices whose time has come, one of each webhook, and writes down what came of
 * it. One that is not answered with a status of 200 to 299 is tried again, after waits that
 * grow; a test is tried once. A server that is killed meanwhile tries again: whoever is told
 * may be told twice, and never not at all.
 * @returns how many were tried
 */
export async function sendDueNotices(
  context: NoticeContext,
  folder: Pick<DataFolder, 'secrets'>,
  reach: Reach,
): Promise<number> {
  const present = context.now();
  const keptSince = new Date(present.getTime() - keptDays * 24 * 60 * minuteMs);
  deleteOldDeliveries(context.records, keptSince.toISOString());
  const due = listDueDeliveries(context.records, present.toISOString(), sentAtOnce);
  await Promise.all(due.map((one) => sendNotice(context, folder, reach, one)));
  return due.length;
}

async function sendNotice(
  context: NoticeContext,
  folder: Pick<DataFolder, 'secrets'>,
  reach: Reach,
  { delivery, webhook }: DueDelivery,
): Promise<void> {
  const { records, now } = context;
  const at = now();
  const { id, event, tries } = delivery;
  const waitMs = event === 'test' ? undefined : waitMinutes[tries];
  const nextTryAt = waitMs === undefined ? null : afterMinutes(at, waitMs);
  // Before it is sent: whatever happens meanwhile, the next try has its time.
  noteDelivery(records, id, { tries: tries + 1, lastTriedAt: at.toISOString(), nextTryAt });
  const body = bodyOf(context, { delivery, webhook });
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Milepost',
    'Milepost-Event': event,
    'Milepost-Delivery': String(id),
    'Milepost-Signature': signNotice(webhookSecret(folder, webhook.salt), body, at),
  };
  const { status, problem } = await postNotice(webhook.url, headers, body, reach);
  const isDelivered = status !== null && status >= 200 && status < 300;
  noteDelivery(records, id, {
    ...{ lastStatus: status, lastProblem: problem },
    ...(isDelivered ? { deliveredAt: now().toISOString(), nextTryAt: null } : {}),
  });
}

/** The receipt as the partner's own program would read it now; a test names its purpose. */
function bodyOf(context: NoticeContext, { delivery, webhook }: DueDelivery): string {
  const { pilotId, partnerId, pilotCode, partnerSlug } = webhook;
  if (delivery.importId === null) {
    return JSON.stringify({ test: true, pilot: pilotCode, partner: partnerSlug });
  }
  const scope = { pilotId, stakeholderId: partnerId };
  const actor: Actor = { kind: 'token', tokenId: 0, label: 'webhook', ...scope };
  return JSON.stringify(readReceipt({ ...context, actor }, delivery.importId));
}

function afterMinutes(at: Date, minutes: number): string {
  return new Date(at.getTime() + minutes * minuteMs).toISOString();
}
