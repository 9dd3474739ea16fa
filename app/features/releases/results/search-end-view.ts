import { allCohorts } from '#app/core/measures/group-rows.ts';
import { hiringHorizonsDays } from '#app/core/measures/hire-histogram.ts';
import { type NeitherBy, neitherBy } from '#app/core/measures/time-to-hire/neither-by.ts';
import type { Working } from '#app/core/measures/working.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import {
  bandNotes,
  type ChartFrame,
  type ChartTable,
  chartHref,
  hiddenNote,
  joined,
  peopleText,
} from './chart-view.ts';
import {
  cellsOfGroup,
  everyone,
  findingDays,
  type HiredGroup,
  type HiringPart,
  hiredGroups,
  intervalNote,
} from './hired-groups.ts';
import { addressOf } from './hired-share-view.ts';
import { endFormula } from './hiring-formulas.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod } from './released-groups.ts';
import { workingOf } from './released-working.ts';

/** A share of a group at a horizon, or why there is none. */
interface EndShare {
  status: CellRow['status'];
  count: number | null;
  percent: number | null;
  ciLow: number | null;
  ciHigh: number | null;
}

interface EndsAtHorizon {
  horizon: string;
  hired: EndShare;
  left: EndShare;
  neither: EndShare;
}

interface EndedGroup {
  value: string;
  label: string;
  n: number | null;
  ends: EndsAtHorizon[];
}

export interface SearchEndView extends ChartFrame {
  working: Working;
  groups: EndedGroup[];
}

/** How the search had ended by each horizon: hired, left, or neither; by the first clock only. */
export function searchEndView(part: HiringPart): SearchEndView {
  const { release, cells, cohort, clock } = part;
  const groups = hiredGroups(part).map((group) => endedGroup(part, group));
  const [everybody] = groups;
  const left = groups.flatMap(({ ends }) => ends.map((end) => end.left));
  const used = groups.flatMap(({ value }) => usedCells(part, value));
  return {
    id: 'search-ends',
    finding: endFinding(everybody, used),
    summary: joined(
      `${peopleText(everybody?.n ?? null, clock.people)}, by ${clock.cohortName}: ${cohortPeriod(cells, cohort)}.`,
      hiddenNote(left, ['number of people who left', 'numbers of people who left']),
    ),
    source: releaseSource(release),
    definition: {
      term: 'How the end of a search is counted',
      text: 'Hired: accepted a first offer by that day. Left the search: a file says that the person stopped searching before being hired. Neither: had not been hired and had not left by that day; still searching, or no longer watched.',
    },
    csvHref: chartHref(release.pilotCode, 'search-ends', addressOf(part)),
    footnotes: [
      'People may leave a search for many reasons: school, family, a move, a job that no file knows of.',
      intervalNote(used),
      ...bandNotes(used, 'in the table'),
      ...(cohort === allCohorts
        ? []
        : ['Fewer people than all quarters together: more is hidden.']),
    ],
    working: workingOf(release, used, {
      ...{ formula: endFormula, table: clock.table, method: 'time-to-hire' },
    }),
    groups,
  };
}

/** One row for each group, horizon and way in which a search can have ended. */
export function searchEndTable(
  { release, cohort, dimension }: HiringPart,
  { groups }: SearchEndView,
): ChartTable {
  return {
    columns: [
      ...['release', 'pilot', 'cohort', 'dimension', 'value', 'label', 'n', 'horizon_days'],
      ...['end', 'status', 'count', 'percent', 'ci_low', 'ci_high'],
    ],
    rows: groups.flatMap(({ value, label, n, ends }) =>
      ends.flatMap((at) =>
        (['hired', 'left', 'neither'] as const).map((end) => {
          const { status, count, percent, ciLow, ciHigh } = at[end];
          return [
            ...[release.number, release.pilotCode, cohort, value === '' ? '' : dimension],
            ...[value, label, n, Number(at.horizon), end, status, count, percent, ciLow, ciHigh],
          ];
        }),
      ),
    ),
  };
}

function endedGroup(part: HiringPart, { value, label, n }: HiredGroup): EndedGroup {
  const own = usedCells(part, value);
  const ends = hiringHorizonsDays.map((days): EndsAtHorizon => {
    const cell = (end: string) => own.find(({ measure }) => measure === `${end}_by_${days}`);
    const [hired, left] = [cell('hired'), cell('left')];
    const neither = hired && left ? neitherBy(n, hired, left) : null;
    return {
      horizon: String(days),
      hired: shownEnd(hired),
      left: shownEnd(left),
      neither: neitherEnd(neither, left),
    };
  });
  return { value, label, n, ends };
}

function usedCells(part: HiringPart, value: string): CellRow[] {
  const dimension = value === '' ? '' : part.dimension;
  const own = cellsOfGroup(part, { ...everyone, dimension, value });
  return own.filter(({ measure }) => /^(job_seekers$|hired_by_|left_by_)/.test(measure));
}

function shownEnd(cell: CellRow | undefined): EndShare {
  if (!cell) return { ...withoutNumbers, status: 'not_collected' };
  const { status, count, percent, ciLow, ciHigh } = cell;
  return { status, count, percent, ciLow, ciHigh };
}

function neitherEnd(neither: NeitherBy | null, left: CellRow | undefined): EndShare {
  if (neither) return { status: 'shown', ...neither };
  const isCollected = left !== undefined && left.status !== 'not_collected';
  return { ...withoutNumbers, status: isCollected ? 'suppressed' : 'not_collected' };
}

const withoutNumbers = { count: null, percent: null, ciLow: null, ciHigh: null };

function endFinding(everybody: EndedGroup | undefined, used: readonly CellRow[]): string {
  const at = everybody?.ends.find(({ horizon }) => horizon === String(findingDays));
  const text = ({ percent, ciLow, ciHigh }: EndShare) =>
    `${percent}%${ciLow === null ? '' : ` (${ciLow}% to ${ciHigh}%)`}`;
  if (!used.some(({ measure }) => measure.startsWith('left_by_'))) {
    return 'Who left the search is not published in this release';
  }
  if (!at || at.left.percent === null) {
    return at?.left.status === 'not_collected'
      ? 'Who left the search is not collected in this pilot'
      : `How many job seekers had left the search by day ${findingDays} is not shown in this release`;
  }
  const left = `By day ${findingDays}, ${text(at.left)} of all job seekers had left the search`;
  return at.neither.percent === null
    ? left
    : `${left} and ${text(at.neither)} had neither left nor been hired`;
}
