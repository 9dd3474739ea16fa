import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { pilots } from './pilots.ts';

export const metrics = sqliteTable('metrics', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  pilotId: integer('pilot_id')
    .notNull()
    .references(() => pilots.id),
  /** Key in app/core/measures/metric-catalogue.ts, or empty for a metric of the pilot's own. */
  catalogueKey: text('catalogue_key').notNull().default(''),
  name: text('name').notNull(),
  definition: text('definition').notNull().default(''),
  numeratorLabel: text('numerator_label').notNull(),
  /** Empty when the metric is a plain count. */
  denominatorLabel: text('denominator_label').notNull().default(''),
  unit: text('unit', {
    enum: ['percent', 'count', 'days', 'hours', 'usd', 'ratio'],
  }).notNull(),
  goodDirection: text('good_direction', {
    enum: ['up', 'down', 'context'],
  }).notNull(),
  clock: text('clock').notNull().default(''),
  windowDays: integer('window_days'),
  baselineNumerator: real('baseline_numerator'),
  baselineDenominator: real('baseline_denominator'),
  baselineAsOf: text('baseline_as_of'),
  position: integer('position').notNull().default(0),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const metricTargets = sqliteTable('metric_targets', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  metricId: integer('metric_id')
    .notNull()
    .references(() => metrics.id),
  periodStart: text('period_start').notNull(),
  periodEnd: text('period_end').notNull(),
  /** In the metric's unit; a percent is 0 to 100. */
  target: real('target').notNull(),
});

export const metricObservations = sqliteTable('metric_observations', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  metricId: integer('metric_id')
    .notNull()
    .references(() => metrics.id),
  periodStart: text('period_start').notNull(),
  periodEnd: text('period_end').notNull(),
  numerator: real('numerator').notNull(),
  /** Null when the metric is a plain count. */
  denominator: real('denominator'),
  source: text('source').notNull().default(''),
  standing: text('standing', { enum: ['draft', 'approved'] }).notNull(),
  recordedBy: text('recorded_by').notNull(),
  recordedAt: text('recorded_at').notNull(),
});
