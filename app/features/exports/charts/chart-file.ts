import { AppError } from '#app/core/app-error.ts';
import { addressNumber } from '#app/core/forms/address-number.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { metricChartRows } from '../../metrics/metric-chart-rows.ts';
import { pilotWithReadableReleases } from '../../releases/read-release.ts';
import type { ChartTable } from '../../releases/results/chart-view.ts';
import { readAccess } from '../../releases/results/read-access.ts';
import { readAdoption } from '../../releases/results/read-adoption.ts';
import { readCohorts } from '../../releases/results/read-cohorts.ts';
import { readComparison } from '../../releases/results/read-comparison.ts';
import { readFunnel } from '../../releases/results/read-funnel.ts';
import { readTimeToHire } from '../../releases/results/read-time-to-hire.ts';
import { csvText } from '../csv-text.ts';

type ReadTable = (
  context: FeatureContext,
  pilotCode: string,
  query: URLSearchParams,
) => ChartTable | null | undefined;

/** Every chart of the results pages and where its rows come from: the page's own reader. */
const charts: Record<string, ReadTable> = {
  adoption: (...asked) => readAdoption(...asked)?.table,
  funnel: (...asked) => readFunnel(...asked)?.table,
  'time-to-hire': (...asked) => readTimeToHire(...asked)?.tables['time-to-hire'],
  differences: (...asked) => readTimeToHire(...asked)?.tables.differences,
  'hire-curve': (...asked) => readTimeToHire(...asked)?.tables['hire-curve'],
  'hire-median': (...asked) => readTimeToHire(...asked)?.tables['hire-median'],
  'search-ends': (...asked) => readTimeToHire(...asked)?.tables['search-ends'],
  ler: (...asked) => readTimeToHire(...asked)?.tables.ler,
  cohorts: (...asked) => readCohorts(...asked)?.tables.cohorts,
  'then-and-now': (...asked) => readCohorts(...asked)?.tables.thenAndNow,
  access: (...asked) => readAccess(...asked)?.tables.access,
  gaps: (...asked) => readAccess(...asked)?.tables.gaps,
  'gap-steps': (...asked) => readAccess(...asked)?.tables['gap-steps'],
  'selection-rates': (...asked) => readAccess(...asked)?.tables['selection-rates'],
  'disparity-indexes': (...asked) => readAccess(...asked)?.tables['disparity-indexes'],
  comparison: (...asked) => readComparison(...asked)?.tables.comparison,
  'comparison-by-day': (...asked) => readComparison(...asked)?.tables['comparison-by-day'],
  balance: (...asked) => readComparison(...asked)?.tables.balance,
};

/** The names by which charts are asked for. */
export const chartNames: readonly string[] = Object.keys(charts);

/**
 * The rows of a chart's table as CSV: the numbers of the page and no others.
 * @param chart one of `chartNames`, or `metric-` and the number of a metric
 * @param query the choices made on the page
 * @throws AppError `not_found` for a chart or pilot that there is not, `sign_in_required`
 */
export function readChartFile(
  context: FeatureContext,
  pilotCode: string,
  chart: string,
  query: URLSearchParams,
): { filename: string; text: string } {
  pilotWithReadableReleases(context, pilotCode);
  const metricId = /^metric-(\d{1,9})$/.exec(chart)?.[1];
  if (metricId !== undefined) return metricFile(context, pilotCode, addressNumber(metricId));
  const read = Object.hasOwn(charts, chart) ? charts[chart] : undefined;
  if (!read) throw new AppError('not_found', 'There is no chart of this name.');
  const table = read(context, pilotCode, query);
  if (!table) throw new AppError('not_found', 'This pilot has no numbers for this chart yet.');
  return {
    filename: `${pilotCode.toUpperCase()}-${chart}.csv`,
    text: csvText(table.columns, table.rows),
  };
}

function metricFile(context: FeatureContext, pilotCode: string, metricId: number) {
  const { filename, rows } = metricChartRows(context, pilotCode, metricId);
  const columns = Object.keys(rows[0] ?? {});
  return {
    filename,
    text: csvText(
      columns,
      rows.map((row) => Object.values(row)),
    ),
  };
}
