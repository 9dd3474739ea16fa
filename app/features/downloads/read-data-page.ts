import { cohortLabel, compareCohorts } from '#app/core/measures/calendar.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import { outlineCells } from '#db/published/queries/cells.ts';
import { citeRelease } from '../exports/cite-release.ts';
import type { FeatureContext } from '../feature-context.ts';
import { readDataCatalogue } from '../releases/read-data-catalogue.ts';
import { readFirstReleaseState } from '../releases/read-first-release-state.ts';
import { latestRelease } from '../releases/read-release.ts';
import { outlineTables, type TableOutline } from './outline-release.ts';

/**
 * Everything on the page for researchers: which pilots have published, at which detail, how
 * much is hidden, how to cite it, and what can be chosen.
 * @param origin the public address of this deployment
 */
export function readDataPage(context: FeatureContext, origin: string) {
  const pilots = readDataCatalogue(context).map(({ releases, ...pilot }) => {
    const newest = latestRelease(context, pilot.code);
    const building = readFirstReleaseState(context, pilot.code);
    if (!newest) return { ...pilot, releases, newest: null, building };
    const tables = tablesOf(context.published, newest.id);
    const cited = citeRelease(context, newest, origin);
    return { ...pilot, releases, newest: { number: newest.number, tables, ...cited }, building };
  });
  const tables = pilots.flatMap(({ newest }) => newest?.tables ?? []);
  return { pilots, choices: { tables: tableChoices(tables), cohorts: cohortChoices(tables) } };
}

const outlined = new WeakMap<PublishedDatabase, Map<number, TableOutline[]>>();

/** Counted once for each release: it takes milliseconds, and a published release never changes. */
function tablesOf(published: PublishedDatabase, releaseId: number): TableOutline[] {
  const known = outlined.get(published) ?? new Map<number, TableOutline[]>();
  outlined.set(published, known);
  const tables = known.get(releaseId) ?? outlineTables(outlineCells(published, releaseId));
  known.set(releaseId, tables);
  return tables;
}

function tableChoices(tables: readonly TableOutline[]) {
  const labels = new Map(tables.map(({ table, label }) => [table, label]));
  return [...labels].map(([value, label]) => ({ value, label }));
}

function cohortChoices(tables: readonly TableOutline[]) {
  const cohorts = [...new Set(tables.flatMap((table) => table.cohorts))].sort(compareCohorts);
  return cohorts.map((value) => ({ value, label: cohortLabel(value) }));
}
