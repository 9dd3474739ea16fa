import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ColumnMapping } from '../../../app/core/formats/column-mapping.ts';
import { imports } from './imports.ts';
import { pilots } from './pilots.ts';
import { stakeholders } from './stakeholders.ts';

/**
 * How the columns of a partner's own files are to be read as one of the formats. One
 * stands for each partner, format and header, and is used again whenever a file has that
 * header. One that is changed or removed is kept, retired: receipts name it.
 */
export const mappings = sqliteTable(
  'mappings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** The organisation whose files these are; null for files of nobody in particular. */
    partnerId: integer('partner_id').references(() => stakeholders.id),
    format: text('format').notNull(),
    /** Hex SHA-256 of the header below, normalised, in its order. */
    headerFingerprint: text('header_fingerprint').notNull(),
    /** The header as it may be named: never a value. */
    header: text('header', { mode: 'json' }).$type<string[]>().notNull(),
    mapping: text('mapping', { mode: 'json' }).$type<ColumnMapping>().notNull(),
    savedBy: text('saved_by').notNull(),
    savedAt: text('saved_at').notNull(),
    retiredAt: text('retired_at'),
  },
  (table) => [
    uniqueIndex('mappings_by_header')
      .on(table.partnerId, table.format, table.headerFingerprint)
      .where(sql`${table.retiredAt} is null`),
  ],
);

/**
 * What lets a partner's program send logs for one pilot. Only the SHA-256 of the token
 * is stored: a stolen database sends nothing.
 */
export const apiTokens = sqliteTable('api_tokens', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  tokenHash: text('token_hash').notNull().unique(),
  label: text('label').notNull(),
  pilotId: integer('pilot_id')
    .notNull()
    .references(() => pilots.id),
  partnerId: integer('partner_id')
    .notNull()
    .references(() => stakeholders.id),
  createdBy: text('created_by').notNull(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  /** To the day: when a program called last is nobody's business to the second. */
  lastUsedOn: text('last_used_on'),
  revokedAt: text('revoked_at'),
});

/** Requests that were answered, so that the same one sent twice does its work once. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Who sent it: `token:7` or `account:3`. Keys of different senders never meet. */
    sender: text('sender').notNull(),
    /** Hex SHA-256 of the key: what a client puts into it is its own affair. */
    keyHash: text('key_hash').notNull(),
    /** Hex SHA-256 of address and body: the same key with another request is a mistake. */
    requestHash: text('request_hash').notNull(),
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('idempotency_keys_by_sender').on(table.sender, table.keyHash),
    index('idempotency_keys_by_age').on(table.createdAt),
  ],
);
