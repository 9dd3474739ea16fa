import { valueLabel } from '#app/core/measures/dimension-labels.ts';
import { curveFinding } from '#app/core/measures/findings/curve-finding.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import type { Working } from '#app/core/measures/working.ts';
import type { CurveRow } from '#db/published/queries/cells.ts';
import type { Release } from '#db/published/queries/releases.ts';
import {
  type ChartFrame,
  type ChartTable,
  chartHref,
  hiddenNote,
  joined,
  peopleText,
} from './chart-view.ts';
import { cellsOfGroup, everyone, type HiringPart, intervalNote } from './hired-groups.ts';
import { curveFormula } from './hiring-formulas.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod } from './released-groups.ts';
import { workingOf } from './released-working.ts';

interface HireCurvePoint {
  day: number;
  percent: number;
  ciLow: number | null;
  ciHigh: number | null;
  atRisk: number | null;
}

export interface HireCurve {
  /** Code of the group; empty for everybody. */
  value: string;
  label: string;
  status: CurveRow['status'];
  /** People of the curve: at risk on day 0. */
  n: number | null;
  points: HireCurvePoint[];
}

export interface HireCurveView extends ChartFrame {
  working: Working;
  curves: HireCurve[];
}

/**
 * The curves of everybody and of each group of the chosen dimension. They are
 * published for all closed quarters together.
 * @param rows of everybody and of the dimension, in the file's order
 */
export function hireCurveView(part: HiringPart, rows: readonly CurveRow[]): HireCurveView {
  const { release, cells, dimension, clock } = part;
  const curves = curvesOf(part, rows);
  const [everybody] = curves;
  return {
    id: 'hire-curve',
    finding: curveFinding(everybody?.points ?? []),
    summary: joined(
      `${peopleText(everybody?.n ?? null, clock.people)}, by ${clock.cohortName}: ${cohortPeriod(cells, allCohorts)}.`,
      hiddenNote(curves, ['curve', 'curves']),
    ),
    source: releaseSource(release),
    definition: clock.definition,
    csvHref: chartHref(release.pilotCode, 'hire-curve', {
      ...{ release: String(release.number), dimension },
    }),
    footnotes: [
      intervalNote(rows),
      'At risk: people who were still searching and still observed after that day.',
      'A curve has points only where enough people were hired since the point before, so that no step stands for a few people.',
    ],
    working: curveWorking(release, rows, curveFormula),
    curves,
  };
}

/** Each curve with its people: everybody first, then the groups in the pilot's order. */
export function curvesOf(part: HiringPart, rows: readonly CurveRow[]): HireCurve[] {
  return ['', ...part.values].flatMap((value) => {
    const dimension = value === '' ? '' : part.dimension;
    const own = rows.filter((row) => row.dimension === dimension && row.value === value);
    const [first] = own;
    if (!first) return [];
    const points = own.flatMap(pointOf);
    const place = { ...everyone, dimension, value };
    const people = cellsOfGroup({ cells: part.cells, cohort: allCohorts }, place).find(
      ({ measure }) => measure === part.clock.base,
    );
    return {
      value,
      label: curveLabel(first),
      status: points.length > 0 ? ('shown' as const) : first.status,
      n: people?.count ?? null,
      points,
    };
  });
}

/** The working of what is read off curves: their released points, as they stand in the file. */
export function curveWorking(
  release: Release,
  rows: readonly CurveRow[],
  formula: readonly string[],
): Working {
  const shown = rows.filter(({ day }) => day !== null);
  const working = workingOf(release, [], { formula, table: 'hiring', method: 'time-to-hire' });
  return {
    ...working,
    inputs: {
      file: 'survival.csv',
      caption: `${shown.length.toLocaleString('en-US')} points of survival.csv.`,
      columns: ['Group', 'Day', 'Hired by then', 'Left or no longer watched', 'At risk', 'Percent'],
      rows: shown.map((row) => [
        ...[curveLabel(row), row.day, row.hired, row.left, row.atRisk, row.percent],
      ]),
    },
  };
}

/** The rows of the curves as a file: one for each point, and one for each hidden curve. */
export function hireCurveTable({ release }: HiringPart, rows: readonly CurveRow[]): ChartTable {
  return {
    columns: [
      ...['release', 'pilot', 'cohort', 'dimension', 'value', 'label', 'status', 'day'],
      ...['at_risk', 'hired', 'left', 'percent', 'ci_low', 'ci_high', 'method'],
    ],
    rows: rows.map((row) => [
      ...[release.number, release.pilotCode, row.cohort, row.dimension, row.value],
      ...[curveLabel(row), row.status, row.day, row.atRisk, row.hired, row.left],
      ...[row.percent, row.ciLow, row.ciHigh, row.method],
    ]),
  };
}

function pointOf({ day, percent, ciLow, ciHigh, atRisk }: CurveRow): HireCurvePoint[] {
  return day === null || percent === null ? [] : [{ day, percent, ciLow, ciHigh, atRisk }];
}

function curveLabel({ dimension, value }: CurveRow): string {
  return dimension === '' ? 'All job seekers' : valueLabel(dimension, value);
}
