import type { DraftCell, DraftCurve, DraftRest } from '../../disclosure/draft-release.ts';
import { allCohorts, groupRows } from '../group-rows.ts';
import {
  hiredByDay,
  hiringHorizonsDays,
  leftByDay,
  leftSearchByDay,
  shareHiredBy,
} from '../hire-histogram.ts';
import {
  employerAttribute,
  endedBy,
  jobSeekers,
  membersOf,
  neitherBy,
} from '../people-attributes.ts';
import type { ReleaseFacts, ReleaseTable } from '../release-table.ts';
import { type HireRow, hireCells, jobSeekersHired, leavingCells } from './hire-cells.ts';

const base = 'job_seekers';

/** How long the way to a job was. */
export const hiringTable: ReleaseTable = {
  id: 'hiring',
  label: 'Time to hire',
  description:
    'How many job seekers were hired within 30, 60, 90 and 180 days of their first ' +
    'application. Hired means: accepted an offer. Leaving the search is counted as such, ' +
    'and people whose observation ended earlier are accounted for, never dropped.',
  unit: 'person',
  unitLabel: 'Job seekers',
  cohortRule:
    'A cohort is everybody whose first application was made in the quarter. It is ' +
    'published once 180 days have passed since the quarter’s last day.',
  baseMeasure: base,
  measures: [
    {
      id: base,
      label: 'Job seekers',
      definition: 'People who made their first application in the quarter.',
    },
    ...hiringHorizonsDays.map((days) => ({
      id: `hired_by_${days}`,
      label: `Hired within ${days} days`,
      definition: `Of those, people who accepted an offer within ${days} days of it.`,
    })),
    ...hiringHorizonsDays.map((days) => ({
      id: `left_by_${days}`,
      label: `Left the search within ${days} days`,
      definition: `Of those, people who left the search within ${days} days of it, not yet hired.`,
    })),
  ],
  draft: (facts) => {
    const isLeavingCollected = facts.tally.collected.applicationColumns.has('leftSearchOn');
    const cells: DraftCell[] = [];
    const curves: DraftCurve[] = [];
    const rests: DraftRest[] = [];
    const table = { table: 'hiring', base, hired: 'hired_by', isCollected: true };
    for (const row of hiringRows(facts)) {
      cells.push(...hireCells({ ...table, ...jobSeekersHired }, row));
      if (row.ler === 'all') cells.push(...leavingCells(row, isLeavingCollected));
      if (row.ler === 'all' && isLeavingCollected) rests.push(...restsOf(row));
      if (row.cohort === allCohorts && row.ler === 'all') curves.push(curveOf(row));
    }
    return { cells, curves, rests };
  },
};

function hiringRows(facts: ReleaseFacts): HireRow[] {
  const { hiring, hiringByLer, dimensionValues } = facts.tally;
  const groups = groupRows(hiring.cohortNames(), facts, dimensionValues);
  return groups.flatMap((group): HireRow[] => {
    const { cohorts, dimension, value } = group;
    const all = { ...group, ler: 'all' as const, histogram: hiring.sum(cohorts, dimension, value) };
    if (dimension !== '') return [all];
    const byLer = (['yes', 'no', 'unknown'] as const).map((ler) => ({
      ...{ ...group, ler },
      histogram: hiringByLer[ler].sum(cohorts, '', ''),
    }));
    return [all, ...byLer];
  });
}

/** Those neither hired nor gone by a horizon, and those observed no longer by it. */
function restsOf(row: HireRow): DraftRest[] {
  const { histogram } = row;
  const [hired, left, gone] = [
    hiredByDay(histogram),
    leftSearchByDay(histogram),
    leftByDay(histogram),
  ];
  return hiringHorizonsDays.flatMap((day): DraftRest[] => [
    {
      members: membersOf(jobSeekers, row, neitherBy('end', day)),
      count: histogram.people - (hired[day] ?? 0) - (left[day] ?? 0),
      within: 'outcome',
    },
    {
      members: membersOf(jobSeekers, row, endedBy('end', ['observation_ended'], day)),
      count: (gone[day] ?? 0) - (left[day] ?? 0),
      within: 'step',
    },
  ]);
}

function curveOf(row: HireRow): DraftCurve {
  const { cohort, dimension, value, ler, histogram } = row;
  return {
    ...{ cohort, dimension, value, ler, people: histogram.people },
    members: membersOf(jobSeekers, row),
    ...{ horizons: hiringHorizonsDays, possibleDays: null, employerAttribute },
    hiredOn: (day) => endedBy('end', ['hired'], day),
    goneBy: (day) => endedBy('end', ['left', 'observation_ended'], day),
    hiredBy: hiredByDay(histogram),
    leftBy: leftByDay(histogram),
    shareHiredBy: (day) => shareHiredBy(histogram, day),
  };
}
