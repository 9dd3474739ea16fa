import { blob, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One committed import. A row here and everything it wrote appear in one transaction. */
export const batches = sqliteTable('batches', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  importId: integer('import_id').notNull().unique(),
  pilotCode: text('pilot_code').notNull(),
  partner: text('partner').notNull(),
  format: text('format').notNull(),
  sha256: text('sha256').notNull(),
  startedAt: text('started_at').notNull(),
  committedAt: text('committed_at').notNull(),
});

/**
 * Who sends to a pilot: each partner, and nobody in particular, with an empty name. Ids of
 * events are apart by sender, so that none can take an id from another, or learn by it what
 * another has sent.
 */
export const senders = sqliteTable(
  'senders',
  {
    id: integer('id').primaryKey(),
    pilotCode: text('pilot_code').notNull(),
    partner: text('partner').notNull(),
  },
  (table) => [uniqueIndex('senders_by_name').on(table.pilotCode, table.partner)],
);

/** People by their keyed reference only, numbered so that events stay small. */
export const holders = sqliteTable(
  'holders',
  { id: integer('id').primaryKey(), ref: blob('ref', { mode: 'buffer' }).notNull() },
  (table) => [uniqueIndex('holders_by_ref').on(table.ref)],
);

/** The columns of an event that take few different values together, once for all events alike. */
export const eventContexts = sqliteTable(
  'event_contexts',
  {
    id: integer('id').primaryKey(),
    achievementType: text('achievement_type').notNull(),
    credentialFormat: text('credential_format').notNull(),
    issuerId: text('issuer_id').notNull(),
    verifierId: text('verifier_id').notNull(),
    channel: text('channel').notNull(),
    result: text('result').notNull(),
    errorCode: text('error_code').notNull(),
    checkSignature: text('check_signature').notNull(),
    checkValidity: text('check_validity').notNull(),
    checkStatus: text('check_status').notNull(),
    checkIssuer: text('check_issuer').notNull(),
  },
  (table) => [
    uniqueIndex('event_contexts_by_content').on(
      table.achievementType,
      table.credentialFormat,
      table.issuerId,
      table.verifierId,
      table.channel,
      table.result,
      table.errorCode,
      table.checkSignature,
      table.checkValidity,
      table.checkStatus,
      table.checkIssuer,
    ),
  ],
);

/**
 * Events, appended in the order of the file. Which batch an event belongs to is not
 * stored with it: one writer at a time means that a batch's events lie side by side,
 * so a pair of numbers in `event_ranges` says it for all of them.
 */
export const events = sqliteTable('events', {
  id: integer('id').primaryKey(),
  /** Keyed number of pilot, sender and event id: what makes a repeated event noticed. */
  eventKey: integer('event_key').notNull(),
  /** Place in `eventTypes` (core/formats/records.ts), which is only ever appended to. */
  type: integer('type').notNull(),
  /** Milliseconds since 1970 in UTC; null when the date is unknown. */
  at: integer('at'),
  /** Place in `datePrecisions`. */
  precision: integer('precision').notNull(),
  holder: integer('holder').notNull(),
  /** Keyed number of pilot and credential id, null when the file named no credential. */
  credential: integer('credential'),
  context: integer('context').notNull(),
});

/**
 * Which event has a key. Apart from the events, because keys are random and events are
 * not: a batch appends its events one after the other and brings its keys in at the end,
 * sorted, so that no page of this table is touched twice.
 */
export const eventKeys = sqliteTable('event_keys', {
  key: integer('key').primaryKey(),
  event: integer('event').notNull(),
});

export const eventRanges = sqliteTable(
  'event_ranges',
  {
    batch: integer('batch').notNull(),
    firstEvent: integer('first_event').notNull(),
    lastEvent: integer('last_event').notNull(),
  },
  (table) => [primaryKey({ columns: [table.batch, table.firstEvent] })],
);

/**
 * Batches that held an event which an earlier batch had brought already. When the
 * earlier one is undone, the event stays, because this one brought it too.
 */
export const eventRepeats = sqliteTable(
  'event_repeats',
  { event: integer('event').notNull(), batch: integer('batch').notNull() },
  (table) => [primaryKey({ columns: [table.event, table.batch] })],
);

/** How many dated events a batch holds, so that nobody has to count them again. */
export const batchTotals = sqliteTable(
  'batch_totals',
  {
    batch: integer('batch').notNull(),
    /** Monday of the ISO week in UTC, as days since 1970. */
    week: integer('week').notNull(),
    type: integer('type').notNull(),
    events: integer('events').notNull(),
  },
  (table) => [primaryKey({ columns: [table.batch, table.week, table.type] })],
);
