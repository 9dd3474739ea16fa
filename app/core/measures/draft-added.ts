import type { DraftCell, DraftRelease } from '../disclosure/draft-release.ts';
import { type PeopleTable, peopleWith } from '../disclosure/people-table.ts';
import { cellName, curveName, type ToldBefore } from '../disclosure/told-before.ts';
import type { ReleaseFacts } from './release-table.ts';
import { accessTable } from './release-tables/access.ts';
import { draftRelease } from './release-tables.ts';
import { tallyPeople } from './tally-people.ts';

/**
 * Drafts a release of those alone who entered in quarters that no earlier release counts. Which
 * tables it has depends on the whole pilot. Its curves have points where the earlier ones have
 * them, so that they have a sum.
 * @param whole the draft of everybody
 */
export function draftAdded(
  facts: ReleaseFacts,
  whole: DraftRelease,
  told: ToldBefore,
): DraftRelease {
  const tables = facts.tally.peopleTables.map((table) => {
    const known = new Set(valuesOf(told.people.find(({ id }) => id === table.id)));
    return peopleWith(table, 'cohort', (quarter) => !known.has(quarter));
  });
  const draft = draftRelease({ ...facts, tally: tallyPeople(tables, facts.tally) });
  const counts = new Map(whole.cells.map((cell) => [cellName(cell), cell.count]));
  return {
    ...draft,
    cells: draft.cells.map((cell) => {
      const name = cellName(cell);
      const counted = (counts.get(name) ?? cell.count) - cell.count;
      return ofThoseLeft(cell, Math.max(counted, correctedCount(told, name)));
    }),
    curves: draft.curves.map((curve) => {
      const points = told.points.get(curveName(curve));
      return points ? { ...curve, possibleDays: [...points.keys()] } : curve;
    }),
  };
}

/**
 * The people eligible for a pilot enter but once: those of earlier releases are no more left to
 * come, by whichever of two counts they are more.
 */
export function ofThoseLeft(cell: DraftCell, earlier: number): DraftCell {
  if (cell.table !== accessTable.id || !cell.isEstimable) return cell;
  return { ...cell, groupSize: cell.groupSize - earlier };
}

/** How many people a corrected row tells of; 0 where there is none, or it does not tell. */
export function correctedCount({ corrected }: ToldBefore, name: string): number {
  const replaced = corrected.get(name) ?? 'hidden';
  return replaced === 'hidden' ? 0 : replaced.count;
}

function valuesOf(table: PeopleTable | undefined): readonly string[] {
  return table?.attributes.find(({ id }) => id === 'cohort')?.values ?? [];
}
