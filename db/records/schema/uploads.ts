import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { imports } from './imports.ts';
import { pilots } from './pilots.ts';
import { stakeholders } from './stakeholders.ts';

/**
 * Files that arrive in pieces, with what is to be done with them. How much of one is here
 * is the length of its file, and stands nowhere else: the two could not agree after a
 * power cut.
 */
export const uploads = sqliteTable(
  'uploads',
  {
    /** Random. Also the name of its file in the uploads folder. */
    id: text('id').primaryKey(),
    /** Who began it and alone may go on: `token:7` or `account:3`. */
    sender: text('sender').notNull(),
    /** Whose open uploads are counted together: `partner:4` or `account:3`. */
    countedFor: text('counted_for').notNull(),
    pilotId: integer('pilot_id')
      .notNull()
      .references(() => pilots.id),
    partnerId: integer('partner_id').references(() => stakeholders.id),
    /** Empty when it is to be recognised. */
    format: text('format').notNull(),
    isDryRun: integer('is_dry_run', { mode: 'boolean' }).notNull(),
    acceptsValidRows: integer('accepts_valid_rows', { mode: 'boolean' }).notNull(),
    bytesTotal: integer('bytes_total').notNull(),
    /** Hex SHA-256 of the whole file as its sender announced it; empty without one. */
    sha256: text('sha256').notNull(),
    createdAt: text('created_at').notNull(),
    /** The import that it led to; null while bytes are missing. */
    importId: integer('import_id').references(() => imports.id),
    /** Whether that import was there before. */
    isEarlier: integer('is_earlier', { mode: 'boolean' }).notNull().default(false),
    finishedAt: text('finished_at'),
  },
  (table) => [index('uploads_by_sender').on(table.sender)],
);
