import { cohortLabel } from '#app/core/measures/calendar.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { outlineCells } from '#db/published/queries/cells.ts';
import { citeRelease } from '../exports/cite-release.ts';
import type { FeatureContext } from '../feature-context.ts';
import { readDataCatalogue } from '../releases/read-data-catalogue.ts';
import { latestRelease } from '../releases/read-release.ts';
import { outlineTables } from './outline-release.ts';

/**
 * Everything on the page for researchers: which pilots have published, at which detail, how
 * much is hidden, how to cite it, and what can be chosen.
 * @param origin the public address of this deployment
 */
export function readDataPage(context: FeatureContext, origin: string) {
  const pilots = readDataCatalogue(context).map(({ releases, ...pilot }) => {
    const newest = latestRelease(context, pilot.code);
    if (!newest) return { ...pilot, releases, newest: null };
    const tables = outlineTables(outlineCells(context.published, newest.id));
    const cited = citeRelease(context, newest, origin);
    return { ...pilot, releases, newest: { number: newest.number, tables, ...cited } };
  });
  const tables = pilots.flatMap(({ newest }) => newest?.tables ?? []);
  return { pilots, choices: { tables: tableChoices(tables), cohorts: cohortChoices(tables) } };
}

type Tables = ReturnType<typeof outlineTables>;

function tableChoices(tables: Tables) {
  const labels = new Map(tables.map(({ table, label }) => [table, label]));
  return [...labels].map(([value, label]) => ({ value, label }));
}

function cohortChoices(tables: Tables) {
  const cohorts = [...new Set(tables.flatMap((table) => table.cohorts))].sort();
  const quarters = cohorts.filter((cohort) => cohort !== allCohorts);
  const known = quarters.length < cohorts.length ? [allCohorts, ...quarters] : quarters;
  return known.map((value) => ({ value, label: cohortLabel(value) }));
}
