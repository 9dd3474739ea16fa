import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dataPurposeIds } from '../../../app/core/access/data-terms.ts';
import { accounts } from './accounts.ts';

/** Who accepted the terms of the research data, and what for: once an account and version. */
export const dataTerms = sqliteTable(
  'data_terms',
  {
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Of the terms that were accepted. */
    version: text('version').notNull(),
    purpose: text('purpose', { enum: dataPurposeIds }).notNull(),
    /** In the person's own words. */
    purposeText: text('purpose_text').notNull().default(''),
    acceptedAt: text('accepted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.version] })],
);
