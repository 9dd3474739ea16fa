import { allCohorts } from '#app/core/measures/group-rows.ts';
import {
  medianFinding,
  medianIntervalText,
  medianText,
} from '#app/core/measures/time-to-hire/median-text.ts';
import {
  type ReleasedMedian,
  releasedMedian,
} from '#app/core/measures/time-to-hire/released-median.ts';
import type { Working } from '#app/core/measures/working.ts';
import type { CurveRow } from '#db/published/queries/cells.ts';
import {
  type ChartFrame,
  type ChartTable,
  chartHref,
  hiddenNote,
  joined,
  peopleText,
} from './chart-view.ts';
import { curvesOf, curveWorking, type HireCurve } from './hire-curve-view.ts';
import type { HiringPart } from './hired-groups.ts';
import { medianFormula } from './hiring-formulas.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod } from './released-groups.ts';

interface MedianGroup extends Pick<HireCurve, 'value' | 'label' | 'status' | 'n'> {
  /** In days; null where the curve is hidden. */
  median: ReleasedMedian | null;
  /** `8 to 9 weeks`; empty where the curve is hidden. */
  text: string;
  interval: string;
}

export interface HireMedianView extends ChartFrame {
  working: Working;
  groups: MedianGroup[];
}

/**
 * When half of everybody, and of each group, had been hired: from the released points of
 * the curves and nothing else.
 * @param rows of everybody and of the dimension, in the file's order
 */
export function hireMedianView(part: HiringPart, rows: readonly CurveRow[]): HireMedianView {
  const { release, cells, dimension, clock } = part;
  const groups = curvesOf(part, rows).map((curve): MedianGroup => {
    const { value, label, status, n } = curve;
    const median = releasedMedian(exactPoints(curve, rows));
    const [text, interval] = median ? [medianText(median), medianIntervalText(median)] : ['', ''];
    return { value, label, status, n, median, text, interval };
  });
  const [everybody] = groups;
  return {
    id: 'hire-median',
    finding: medianFinding('all job seekers', everybody?.median ?? null),
    summary: joined(
      `${peopleText(everybody?.n ?? null, clock.people)}, by ${clock.cohortName}: ${cohortPeriod(cells, allCohorts)}.`,
      hiddenNote(groups, ['median', 'medians']),
    ),
    source: releaseSource(release),
    definition: {
      term: 'What the median says',
      text: 'The time by which half of all people of a group had been hired, those who left the search and those still searching counted as well. It is read off the released curve, which has points on some days only, and so is a span of weeks. “Not reached” says that fewer than half were hired as far as the curve can be seen.',
    },
    csvHref: chartHref(release.pilotCode, 'hire-median', {
      ...{ release: String(release.number), dimension },
    }),
    footnotes: [
      'The 95% interval reaches from where the upper line of the curve’s band crosses one half to where the lower line does, outward to whole weeks. An average over hired people is not shown: it leaves out everybody who is still searching.',
    ],
    working: curveWorking(release, rows, medianFormula),
    groups,
  };
}

/** One row for each group; days as they were released. */
export function hireMedianTable(
  { release, dimension }: HiringPart,
  { groups }: HireMedianView,
): ChartTable {
  return {
    columns: [
      ...['release', 'pilot', 'cohort', 'dimension', 'value', 'label', 'n', 'status'],
      ...['median_after_day', 'median_by_day', 'ci_after_day', 'ci_by_day', 'last_day'],
    ],
    rows: groups.map(({ value, label, n, status, median }) => [
      ...[release.number, release.pilotCode, allCohorts, value === '' ? '' : dimension],
      ...[value, label, n, status, median?.afterDay ?? null, median?.byDay ?? null],
      ...[median?.lowerDay ?? null, median?.upperDay ?? null, median?.lastDay ?? null],
    ]),
  };
}

/**
 * The points of a curve with shares as exact as the release says: from the counts where
 * the share is a plain one, since 49.6 % is printed as 50 %. An estimate printed as 50 %
 * may lie on either side of one half, and says nothing of the median.
 */
function exactPoints({ value, n, points }: HireCurve, rows: readonly CurveRow[]) {
  return points.map((point) => {
    const row = rows.find((one) => one.value === value && one.day === point.day);
    const isPlain = row?.method === 'wilson' && row.hired !== null && n !== null && n > 0;
    if (isPlain) return { ...point, percent: (100 * (row.hired ?? 0)) / n };
    return point.percent === 50 ? { ...point, percent: null } : point;
  });
}
