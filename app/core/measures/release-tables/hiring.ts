import type { DraftCell, DraftCurve } from '../../disclosure/draft-release.ts';
import { allCohorts, type GroupRow, groupRows, sumRelations } from '../group-rows.ts';
import {
  type HireHistogram,
  hiredByDay,
  hiringHorizonsDays,
  leftByDay,
  shareHiredBy,
} from '../hire-histogram.ts';
import type { PilotTally } from '../pilot-tally.ts';
import type { ReleaseFacts, ReleaseTable } from '../release-table.ts';

const base = 'job_seekers';

/** A row of the table: a group of job seekers, perhaps only those with or without an LER. */
interface HiringRow extends GroupRow {
  ler: 'all' | 'yes' | 'no' | 'unknown';
  histogram: HireHistogram;
}

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
  ],
  draft: (facts, earlier) => {
    const rows = hiringRows(facts);
    const cells: DraftCell[] = [];
    const curves: DraftCurve[] = [];
    for (const row of rows) {
      const first = earlier.length + cells.length;
      cells.push(...rowCells(row));
      if (row.cohort === allCohorts && row.ler === 'all') curves.push(curveOf(row, first));
    }
    return { cells, relations: sumRelations(cells, earlier.length), curves };
  },
};

function hiringRows(facts: ReleaseFacts): HiringRow[] {
  const { hiring, hiringByLer } = facts.tally;
  return groupRows(hiring.cohortNames(), facts).flatMap((group): HiringRow[] => {
    const { cohorts, dimension, value } = group;
    const all = { ...group, ler: 'all' as const, histogram: hiring.sum(cohorts, dimension, value) };
    if (dimension !== '') return [all];
    const byLer = (['yes', 'no', 'unknown'] as const).map((ler) => ({
      ...group,
      ler,
      histogram: lerHistogram(hiringByLer, ler, cohorts),
    }));
    // Nobody of unknown LER takes nothing from the sum, and is no group to protect.
    return [
      all,
      ...byLer.filter(({ ler, histogram }) => ler !== 'unknown' || histogram.people > 0),
    ];
  });
}

function lerHistogram(
  hiringByLer: PilotTally['hiringByLer'],
  ler: 'yes' | 'no' | 'unknown',
  cohorts: readonly string[],
): HireHistogram {
  return hiringByLer[ler].sum(cohorts, '', '');
}

function rowCells({ cohort, dimension, value, ler, histogram }: HiringRow): DraftCell[] {
  const { people } = histogram;
  const shared = {
    ...{ table: 'hiring', cohort, dimension, value, ler, unit: 'person' },
    ...{ isPublished: ler !== 'unknown', isCollected: true, isEstimable: true },
    ...{ denominator: people, groupSize: people },
  };
  const hired = hiredByDay(histogram);
  return [
    { ...shared, kind: 'base', measure: base, count: people, share: null },
    ...hiringHorizonsDays.map((days): DraftCell => {
      const share = shareHiredBy(histogram, days);
      return {
        ...{ ...shared, kind: 'outcome', measure: `hired_by_${days}` },
        ...{ count: hired[days] ?? 0, share },
      };
    }),
  ];
}

function curveOf(
  { cohort, dimension, value, ler, histogram }: HiringRow,
  first: number,
): DraftCurve {
  return {
    ...{ cohort, dimension, value, ler, people: histogram.people, baseCell: first },
    horizonCells: hiringHorizonsDays.map((day, index) => ({ day, cell: first + 1 + index })),
    hiredBy: hiredByDay(histogram),
    leftBy: leftByDay(histogram),
    shareHiredBy: (day) => shareHiredBy(histogram, day),
  };
}
