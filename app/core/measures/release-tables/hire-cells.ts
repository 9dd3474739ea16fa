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
}

/** Cells of a row: the people of the group, and those hired within each horizon. */
export function hireCells(
  { table, base, hired, isCollected }: HireTable,
  { cohort, dimension, value, ler, histogram }: HireRow,
): DraftCell[] {
  const { people } = histogram;
  const shared = {
    ...{ table, cohort, dimension, value, ler, unit: 'person' },
    // Applications of unknown LER are no group to compare, but part of every sum.
    ...{ isPublished: ler !== 'unknown', isCollected, isEstimable: true },
    ...{ denominator: people, groupSize: people },
  };
  const byDay = hiredByDay(histogram);
  return [
    { ...shared, kind: 'base', measure: base, count: people, share: null },
    ...hiringHorizonsDays.map((days): DraftCell => {
      const [count, share] = [byDay[days] ?? 0, shareHiredBy(histogram, days)];
      return { ...{ ...shared, kind: 'outcome', measure: `${hired}_${days}` }, count, share };
    }),
  ];
}

/**
 * Cells of who left the search within each horizon, and, for the gate only, of who had
 * done neither: the three add up to everybody, so that none of them may give another away.
 */
export function leavingCells(row: HireRow, isCollected: boolean): DraftCell[] {
  const [hired, left] = [hiredByDay(row.histogram), leftSearchByDay(row.histogram)];
  const [base] = hireCells({ table: 'hiring', base: '', hired: '', isCollected }, row);
  if (!base) return [];
  const { people } = row.histogram;
  const outcome = { ...base, kind: 'outcome' as const };
  return hiringHorizonsDays.flatMap((days): DraftCell[] => {
    const count = left[days] ?? 0;
    const neither = people - count - (hired[days] ?? 0);
    const share = shareLeftBy(row.histogram, days);
    return [
      { ...outcome, measure: `left_by_${days}`, count, share },
      {
        ...{ ...outcome, measure: `neither_by_${days}`, count: neither, share: null },
        isPublished: false,
      },
    ];
  });
}
