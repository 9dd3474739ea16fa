import { hiringWindowDays } from '#app/core/measures/hire-histogram.ts';
import {
  findHireClock,
  type HireClock,
  hireClocks,
} from '#app/core/measures/time-to-hire/hire-clocks.ts';
import { previewNumber, type Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { listReleases, readCells } from '../read-release.ts';
import type { ChartTable } from './chart-view.ts';
import { type CohortPeople, type CohortView, cohortTable, cohortView } from './cohort-view.ts';
import type { HiringPart } from './hired-groups.ts';
import { maturingQuarters } from './maturing-quarters.ts';
import { type Choice, openResults } from './open-results.ts';
import { chosen } from './released-groups.ts';
import { type ThenAndNowView, thenAndNowView } from './then-and-now-view.ts';

export interface CohortsView {
  choices: { release: Choice[]; clock: Choice[]; earlier: Choice[] };
  chosen: { release: string; clock: string; earlier: string };
  /** What the chosen clock counts, as a sentence or two. */
  lead: string;
  /** Everybody; null when the release has no numbers by this clock. */
  everybody: CohortView | null;
  /** People with an LER in their first application, and without; by the first clock only. */
  byLer: CohortView[];
  /** Null for the first release of a pilot. */
  thenAndNow: ThenAndNowView | null;
  tables: { cohorts: ChartTable | null; thenAndNow: ChartTable | null };
}

/**
 * Entry quarters by horizon, everybody and with or without an LER, from released cells.
 * @param query `clock`, `release`, `earlier` (the release to compare with) as chosen on the
 *   page, and `people` (`all`, `yes`, `no`) for whose quarters the file is
 * @returns null while the pilot has no release
 * @throws AppError `not_found`, `sign_in_required`, `forbidden` or `invalid`
 */
export function readCohorts(
  context: FeatureContext,
  pilotCode: string,
  query: URLSearchParams,
): CohortsView | null {
  const opened = openResults(context, pilotCode, query);
  if (!opened) return null;
  const { release } = opened;
  const clock = findHireClock(query.get('clock'));
  const part = partOf(context, release, clock);
  const maturing = maturingQuarters(release, opened.pilotEndsOn, hiringWindowDays);
  const groups: CohortPeople[] = clock === hireClocks[0] ? ['all', 'yes', 'no'] : ['all'];
  const views = groups.map((one) => cohortView(part, one, maturing));
  const people = groups.find((one) => one === query.get('people')) ?? 'all';
  const earlier = earlierRelease(context, release, query.get('earlier'));
  const compared =
    earlier.release && part.cells.length > 0
      ? thenAndNowView(partOf(context, earlier.release, clock), part, groups)
      : null;
  const [everybody = null, ...byLer] = part.cells.length > 0 ? views : [];
  const file = views[groups.indexOf(people)];
  return {
    choices: {
      ...{ release: opened.releaseChoices, earlier: earlier.choices },
      clock: hireClocks.map(({ id, label }) => ({ value: id, label })),
    },
    chosen: { release: String(release.number), clock: clock.id, earlier: earlier.chosen },
    lead: clock.lead,
    ...{ everybody, byLer, thenAndNow: compared?.view ?? null },
    tables: {
      cohorts: everybody && file ? cohortTable(part, people, file) : null,
      thenAndNow: compared?.table ?? null,
    },
  };
}

/** Everybody in every quarter: nothing is split by a dimension here. */
function partOf(context: FeatureContext, release: Release, clock: HireClock): HiringPart {
  const cells = readCells(context, release, { table: clock.table, dimension: '' });
  return { release, clock, cells, cohort: '', dimension: '', values: [] };
}

/** The release before this one, or the one before it that is asked for. */
function earlierRelease(context: FeatureContext, release: Release, asked: string | null) {
  const before = listReleases(context, release.pilotCode).filter(
    ({ number }) => release.number === previewNumber || number < release.number,
  );
  const choices = before.map(({ number }) => ({
    value: String(number),
    label: `Release ${number}`,
  }));
  const number = chosen(choices, asked);
  return {
    choices,
    chosen: number,
    release: before.find((one) => String(one.number) === number) ?? null,
  };
}
