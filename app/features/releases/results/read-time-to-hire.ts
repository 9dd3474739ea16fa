import { allCohorts } from '#app/core/measures/group-rows.ts';
import { hiringHorizonsDays } from '#app/core/measures/hire-histogram.ts';
import { findHireClock, hireClocks } from '#app/core/measures/time-to-hire/hire-clocks.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { readCells, readCurve } from '../read-release.ts';
import type { ChartTable } from './chart-view.ts';
import { type DifferenceView, differenceTable, differenceView } from './difference-view.ts';
import { type HireCurveView, hireCurveTable, hireCurveView } from './hire-curve-view.ts';
import { type HireMedianView, hireMedianTable, hireMedianView } from './hire-median-view.ts';
import { findingDays, type HiringPart } from './hired-groups.ts';
import {
  type HiredShareView,
  hiredSharesByGroup,
  hiredSharesByLer,
  hiredShareTable,
} from './hired-share-view.ts';
import { type Choice, openResults } from './open-results.ts';
import { orderedValues } from './ordered-groups.ts';
import { chosen, cohortChoices, dimensionChoices } from './released-groups.ts';
import { type SearchEndView, searchEndTable, searchEndView } from './search-end-view.ts';

/** What is released by the first clock alone. */
interface SearchViews {
  curve: HireCurveView;
  median: HireMedianView;
  ends: SearchEndView;
  ler: HiredShareView;
}

type TableName =
  | 'time-to-hire'
  | 'differences'
  | 'hire-curve'
  | 'hire-median'
  | 'search-ends'
  | 'ler';

export interface TimeToHireView {
  choices: { release: Choice[]; cohort: Choice[]; dimension: Choice[]; clock: Choice[] };
  chosen: { release: string; cohort: string; dimension: string; clock: string };
  /** What the chosen clock counts, as a sentence or two. */
  lead: string;
  /** Null when the release has no numbers by this clock. */
  shares: HiredShareView | null;
  differences: DifferenceView | null;
  /** Null by any other clock than the first. */
  search: SearchViews | null;
  tables: Partial<Record<TableName, ChartTable>>;
}

/** Days after the first application, as the names of chart columns. */
export const hireHorizons: readonly string[] = hiringHorizonsDays.map(String);

/**
 * How long the way to a job was, by group and by use of an LER, from released cells.
 * @param query `clock`, `release`, `cohort` and `dimension` as chosen on the page
 * @returns null while the pilot has no release
 * @throws AppError `not_found`, `sign_in_required`, `forbidden` or `invalid`
 */
export function readTimeToHire(
  context: FeatureContext,
  pilotCode: string,
  query: URLSearchParams,
): TimeToHireView | null {
  const opened = openResults(context, pilotCode, query);
  if (!opened) return null;
  const { release } = opened;
  const clock = findHireClock(query.get('clock'));
  const rows = readCells(context, release, { table: clock.table, measure: clock.base });
  const [cohorts, dimensions] = [cohortChoices(rows), dimensionChoices(rows)];
  const cohort = chosen(cohorts, query.get('cohort'), [allCohorts]);
  const dimension = chosen(dimensions, query.get('dimension'), ['rural_urban']);
  const cells = cellsOf(context, { release, clock, cohort, dimension });
  const headline = { size: clock.base, rate: `${clock.reached}_${findingDays}` };
  const values = orderedValues({ cells, dimension, ...headline }, opened.groupOrder);
  const part: HiringPart = { release, clock, cells, cohort, dimension, values };
  const shares = cells.length === 0 ? null : hiredSharesByGroup(part);
  const differences = shares && differenceView(part);
  const search = clock === hireClocks[0] && shares ? searchViews(context, part) : null;
  return {
    choices: {
      ...{ release: opened.releaseChoices, cohort: cohorts, dimension: dimensions },
      clock: hireClocks.map(({ id, label }) => ({ value: id, label })),
    },
    chosen: { release: String(release.number), cohort, dimension, clock: clock.id },
    lead: clock.lead,
    ...{ shares, differences, search: search?.views ?? null },
    tables: {
      ...(shares ? { 'time-to-hire': hiredShareTable(part, shares) } : {}),
      ...(differences ? { differences: differenceTable(part, differences) } : {}),
      ...search?.tables,
    },
  };
}

/**
 * Everybody in every quarter; the groups in the chosen one and in all together. The rest of
 * the table is several times as much, and no figure here looks at it.
 */
function cellsOf(
  context: FeatureContext,
  { release, clock, cohort, dimension }: Omit<HiringPart, 'cells' | 'values'>,
): CellRow[] {
  const { table } = clock;
  const everybody = readCells(context, release, { table, dimension: '' });
  if (dimension === '') return everybody;
  const groups = [...new Set([allCohorts, cohort])].flatMap((one) =>
    readCells(context, release, { table, dimension, cohort: one }),
  );
  return [...everybody, ...groups];
}

function searchViews(context: FeatureContext, part: HiringPart) {
  const { release, dimension, values } = part;
  const ofGroups = dimension === '' ? [] : readCurve(context, release, dimension);
  const points = [
    ...readCurve(context, release, ''),
    ...values.flatMap((value) => ofGroups.filter((row) => row.value === value)),
  ];
  const views: SearchViews = {
    curve: hireCurveView(part, points),
    median: hireMedianView(part, points),
    ends: searchEndView(part),
    ler: hiredSharesByLer(part),
  };
  return {
    views,
    tables: {
      'hire-curve': hireCurveTable(part, points),
      'hire-median': hireMedianTable(part, views.median),
      'search-ends': searchEndTable(part, views.ends),
      ler: hiredShareTable(part, views.ler),
    },
  };
}
