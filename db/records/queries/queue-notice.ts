import { and, eq } from 'drizzle-orm';
import type { RecordsTransaction } from '../audited.ts';
import { imports, noticeEvents, webhookDeliveries, webhooks } from '../schema/index.ts';

type Change = Partial<Pick<typeof imports.$inferInsert, 'status' | 'approvedAt'>>;

/**
 * Has a partner told of a change of one of its imports, when it has said where and the
 * change is worth it. In the transaction of the change itself: whichever process makes it,
 * none is missed and none is told of that did not happen.
 * @param at the present moment, ISO 8601
 */
export function queueNotice(
  transaction: RecordsTransaction,
  importId: number,
  change: Change,
  at: string,
): void {
  const event = eventOf(change);
  if (event === undefined) return;
  const told = transaction
    .select({ webhookId: webhooks.id })
    .from(imports)
    .innerJoin(
      webhooks,
      and(eq(webhooks.pilotId, imports.pilotId), eq(webhooks.partnerId, imports.partnerId)),
    )
    .where(eq(imports.id, importId))
    .get();
  if (!told) return;
  const values = { ...told, importId, event, createdAt: at, nextTryAt: at };
  transaction.insert(webhookDeliveries).values(values).run();
}

function eventOf({ status, approvedAt }: Change): string | undefined {
  // Approved is no status: the import is read once more.
  if (status === 'queued' && approvedAt) return 'approved';
  return noticeEvents.find((event) => event === status);
}
