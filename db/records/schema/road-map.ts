import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  RoadMapContent,
  RoadMapTranslations,
} from '../../../app/core/roadmap/content/road-map-content.ts';
import type { ActionAnswers, StageOverrides } from '../../../app/core/roadmap/scoring/answers.ts';
import { stakeholders } from './stakeholders.ts';

/** The words of the road map. A version is never changed: the latest is in use, the others are kept. */
export const roadMapVersions = sqliteTable('road_map_versions', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  version: text('version').notNull().unique(),
  content: text('content', { mode: 'json' }).$type<RoadMapContent>().notNull(),
  translations: text('translations', { mode: 'json' }).$type<RoadMapTranslations>().notNull(),
  /** What has changed and why, in a sentence; empty for what came with the program. */
  note: text('note').notNull().default(''),
  createdBy: text('created_by').notNull(),
  createdAt: text('created_at').notNull(),
});

/**
 * The answers of a stakeholder to the checklists of one of its roles. One is open for each
 * role until it is handed in; then it is never changed, and stage assessments come of it.
 */
export const selfAssessments = sqliteTable(
  'self_assessments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    stakeholderId: integer('stakeholder_id')
      .notNull()
      .references(() => stakeholders.id),
    role: text('role').notNull(),
    /** Version of the road map whose actions were answered. */
    contentVersion: text('content_version').notNull(),
    answers: text('answers', { mode: 'json' }).$type<ActionAnswers>().notNull(),
    /** Stages that the assessor chose, with a reason, instead of those suggested, by phase. */
    overrides: text('overrides', { mode: 'json' }).$type<StageOverrides>().notNull().default({}),
    startedBy: text('started_by').notNull(),
    startedAt: text('started_at').notNull(),
    savedAt: text('saved_at').notNull(),
    handedInAt: text('handed_in_at'),
  },
  (table) => [
    uniqueIndex('self_assessments_open')
      .on(table.stakeholderId, table.role)
      .where(sql`${table.handedInAt} is null`),
    index('self_assessments_by_stakeholder').on(table.stakeholderId, table.id),
  ],
);
