import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { pilots } from './pilots.ts';
import { stakeholders } from './stakeholders.ts';

/**
 * `queued` received, nobody reads it yet · `reading` a process is at work ·
 * `checked` a dry run found nothing against it · `committed` in logs.db, whole · `refused` rows were refused and nothing was
 * written · `stopped` personal data was found and nothing was written · `failed`
 * anything else, nothing was written · `waiting` read and found in order, and nothing
 * is written until a coordinator approves · `declined` a coordinator did not ·
 * `cancelled` somebody ended it, nothing was written · `undoing` is being taken back ·
 * `undone` committed once, taken back since.
 */
export const importStatuses = [
  'queued',
  'reading',
  'checked',
  'committed',
  'refused',
  'stopped',
  'failed',
  'waiting',
  'declined',
  'cancelled',
  'undoing',
  'undone',
] as const;

export interface ReadAs {
  packing: 'none' | 'gzip';
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** The delimiter between columns, `lines` for one JSON object a line, or `documents`. */
  layout: ',' | ';' | '\t' | 'lines' | 'documents';
}

export interface QualityCount {
  /** Id of a rule (app/core/quality). */
  rule: string;
  /** How many rows, events or people it concerns, seen with the whole pilot's logs. */
  count: number;
  /** How many by the sender's own files alone, where that is another number. */
  ownCount?: number;
}

export interface RepairCount {
  code: string;
  column: string;
  /** What is expected. */
  message: string;
  rows: number;
}

export interface MovedTotal {
  eventType: string;
  from: number;
  to: number;
  /** How many of `from` were the sender's own; missing on receipts of earlier versions. */
  ownFrom?: number;
}

export interface RowResultCount {
  /** Id of what rows were found to be, as the format names it. */
  result: string;
  rows: number;
}

export interface FilledColumn {
  column: string;
  rows: number;
}

/** Rows of one kind, when an import is undone. */
export interface UndoneKind {
  /** How many leave the logs with it. */
  gone: number;
  /** How many it held that stay, because another import held them too, or that become what they were before. */
  stay: number;
}

export interface UndoEffect {
  /** When it was counted, ISO 8601. */
  countedAt: string;
  events: UndoneKind;
  people: UndoneKind;
  applications: UndoneKind;
  populations: UndoneKind;
}

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
    /** Whether the partner sent it itself, with an account or a token of its own. */
    isSentByPartner: integer('is_sent_by_partner', { mode: 'boolean' }).notNull().default(false),
    /** The saved mapping by which the file's columns were read; null when their names were known. */
    mappingId: integer('mapping_id'),
    /** Whether it is read by the names of its columns, whatever mapping has been saved since. */
    isReadByNames: integer('is_read_by_names', { mode: 'boolean' }).notNull().default(false),
    /** Whether a coordinator must approve it before anything is written. */
    needsApproval: integer('needs_approval', { mode: 'boolean' }).notNull().default(false),
    approvedBy: text('approved_by').notNull().default(''),
    /** Why, when there were warnings to be accepted; or why it was declined. */
    approvalReason: text('approval_reason').notNull().default(''),
    approvedAt: text('approved_at'),
    cancelRequestedAt: text('cancel_requested_at'),
    undoneAt: text('undone_at'),
    /** What undoing it takes away and what stays: foreseen before, as it came afterwards. */
    undoEffect: text('undo_effect', { mode: 'json' }).$type<UndoEffect | null>(),
    /** How the bytes were read: packing, encoding, delimiter. */
    readAs: text('read_as', { mode: 'json' }).$type<ReadAs | null>(),
    /** What the quality rules found, by rule. */
    quality: text('quality', { mode: 'json' }).$type<QualityCount[]>().notNull().default([]),
    /** All refused rows by what has to be mended. */
    repairs: text('repairs', { mode: 'json' }).$type<RepairCount[]>().notNull().default([]),
    /** Which activity totals the import moves, from what to what. */
    movedTotals: text('moved_totals', { mode: 'json' }).$type<MovedTotal[]>().notNull().default([]),
    /** How many rows have a value in each column of the format: completeness. */
    filledColumns: text('filled_columns', { mode: 'json' })
      .$type<FilledColumn[]>()
      .notNull()
      .default([]),
    /** What the rows were found to be, for formats whose rows are judged as they are read. */
    results: text('results', { mode: 'json' }).$type<RowResultCount[]>().notNull().default([]),
    /** Name of the file of refused rows inside the uploads folder; null when there is none. */
    refusedName: text('refused_name'),
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
  kind: text('kind', {
    enum: ['preview', 'publish', 'preview_revision', 'publish_revision'],
  }).notNull(),
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
