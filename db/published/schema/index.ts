import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/**
 * A release: immutable once its status is `published` (triggers in the first
 * migration refuse any change). A `preview` has passed the same gate, is seen by
 * coordinators only, has number 0, and is replaced by the next preview.
 */
export const releases = sqliteTable(
  'releases',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    pilotCode: text('pilot_code').notNull(),
    number: integer('number').notNull(),
    status: text('status', { enum: ['preview', 'published'] }).notNull(),
    asOf: text('as_of').notNull(),
    builtAt: text('built_at').notNull(),
    policyVersion: text('policy_version').notNull(),
    /** The disclosure policy as it was used, JSON. */
    policy: text('policy').notNull(),
    /** First and last entry quarter that is closed in this release, empty when none is. */
    firstCohort: text('first_cohort').notNull().default(''),
    lastCohort: text('last_cohort').notNull().default(''),
    cellsShown: integer('cells_shown').notNull(),
    /** Told as a band that the number lies in. */
    cellsBanded: integer('cells_banded').notNull().default(0),
    cellsHidden: integer('cells_hidden').notNull(),
    /** Hex SHA-256 of this release's cells.csv. */
    cellsSha256: text('cells_sha256').notNull(),
    /** Number of the release that this one corrects; null for one that goes on. */
    revises: integer('revises'),
    /** Verifiers that sent logs, and verifiers known, when the release was built. */
    verifiersSending: integer('verifiers_sending').notNull().default(0),
    verifiersKnown: integer('verifiers_known').notNull().default(0),
  },
  (table) => [uniqueIndex('releases_by_number').on(table.pilotCode, table.number, table.status)],
);

export const cellStatuses = [
  'shown',
  'suppressed',
  'banded',
  'not_estimable',
  'not_collected',
] as const;

/** One row of cells.csv. What is not shown is not stored here either. */
export const cells = sqliteTable(
  'cells',
  {
    releaseId: integer('release_id')
      .notNull()
      .references(() => releases.id),
    /** Row of cells.csv, from 1: the file's order is part of its bytes. */
    position: integer('position').notNull(),
    table: text('table_id').notNull(),
    /** `2025-Q1`, or `all` for every closed cohort of the release. */
    cohort: text('cohort').notNull(),
    dimension1: text('dimension_1').notNull().default(''),
    value1: text('value_1').notNull().default(''),
    dimension2: text('dimension_2').notNull().default(''),
    value2: text('value_2').notNull().default(''),
    /** `yes`, `no`, or `all`. */
    ler: text('ler').notNull().default('all'),
    measure: text('measure').notNull(),
    unit: text('unit').notNull(),
    status: text('status', { enum: cellStatuses }).notNull(),
    count: integer('count'),
    denominator: integer('denominator'),
    percent: integer('percent'),
    ciLow: integer('ci_low'),
    ciHigh: integer('ci_high'),
    method: text('method').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.position] }),
    index('cells_by_table').on(table.releaseId, table.table, table.cohort, table.dimension1),
  ],
);

/** The time-to-hire curve at the days where it may be shown. A row of survival.csv. */
export const curvePoints = sqliteTable(
  'curve_points',
  {
    releaseId: integer('release_id')
      .notNull()
      .references(() => releases.id),
    position: integer('position').notNull(),
    cohort: text('cohort').notNull(),
    dimension: text('dimension').notNull().default(''),
    value: text('value').notNull().default(''),
    ler: text('ler').notNull().default('all'),
    status: text('status', { enum: cellStatuses }).notNull(),
    /** Days since the first application; null in the one row that says a curve is hidden. */
    day: integer('day'),
    atRisk: integer('at_risk'),
    hired: integer('hired'),
    left: integer('left_search'),
    percent: integer('percent'),
    ciLow: integer('ci_low'),
    ciHigh: integer('ci_high'),
    method: text('method').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.position] })],
);

/** The files of a release as they were published: every way to them gives these bytes. */
export const releaseFiles = sqliteTable(
  'release_files',
  {
    releaseId: integer('release_id')
      .notNull()
      .references(() => releases.id),
    /** `cells.csv`. */
    name: text('name').notNull(),
    /** Hex SHA-256 of the text in UTF-8. */
    sha256: text('sha256').notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.name] })],
);
