import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accountRoles } from '../../../app/core/access/actor.ts';

export const accounts = sqliteTable('accounts', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  login: text('login').notNull().unique(),
  displayName: text('display_name').notNull(),
  role: text('role', { enum: accountRoles }).notNull(),
  /** The organisation a partner speaks for. */
  stakeholderId: integer('stakeholder_id'),
  /** argon2id. Null for demonstration accounts, which have no password at all. */
  passwordHash: text('password_hash'),
  isDemonstration: integer('is_demonstration', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
  disabledAt: text('disabled_at'),
});

/** Only the SHA-256 of a session's token is stored: a stolen database opens no session. */
export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: integer('account_id')
    .notNull()
    .references(() => accounts.id),
  createdAt: text('created_at').notNull(),
  lastSeenAt: text('last_seen_at').notNull(),
  expiresAt: text('expires_at').notNull(),
});

/** Append-only and hash-chained: each row's hash covers the row before it. */
export const auditLog = sqliteTable('audit_log', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  accountId: integer('account_id'),
  action: text('action').notNull(),
  subjectType: text('subject_type').notNull(),
  subjectId: text('subject_id').notNull(),
  /** JSON of what changed, in ids and code-list values; never a submitted personal value. */
  details: text('details').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});

/** Facts about this deployment: whether it is the demonstration, which logs schema is in place. */
export const systemFacts = sqliteTable('system_facts', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});
