import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DimensionPair } from '../../../app/core/measures/dimension-pairs.ts';
import { groupOrderIds } from '../../../app/core/measures/group-order.ts';
import { stakeholders } from './stakeholders.ts';

export const pilots = sqliteTable('pilots', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Short, upper case, in every address and file: `RIVERBEND`. */
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  summary: text('summary').notNull().default(''),
  region: text('region').notNull().default(''),
  startsOn: text('starts_on'),
  endsOn: text('ends_on'),
  /** SkillsFWD's five phases, 1 getting started … 5 scaling and iterating. */
  phase: integer('phase').notNull().default(1),
  /** JSON array of strings. */
  occupations: text('occupations', { mode: 'json' }).$type<string[]>().notNull().default([]),
  sites: text('sites', { mode: 'json' }).$type<string[]>().notNull().default([]),
  consentBasis: text('consent_basis').notNull().default(''),
  /** Whether releases may be read and downloaded without signing in. */
  isPublic: integer('is_public', { mode: 'boolean' }).notNull().default(true),
  /** How groups of people are put in order on every page of results. */
  groupOrder: text('group_order', { enum: groupOrderIds }).notNull().default('alphabetical'),
  /** The orders that the pilot wrote itself: codes by dimension, for `programme`. */
  programmeOrders: text('programme_orders', { mode: 'json' })
    .$type<Record<string, string[]>>()
    .notNull()
    .default({}),
  /** Pairs of attributes whose groups are told of together in releases: JSON array of two ids each. */
  pairs: text('pairs', { mode: 'json' }).$type<DimensionPair[]>().notNull().default([]),
  /** Who looked at the pages about gaps together with the community; empty while nobody has. */
  gapsReviewedBy: text('gaps_reviewed_by').notNull().default(''),
  gapsReviewedOn: text('gaps_reviewed_on'),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const pilotPartners = sqliteTable(
  'pilot_partners',
  {
    pilotId: integer('pilot_id')
      .notNull()
      .references(() => pilots.id),
    stakeholderId: integer('stakeholder_id')
      .notNull()
      .references(() => stakeholders.id),
    /** What the partner does in this pilot, not what it is in the ecosystem. */
    part: text('part', {
      enum: ['coordinator', 'issuer', 'verifier', 'employer', 'navigator', 'technology', 'funder'],
    }).notNull(),
    /** Whether it has agreed to send logs: the denominator of verification coverage. */
    sendsLogs: integer('sends_logs', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.pilotId, table.stakeholderId, table.part] })],
);

export const milestones = sqliteTable('milestones', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  pilotId: integer('pilot_id')
    .notNull()
    .references(() => pilots.id),
  title: text('title').notNull(),
  dueOn: text('due_on'),
  doneOn: text('done_on'),
  evidenceUrl: text('evidence_url').notNull().default(''),
  position: integer('position').notNull(),
});
