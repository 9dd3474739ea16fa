import {
  type CellMembers,
  type MemberCondition,
  withOutcome,
} from '../../disclosure/cell-members.ts';
import type { DraftCell } from '../../disclosure/draft-release.ts';
import type { GroupRow } from '../group-rows.ts';
import {
  type HireHistogram,
  hiredByDay,
  hiringHorizonsDays,
  leftSearchByDay,
  shareHiredBy,
  shareLeftBy,
} from '../hire-histogram.ts';
import { employerAttribute, endedBy, jobSeekers, membersOf } from '../people-attributes.ts';

/** A row of a table about time to hire: a group, perhaps only those with or without an LER. */
export interface HireRow extends GroupRow {
  ler: 'all' | 'yes' | 'no' | 'unknown';
  histogram: HireHistogram;
}

/** Where the cells of a row belong, and what they say besides who was hired when. */
interface HireTable {
  table: string;
  /** Measure that says how large the group is. */
  base: string;
  /** Start of the measures of who was hired, before `_30`. */
  hired: string;
  isCollected: boolean;
  /** Who is counted in the group. */
  members: (row: HireRow) => CellMembers;
  /** What makes somebody counted as hired by a day. */
  hiredBy: (days: number) => MemberCondition;
}

/** Job seekers by how their search ended. */
export const jobSeekersHired = {
  members: (row: HireRow) => membersOf(jobSeekers, row),
  hiredBy: (days: number) => endedBy('end', ['hired'], days),
};

/** Cells of a row: the people of the group, and those hired within each horizon. */
export function hireCells(
  { table, base, hired, isCollected, members, hiredBy }: HireTable,
  row: HireRow,
): DraftCell[] {
  const { cohort, dimension, value, dimension2, value2, ler, histogram } = row;
  const { people } = histogram;
  const group = members(row);
  const shared = {
    ...{ table, cohort, dimension, value, dimension2, value2, ler, unit: 'person' },
    // Applications of unknown LER are no group to compare, but part of every sum.
    ...{ isPublished: ler !== 'unknown', isCollected, isEstimable: true },
    ...{ denominator: people, groupSize: people },
  };
  const byDay = hiredByDay(histogram);
  return [
    {
      ...{ ...shared, kind: 'base', measure: base, members: group, count: people, share: null },
      // Some groups are of people who were all hired.
      ...(group.outcome === null ? {} : { employerAttribute }),
    },
    ...hiringHorizonsDays.map((days): DraftCell => {
      const [count, share] = [byDay[days] ?? 0, shareHiredBy(histogram, days)];
      const own = withOutcome(group, hiredBy(days));
      return {
        ...shared,
        kind: 'outcome',
        measure: `${hired}_${days}`,
        members: own,
        ...{ employerAttribute, count, share },
      };
    }),
  ];
}

/** Cells of who left the search within each horizon, not yet hired. */
export function leavingCells(row: HireRow, isCollected: boolean): DraftCell[] {
  const left = leftSearchByDay(row.histogram);
  const table = { table: 'hiring', base: '', hired: '', isCollected, ...jobSeekersHired };
  const [base] = hireCells(table, row);
  if (!base) return [];
  return hiringHorizonsDays.map((days): DraftCell => {
    const members = membersOf(jobSeekers, row, endedBy('end', ['left'], days));
    const share = shareLeftBy(row.histogram, days);
    const measure = `left_by_${days}`;
    return { ...base, kind: 'outcome', measure, members, count: left[days] ?? 0, share };
  });
}
