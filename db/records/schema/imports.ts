import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { pilots } from './pilots.ts';
import { stakeholders } from './stakeholders.ts';

/**
 * `queued` received, nobody reads it yet · `reading` a process is at work ·
 * `checked` a dry run found nothing against it · `committed` in logs.db, whole · `refused` rows were refused and nothing was
 * written · `stopped` personal data was found and nothing was written · `failed`
 * anything else, nothing was written · `undoing` is being taken back · `undone`
 * committed once, taken back since.
 */
export const importStatuses = [
  'queued',
  'reading',
  'checked',
  'committed',
  'refused',
  'stopped',
  'failed',
  'undoing',
  'undone',
] as const;

/** The receipts. The file's own name is not kept: it may hold a person's name. */
export const imports = sqliteTable(
  'imports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    pilotId: integer('pilot_id')
      .notNull()
      .references(() => pilots.id),
    /** The organisation that sent the file; null when nobody in particular did. */
    partnerId: integer('partner_id').references(() => stakeholders.id),
    format: text('format').notNull(),
    status: text('status', { enum: importStatuses }).notNull(),
    isDryRun: integer('is_dry_run', { mode: 'boolean' }).notNull().default(false),
    acceptsValidRows: integer('accepts_valid_rows', { mode: 'boolean' }).notNull().default(false),
    /** Hex SHA-256 of the bytes received; empty until they have been read. */
    sha256: text('sha256').notNull().default(''),
    /** Name inside the uploads folder, random; null once read or when it never was there. */
    uploadName: text('upload_name'),
    bytesTotal: integer('bytes_total').notNull().default(0),
    bytesDone: integer('bytes_done').notNull().default(0),
    rowsTotal: integer('rows_total').notNull().default(0),
    rowsNew: integer('rows_new').notNull().default(0),
    rowsIdentical: integer('rows_identical').notNull().default(0),
    rowsUpdated: integer('rows_updated').notNull().default(0),
    rowsRefused: integer('rows_refused').notNull().default(0),
    /** Sentences, without any value from the file. */
    warnings: text('warnings', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Why the import was stopped or failed, as a sentence; empty otherwise. */
    reason: text('reason').notNull().default(''),
    requestedBy: text('requested_by').notNull(),
    processId: integer('process_id'),
    createdAt: text('created_at').notNull(),
    startedAt: text('started_at'),
    finishedAt: text('finished_at'),
  },
  (table) => [index('imports_by_pilot').on(table.pilotId, table.id)],
);

/** The first refused rows of an import, each without its value. */
export const importRefusals = sqliteTable(
  'import_refusals',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
    position: integer('position').notNull(),
    /** 1 for the first row after the header, as a spreadsheet's row less one. */
    row: integer('row').notNull(),
    column: text('column').notNull(),
    code: text('code').notNull(),
    message: text('message').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.position] })],
);

/** Live numbers: events per pilot, week, type and partner. No attribute of a person. */
export const activityTotals = sqliteTable(
  'activity_totals',
  {
    pilotId: integer('pilot_id')
      .notNull()
      .references(() => pilots.id),
    /** Monday of the ISO week, UTC. */
    week: text('week').notNull(),
    eventType: text('event_type').notNull(),
    /** Slug of the sending partner, empty when none was named. */
    partner: text('partner').notNull(),
    events: integer('events').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.pilotId, table.week, table.eventType, table.partner],
    }),
  ],
);

/** Releases being built. The release itself is in published.db. */
export const releaseJobs = sqliteTable('release_jobs', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  pilotId: integer('pilot_id')
    .notNull()
    .references(() => pilots.id),
  kind: text('kind', { enum: ['preview', 'publish'] }).notNull(),
  asOf: text('as_of').notNull(),
  status: text('status', {
    enum: ['queued', 'building', 'done', 'refused', 'failed'],
  }).notNull(),
  /** 0 to 100. */
  percentDone: integer('percent_done').notNull().default(0),
  /** What is being done now, or why it failed, as a sentence. */
  message: text('message').notNull().default(''),
  releaseNumber: integer('release_number'),
  requestedBy: text('requested_by').notNull(),
  processId: integer('process_id'),
  createdAt: text('created_at').notNull(),
  finishedAt: text('finished_at'),
});
