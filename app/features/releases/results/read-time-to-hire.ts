import { allCohorts } from '#app/core/measures/group-rows.ts';
import { hiringHorizonsDays } from '#app/core/measures/hire-histogram.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { readCells, readCurve } from '../read-release.ts';
import type { ChartTable } from './chart-view.ts';
import { type HireCurveView, hireCurveTable, hireCurveView } from './hire-curve-view.ts';
import {
  type HiredShareView,
  hiredSharesByGroup,
  hiredSharesByLer,
  hiredShareTable,
} from './hired-share-view.ts';
import { type Choice, openResults } from './open-results.ts';
import { chosen, cohortChoices, dimensionChoices } from './released-groups.ts';

export interface TimeToHireView {
  choices: { release: Choice[]; cohort: Choice[]; dimension: Choice[] };
  chosen: { release: string; cohort: string; dimension: string };
  shares: HiredShareView;
  curve: HireCurveView;
  ler: HiredShareView;
  tables: Record<'time-to-hire' | 'hire-curve' | 'ler', ChartTable>;
}

/** Days after the first application, as the names of chart columns. */
export const hireHorizons: readonly string[] = hiringHorizonsDays.map(String);

/**
 * How long the way to a job was, by group and by use of an LER, from released cells.
 * @param query `release`, `cohort` and `dimension` as chosen on the page
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
  const cells = readCells(context, release, { table: 'hiring' });
  const [cohorts, dimensions] = [cohortChoices(cells), dimensionChoices(cells)];
  const cohort = chosen(cohorts, query.get('cohort'), [allCohorts]);
  const dimension = chosen(dimensions, query.get('dimension'), ['rural_urban']);
  const part = { release, cells, cohort, dimension };
  const points = [
    ...readCurve(context, release, ''),
    ...(dimension === '' ? [] : readCurve(context, release, dimension)),
  ];
  const [shares, ler] = [hiredSharesByGroup(part), hiredSharesByLer(part)];
  return {
    choices: { release: opened.releaseChoices, cohort: cohorts, dimension: dimensions },
    chosen: { release: String(release.number), cohort, dimension },
    shares,
    curve: hireCurveView(part, points),
    ler,
    tables: {
      'time-to-hire': hiredShareTable(part, shares),
      'hire-curve': hireCurveTable(part, points),
      ler: hiredShareTable(part, ler),
    },
  };
}
