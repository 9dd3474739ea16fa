import { blob, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Each dimension and code once, numbered. */
export const attributeCodes = sqliteTable('attribute_codes', {
  id: integer('id').primaryKey(),
  dimension: text('dimension').notNull(),
  code: text('code').notNull(),
});

/**
 * What each batch said of a person. The latest batch counts; the earlier ones stay,
 * so that undoing the latest brings them back.
 */
export const people = sqliteTable(
  'people',
  {
    holder: integer('holder').notNull(),
    batch: integer('batch').notNull(),
    /** Numbers of `attribute_codes`, by dimension name, with commas between. */
    attributes: text('attributes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.holder, table.batch] }),
    index('people_by_batch').on(table.batch),
  ],
);

/** What each batch said of an application; the latest batch counts. Days are days since 1970. */
export const applications = sqliteTable(
  'applications',
  {
    /** Keyed reference of pilot and application id. */
    ref: blob('ref', { mode: 'buffer' }).notNull(),
    batch: integer('batch').notNull(),
    holder: integer('holder').notNull(),
    employerId: text('employer_id').notNull(),
    occupationSoc: text('occupation_soc').notNull(),
    lerInApplication: integer('ler_in_application'),
    requisitionOpenedOn: integer('requisition_opened_on'),
    appliedOn: integer('applied_on').notNull(),
    interviewedOn: integer('interviewed_on'),
    offeredOn: integer('offered_on'),
    acceptedOn: integer('accepted_on'),
    startedOn: integer('started_on'),
    rejectedOn: integer('rejected_on'),
    withdrewOn: integer('withdrew_on'),
    leftSearchOn: integer('left_search_on'),
    observedUntil: integer('observed_until').notNull(),
    hourlyWageBefore: real('hourly_wage_before'),
    hourlyWageAfter: real('hourly_wage_after'),
    retained6m: integer('retained_6m'),
    retained12m: integer('retained_12m'),
  },
  (table) => [
    primaryKey({ columns: [table.ref, table.batch] }),
    index('applications_by_batch').on(table.batch),
  ],
);

/** Eligible people of a group, as each batch gave them. */
export const populations = sqliteTable(
  'populations',
  {
    pilotCode: text('pilot_code').notNull(),
    dimension: text('dimension').notNull(),
    value: text('value').notNull(),
    asOf: text('as_of').notNull(),
    batch: integer('batch').notNull(),
    eligible: integer('eligible').notNull(),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.pilotCode, table.dimension, table.value, table.asOf, table.batch],
    }),
  ],
);

/**
 * The people of each release as it counted them, without any reference to who they are, and
 * the tables of people that prove it. Later releases count the same quarters by it.
 */
export const releasedPeople = sqliteTable(
  'released_people',
  {
    pilotCode: text('pilot_code').notNull(),
    releaseNumber: integer('release_number').notNull(),
    /** Packed by the release process, which alone reads it. */
    facts: blob('facts', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.pilotCode, table.releaseNumber] })],
);
