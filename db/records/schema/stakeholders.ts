import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const stakeholders = sqliteTable('stakeholders', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['organisation', 'individual'] }).notNull(),
  /** Individuals are listed only if they chose to be. Organisations always are. */
  isListed: integer('is_listed', { mode: 'boolean' }).notNull().default(true),
  region: text('region').notNull().default(''),
  website: text('website').notNull().default(''),
  summary: text('summary').notNull().default(''),
  /** Identifiers (DIDs or addresses) under which it signs credentials: how its own are known. */
  issuerIds: text('issuer_ids', { mode: 'json' }).$type<string[]>().notNull().default([]),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  archivedAt: text('archived_at'),
});

export const stakeholderRoles = sqliteTable(
  'stakeholder_roles',
  {
    stakeholderId: integer('stakeholder_id')
      .notNull()
      .references(() => stakeholders.id),
    /** Slug of one of the ten roles in app/core/roadmap/roles.ts. */
    role: text('role').notNull(),
    isPrimary: integer('is_primary', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.stakeholderId, table.role] })],
);

/** Append-only. The stage of a role in a phase is its latest row by assessedOn, then id. */
export const stageAssessments = sqliteTable(
  'stage_assessments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    stakeholderId: integer('stakeholder_id')
      .notNull()
      .references(() => stakeholders.id),
    role: text('role').notNull(),
    phase: text('phase').notNull(),
    /** 0 not started … 5 scaling and sustaining (app/core/roadmap/stages.ts). */
    stage: integer('stage').notNull(),
    assessedOn: text('assessed_on').notNull(),
    standing: text('standing', {
      enum: ['self-reported', 'confirmed'],
    }).notNull(),
    reason: text('reason').notNull().default(''),
    evidenceUrl: text('evidence_url').notNull().default(''),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: text('recorded_at').notNull(),
    /** The self-assessment that it came of; null when a coordinator recorded it directly. */
    selfAssessmentId: integer('self_assessment_id'),
    /** The stage that the checklist suggested, where another one was chosen or not; null without one. */
    suggestedStage: integer('suggested_stage'),
    /** The self-reported assessment that this one confirms. */
    confirmsId: integer('confirms_id'),
  },
  (table) => [index('stage_assessments_by_role').on(table.stakeholderId, table.role, table.phase)],
);
