import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { imports } from './imports.ts';
import { pilots } from './pilots.ts';
import { stakeholders } from './stakeholders.ts';

/** What is told of an import: how it ended, or that a coordinator has let it in. */
export const noticeEvents = [
  ...['checked', 'committed', 'refused', 'stopped', 'failed', 'waiting'],
  ...['approved', 'declined', 'cancelled', 'undone'],
] as const;

/** Where a partner wants to be told when one of its imports in a pilot ends. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    pilotId: integer('pilot_id')
      .notNull()
      .references(() => pilots.id),
    partnerId: integer('partner_id')
      .notNull()
      .references(() => stakeholders.id),
    url: text('url').notNull(),
    /** The secret is made from it with a key outside this file: a stolen database signs nothing. */
    salt: text('salt').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [uniqueIndex('webhooks_by_partner').on(table.pilotId, table.partnerId)],
);

/** Notices that are to be sent, were sent, or could not be. */
export const webhookDeliveries = sqliteTable(
  'webhook_deliveries',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    webhookId: integer('webhook_id')
      .notNull()
      .references(() => webhooks.id),
    /** Null for a test. */
    importId: integer('import_id').references(() => imports.id),
    /** One of the events above, or `test`. */
    event: text('event').notNull(),
    createdAt: text('created_at').notNull(),
    tries: integer('tries').notNull().default(0),
    /** When it is to be tried next; null when it was delivered or given up. */
    nextTryAt: text('next_try_at'),
    lastTriedAt: text('last_tried_at'),
    /** HTTP status of the last answer; null when there was none. */
    lastStatus: integer('last_status'),
    /** Why there was no answer, as a sentence; empty otherwise. */
    lastProblem: text('last_problem').notNull().default(''),
    deliveredAt: text('delivered_at'),
  },
  (table) => [
    index('webhook_deliveries_due').on(table.nextTryAt),
    index('webhook_deliveries_by_webhook').on(table.webhookId, table.id),
  ],
);
