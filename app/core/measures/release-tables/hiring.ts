import type { DraftCell, DraftCurve, SumRelation } from '../../disclosure/draft-release.ts';
import { allCohorts, cellKey, groupRows, sumRelations } from '../group-rows.ts';
import { hiredByDay, hiringHorizonsDays, leftByDay, shareHiredBy } from '../hire-histogram.ts';
import type { ReleaseFacts, ReleaseTable } from '../release-table.ts';
import { type HireRow, hireCells, leavingCells } from './hire-cells.ts';

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
  draft: (facts, earlier) => {
    const rows = hiringRows(facts);
    const isLeavingCollected = facts.tally.collected.applicationColumns.has('leftSearchOn');
    const cells: DraftCell[] = [];
    const curves: DraftCurve[] = [];
    for (const row of rows) {
      const first = earlier.length + cells.length;
      cells.push(
        ...hireCells({ table: 'hiring', base, hired: 'hired_by', isCollected: true }, row),
      );
      if (row.ler === 'all') cells.push(...leavingCells(row, isLeavingCollected));
      if (row.cohort === allCohorts && row.ler === 'all') curves.push(curveOf(row, first));
    }
    const relations = [
      ...sumRelations(cells, earlier.length),
      ...endRelations(cells, earlier.length),
    ];
    return { cells, relations, curves };
  },
};

function hiringRows(facts: ReleaseFacts): HireRow[] {
  const { hiring, hiringByLer } = facts.tally;
  const groups = groupRows(hiring.cohortNames(), facts);
  return groups.flatMap((group): HireRow[] => {
    const { cohorts, dimension, value } = group;
    const all = { ...group, ler: 'all' as const, histogram: hiring.sum(cohorts, dimension, value) };
    if (dimension !== '') return [all];
    const byLer = (['yes', 'no', 'unknown'] as const).map((ler) => ({
      ...{ ...group, ler },
      histogram: hiringByLer[ler].sum(cohorts, '', ''),
    }));
    // Nobody of unknown LER takes nothing from the sum, and is no group to protect.
    return [
      all,
      ...byLer.filter(({ ler, histogram }) => ler !== 'unknown' || histogram.people > 0),
    ];
  });
}

/** Hired, left and neither make up everybody, at every horizon. */
function endRelations(cells: readonly DraftCell[], firstPlace: number): SumRelation[] {
  const places = new Map(cells.map((cell, index) => [cellKey(cell), firstPlace + index]));
  return cells.flatMap((cell, index) => {
    if (cell.measure !== base) return [];
    return hiringHorizonsDays.flatMap((days): SumRelation[] => {
      const parts = ['hired', 'left', 'neither'].flatMap(
        (end) => places.get(cellKey({ ...cell, measure: `${end}_by_${days}` })) ?? [],
      );
      return parts.length === 3 ? [{ total: firstPlace + index, parts }] : [];
    });
  });
}

function curveOf({ cohort, dimension, value, ler, histogram }: HireRow, first: number): DraftCurve {
  return {
    ...{ cohort, dimension, value, ler, people: histogram.people, baseCell: first },
    horizonCells: hiringHorizonsDays.map((day, index) => ({ day, cell: first + 1 + index })),
    hiredBy: hiredByDay(histogram),
    leftBy: leftByDay(histogram),
    shareHiredBy: (day) => shareHiredBy(histogram, day),
  };
}
