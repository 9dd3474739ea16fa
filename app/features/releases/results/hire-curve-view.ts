import { valueLabel } from '#app/core/measures/dimension-labels.ts';
import { curveFinding } from '#app/core/measures/findings/curve-finding.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import type { CurveRow } from '#db/published/queries/cells.ts';
import {
  type ChartFrame,
  type ChartTable,
  chartHref,
  hiddenNote,
  joined,
  peopleText,
} from './chart-view.ts';
import { type HiringPart, hireClock } from './hired-share-view.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod } from './released-groups.ts';

interface HireCurvePoint {
  day: number;
  percent: number;
  ciLow: number | null;
  ciHigh: number | null;
  atRisk: number | null;
}

export interface HireCurveView extends ChartFrame {
  curves: { label: string; status: CurveRow['status']; points: HireCurvePoint[] }[];
}

/**
 * The curves of everybody and of each group of the chosen dimension. They are
 * published for all closed quarters together.
 * @param rows of everybody and of the dimension, in the file's order
 */
export function hireCurveView(part: HiringPart, rows: readonly CurveRow[]): HireCurveView {
  const { release, cells, dimension } = part;
  const keys = [...new Set(rows.map(curveKey))];
  const curves = keys.map((key) => curveOf(rows.filter((row) => curveKey(row) === key)));
  const everybody = rows.filter((row) => row.dimension === '').flatMap(pointOf);
  const people = cells.find(
    (cell) =>
      cell.measure === 'job_seekers' &&
      cell.cohort === allCohorts &&
      cell.dimension1 === '' &&
      cell.ler === 'all',
  );
  return {
    id: 'hire-curve',
    finding: curveFinding(everybody),
    summary: joined(
      `${peopleText(people?.count ?? null, 'job seekers')}, by quarter of the first application: ${cohortPeriod(cells, allCohorts)}.`,
      hiddenNote(curves, ['curve', 'curves']),
    ),
    source: releaseSource(release),
    definition: hireClock,
    csvHref: chartHref(release.pilotCode, 'hire-curve', {
      ...{ release: String(release.number), dimension },
    }),
    footnotes: [
      'Aalen-Johansen estimates with 95% intervals, in whole percents. At risk: people who were still searching and still observed after that day.',
      'A curve has points only where enough people were hired since the point before, so that no step stands for a few people.',
    ],
    curves,
  };
}

/** The rows of the curves as a file: one for each point, and one for each hidden curve. */
export function hireCurveTable({ release }: HiringPart, rows: readonly CurveRow[]): ChartTable {
  return {
    columns: [
      ...['release', 'pilot', 'cohort', 'dimension', 'value', 'label', 'status', 'day'],
      ...['at_risk', 'percent', 'ci_low', 'ci_high', 'method'],
    ],
    rows: rows.map((row) => [
      ...[release.number, release.pilotCode, row.cohort, row.dimension, row.value],
      ...[curveLabel(row), row.status, row.day, row.atRisk],
      ...[row.percent, row.ciLow, row.ciHigh, row.method],
    ]),
  };
}

function curveOf(rows: readonly CurveRow[]): HireCurveView['curves'][number] {
  const points = rows.flatMap(pointOf);
  const [first] = rows;
  return {
    label: first ? curveLabel(first) : '',
    status: points.length > 0 ? 'shown' : (first?.status ?? 'suppressed'),
    points,
  };
}

function pointOf({ day, percent, ciLow, ciHigh, atRisk }: CurveRow): HireCurvePoint[] {
  return day === null || percent === null ? [] : [{ day, percent, ciLow, ciHigh, atRisk }];
}

function curveKey({ dimension, value }: CurveRow): string {
  return `${dimension}:${value}`;
}

function curveLabel({ dimension, value }: CurveRow): string {
  return dimension === '' ? 'All job seekers' : valueLabel(dimension, value);
}
