import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import { dimensionIds, occupationDimension } from '#app/core/measures/dimension-labels.ts';
import {
  entryEventTypes,
  type FunnelStep,
  funnelSteps,
  funnelWindowDays,
} from '#app/core/measures/funnel-steps.ts';
import { hiringHorizonsDays } from '#app/core/measures/hire-histogram.ts';
import { hiringMeasures } from './group-counts.ts';

/** The kinds of file that are counted from, each a file or a table. */
export const countedFiles = ['events', 'people', 'applications'] as const;

/** The files of a pilot as DuckDB reads them. */
export function csvFile(folder: string, name: string): string {
  return `read_csv('${`${folder}/${name}.csv`.replaceAll("'", "''")}')`;
}

const eventSteps = funnelSteps.filter((step) => step.from === 'events').slice(1);
const countedTypes = [...entryEventTypes, ...eventSteps.flatMap((step) => step.eventTypes)];
const applicationSteps = funnelSteps.filter((step) => step.from === 'applications');

/**
 * The same group-bys as those of a release, in the quickest way we know of: each file is read
 * once into what is counted of a person, people are counted by group, and groups are summed up.
 * @param from where a kind of file is read from, as SQL
 * @param asOf `YYYY-MM-DD`; nothing later is looked at
 */
export function statementsOf(from: (name: string) => string, asOf: string): string[] {
  const attributes = dimensionIds.map((id) => `coalesce(p.${id}, 'not_collected') AS ${id}`);
  return [
    `CREATE TEMP TABLE attributes AS
     SELECT holder_pid, ${dimensionIds.join(', ')} FROM ${from('people')}`,
    `CREATE TEMP TABLE tries AS
     SELECT holder_pid, application_id, left(occupation_soc, 2) AS family,
       ler_in_application AS ler, ${Object.values(dateColumns).join(', ')}, left_search_on
     FROM ${from('applications')} WHERE applied_on <= DATE '${asOf}'`,
    `CREATE TEMP TABLE entered AS SELECT * FROM (
       SELECT holder_pid, ${firstOf(entryEventTypes)} AS entry,
         ${eventSteps.map((step) => `${firstOf(step.eventTypes)} AS ${step.id}`).join(', ')}
       FROM ${from('events')}
       WHERE event_type IN (${listOf(countedTypes)}) AND occurred_at < DATE '${asOf}' + 1
       GROUP BY holder_pid)
     WHERE ${isClosed('entry', asOf)}`,
    `CREATE TEMP TABLE holders AS
     WITH tried AS (
       SELECT holder_pid, ${applicationSteps.map(firstFromEntry).join(', ')}
       FROM tries JOIN entered USING (holder_pid) WHERE ler GROUP BY holder_pid)
     SELECT ${quarterOf('entry')} AS cohort, ${stepsReached()} AS reached, ${attributes.join(', ')}
     FROM entered LEFT JOIN tried USING (holder_pid) LEFT JOIN attributes p USING (holder_pid)`,
    `CREATE TEMP TABLE seekers AS
     WITH searches AS (
       SELECT holder_pid, min(applied_on) AS start, min(accepted_on) AS hired,
         min(left_search_on) AS gone,
         arg_min(struct_pack(ler, family), (applied_on, application_id)) AS first
       FROM tries GROUP BY holder_pid)
     SELECT ${quarterOf('start')} AS cohort,
       CASE WHEN first.ler THEN 'yes' WHEN NOT first.ler THEN 'no' ELSE 'unknown' END AS ler,
       CASE WHEN gone < hired THEN NULL ELSE hired - start END AS days,
       coalesce(first.family, 'not_collected') AS ${occupationDimension}, ${attributes.join(', ')}
     FROM searches LEFT JOIN attributes p USING (holder_pid) WHERE ${isClosed('start', asOf)}`,
  ];
}

/** Cohort, dimension, value, LER and how many reached each step of the funnel. */
export function funnelQuery(): string {
  const counts = funnelSteps.map(({ id }, step) => `count(*) FILTER (reached > ${step}) AS ${id}`);
  const groups = groupsBy('holders', 'cohort', dimensionIds, counts);
  const sums = funnelSteps.map(({ id }) => `sum(${id}) AS ${id}`);
  return `WITH counted AS MATERIALIZED (${groups})
    SELECT coalesce(cohort, 'all') AS cohort, dimension, value, 'all' AS ler, ${sums.join(', ')}
    FROM counted GROUP BY GROUPING SETS ((cohort, dimension, value), (dimension, value))`;
}

/** Cohort, dimension, value, LER, how many job seekers, and how many were hired by when. */
export function hiringQuery(): string {
  const [people, ...hired] = hiringMeasures;
  const counts = [
    `count(*) AS ${people}`,
    ...hired.map((id, place) => `count(*) FILTER (days <= ${hiringHorizonsDays[place]}) AS ${id}`),
  ];
  const dimensions = [...dimensionIds, occupationDimension];
  const groups = groupsBy('seekers', 'cohort, ler', dimensions, counts);
  return `WITH counted AS MATERIALIZED (${groups})
    SELECT coalesce(cohort, 'all') AS cohort, dimension, value, coalesce(ler, 'all') AS ler,
      ${hiringMeasures.map((id) => `sum(${id}) AS ${id}`).join(', ')}
    FROM counted GROUP BY GROUPING SETS (
      (cohort, dimension, value, ler), (dimension, value, ler),
      (cohort, dimension, value), (dimension, value))`;
}

function groupsBy(
  table: string,
  keys: string,
  dimensions: readonly string[],
  counts: readonly string[],
): string {
  const select = (dimension: string, value: string) =>
    `SELECT ${keys}, '${dimension}' AS dimension, ${value} AS value, ${counts.join(', ')}
     FROM ${table} GROUP BY ALL`;
  return [select('', "''"), ...dimensions.map((id) => select(id, id))].join(' UNION ALL ');
}

const dateColumns = {
  appliedOn: 'applied_on',
  interviewedOn: 'interviewed_on',
  acceptedOn: 'accepted_on',
} as const;

function firstOf(eventTypes: readonly string[]): string {
  return `CAST(min(occurred_at) FILTER (event_type IN (${listOf(eventTypes)})) AS DATE)`;
}

function listOf(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(', ');
}

function firstFromEntry({ id, column }: Extract<FunnelStep, { from: 'applications' }>): string {
  const date = dateColumns[column];
  return `min(${date}) FILTER (${date} >= entry) AS ${id}`;
}

/** How many steps somebody reached in a row, the entry among them. */
function stepsReached(): string {
  const cases = [...eventSteps, ...applicationSteps].map(
    ({ id }, step) => `WHEN ${id} IS NULL OR ${id} - entry > ${funnelWindowDays} THEN ${step + 1}`,
  );
  return `CASE ${cases.join(' ')} ELSE ${funnelSteps.length} END`;
}

function quarterOf(date: string): string {
  return `year(${date}) || '-Q' || quarter(${date})`;
}

function isClosed(date: string, asOf: string): string {
  const lastDay = `last_day(date_trunc('quarter', ${date}) + INTERVAL 2 MONTH)`;
  return `${lastDay} + ${disclosurePolicy.cohortClosesAfterDays} <= DATE '${asOf}'`;
}
