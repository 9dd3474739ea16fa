import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, lt, lte, min } from 'drizzle-orm';
import { type AuditEntry, audited, type RecordsTransaction } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { pilots, stakeholders, webhookDeliveries, webhooks } from '../schema/index.ts';

export type Webhook = typeof webhooks.$inferSelect & {
  pilotCode: string;
  partnerSlug: string;
  partnerName: string;
};
export type WebhookDelivery = typeof webhookDeliveries.$inferSelect;

/** A notice that is to be sent now, with where to. */
export interface DueDelivery {
  delivery: WebhookDelivery;
  webhook: Webhook;
}

const webhookColumns = {
  ...getTableColumns(webhooks),
  pilotCode: pilots.code,
  partnerSlug: stakeholders.slug,
  partnerName: stakeholders.name,
};

function selectWebhooks(records: RecordsDatabase) {
  return records
    .select(webhookColumns)
    .from(webhooks)
    .innerJoin(pilots, eq(pilots.id, webhooks.pilotId))
    .innerJoin(stakeholders, eq(stakeholders.id, webhooks.partnerId))
    .$dynamic();
}

/** The webhooks of a pilot, or of one partner in it. */
export function listWebhooks(
  records: RecordsDatabase,
  { pilotId, partnerId }: { pilotId: number; partnerId?: number },
): Webhook[] {
  const isOfPartner = partnerId === undefined ? undefined : eq(webhooks.partnerId, partnerId);
  return selectWebhooks(records)
    .where(and(eq(webhooks.pilotId, pilotId), isOfPartner))
    .orderBy(asc(stakeholders.name))
    .all();
}

/** The webhook with a number, or undefined. */
export function findWebhook(records: RecordsDatabase, id: number): Webhook | undefined {
  return selectWebhooks(records).where(eq(webhooks.id, id)).get();
}

/** Sets the webhook of a partner in a pilot, in place of the one before, whose notices end. */
export function replaceWebhook(
  records: RecordsDatabase,
  audit: (made: { id: number }) => AuditEntry,
  values: typeof webhooks.$inferInsert,
): { id: number } {
  return audited(records, audit, (transaction) => {
    const earlier = transaction
      .select({ id: webhooks.id })
      .from(webhooks)
      .where(and(eq(webhooks.pilotId, values.pilotId), eq(webhooks.partnerId, values.partnerId)))
      .get();
    if (earlier) removeWithDeliveries(transaction, earlier.id);
    return transaction.insert(webhooks).values(values).returning({ id: webhooks.id }).get();
  });
}

/** Removes a webhook with everything that was sent or is to be sent to it. */
export function deleteWebhook(records: RecordsDatabase, audit: AuditEntry, id: number): void {
  audited(records, audit, (transaction) => removeWithDeliveries(transaction, id));
}

function removeWithDeliveries(transaction: RecordsTransaction, id: number): void {
  transaction.delete(webhookDeliveries).where(eq(webhookDeliveries.webhookId, id)).run();
  transaction.delete(webhooks).where(eq(webhooks.id, id)).run();
}

/** Has a test sent to a webhook. */
export function insertTestDelivery(
  records: RecordsDatabase,
  audit: AuditEntry,
  webhookId: number,
  at: string,
): void {
  audited(records, audit, (transaction) => {
    const values = { webhookId, event: 'test', createdAt: at, nextTryAt: at };
    transaction.insert(webhookDeliveries).values(values).run();
  });
}

/** The latest notices of a webhook, latest first. */
export function listDeliveries(
  records: RecordsDatabase,
  webhookId: number,
  limit: number,
): WebhookDelivery[] {
  return records
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(desc(webhookDeliveries.id))
    .limit(limit)
    .all();
}

/** Whether a test of a webhook is still to be sent. */
export function isTestDue(records: RecordsDatabase, webhookId: number): boolean {
  const due = and(
    eq(webhookDeliveries.webhookId, webhookId),
    eq(webhookDeliveries.event, 'test'),
    isNotNull(webhookDeliveries.nextTryAt),
  );
  const id = { id: webhookDeliveries.id };
  return records.select(id).from(webhookDeliveries).where(due).limit(1).get() !== undefined;
}

/**
 * The notices whose time has come, longest due first: one of each webhook, so that whoever
 * answers slowly, or has many, keeps nobody else waiting.
 */
export function listDueDeliveries(
  records: RecordsDatabase,
  at: string,
  limit: number,
): DueDelivery[] {
  const isDue = lte(webhookDeliveries.nextTryAt, at);
  const firstOfEach = records
    .select({ id: min(webhookDeliveries.id) })
    .from(webhookDeliveries)
    .where(isDue)
    .groupBy(webhookDeliveries.webhookId);
  return records
    .select({ delivery: webhookDeliveries, webhook: webhookColumns })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(pilots, eq(pilots.id, webhooks.pilotId))
    .innerJoin(stakeholders, eq(stakeholders.id, webhooks.partnerId))
    .where(inArray(webhookDeliveries.id, firstOfEach))
    .orderBy(asc(webhookDeliveries.nextTryAt), asc(webhookDeliveries.id))
    .limit(limit)
    .all();
}

/**
 * Notes a try of a notice, or what came of it. Not audited: it decides nothing, and is tried
 * again and again.
 */
export function noteDelivery(
  records: RecordsDatabase,
  id: number,
  values: Partial<Omit<WebhookDelivery, 'id' | 'webhookId' | 'importId' | 'event'>>,
): void {
  records.update(webhookDeliveries).set(values).where(eq(webhookDeliveries.id, id)).run();
}

/** Forgets notices that were made before a moment. */
export function deleteOldDeliveries(records: RecordsDatabase, before: string): void {
  records.delete(webhookDeliveries).where(lt(webhookDeliveries.createdAt, before)).run();
}
