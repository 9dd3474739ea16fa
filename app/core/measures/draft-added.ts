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
    cells: draft.cells.map((cell) => ofThoseLeft(cell, counts.get(cellName(cell)))),
    curves: draft.curves.map((curve) => {
      const points = told.points.get(curveName(curve));
      return points ? { ...curve, possibleDays: [...points.keys()] } : curve;
    }),
  };
}

/** The people eligible for a pilot enter but once: those of earlier releases are no more left to come. */
function ofThoseLeft(cell: DraftCell, whole: number | undefined): DraftCell {
  if (cell.table !== accessTable.id || !cell.isEstimable || whole === undefined) return cell;
  return { ...cell, groupSize: cell.groupSize - (whole - cell.count) };
}

function valuesOf(table: PeopleTable | undefined): readonly string[] {
  return table?.attributes.find(({ id }) => id === 'cohort')?.values ?? [];
}
