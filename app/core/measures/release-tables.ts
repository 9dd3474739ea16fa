import type {
  DraftCell,
  DraftCurve,
  DraftRelease,
  DraftRest,
} from '../disclosure/draft-release.ts';
import type { ReleaseFacts, ReleaseTable } from './release-table.ts';
import { accessTable } from './release-tables/access.ts';
import { comparisonTable } from './release-tables/comparison.ts';
import { funnelTable } from './release-tables/funnel.ts';
import { funnelPairsTable } from './release-tables/funnel-pairs.ts';
import { hiringTable } from './release-tables/hiring.ts';
import { credentialToHireTable, timeToFillTable } from './release-tables/other-clocks.ts';

/** The tables of every release, in the order of cells.csv. A table may look at those before it. */
export const releaseTables: readonly ReleaseTable[] = [
  funnelTable,
  hiringTable,
  accessTable,
  comparisonTable,
  timeToFillTable,
  credentialToHireTable,
  funnelPairsTable,
];

/** A table by its id, or undefined. */
export function findReleaseTable(id: string): ReleaseTable | undefined {
  return releaseTables.find((table) => table.id === id);
}

/** What a measure is called; its id when the table has no such measure. */
export function measureLabel(tableId: string, measureId: string): string {
  const measures = findReleaseTable(tableId)?.measures ?? [];
  return measures.find(({ id }) => id === measureId)?.label ?? measureId;
}

/** Drafts every table: true numbers, for the disclosure gate and nobody else. */
export function draftRelease(facts: ReleaseFacts): DraftRelease {
  const cells: DraftCell[] = [];
  const curves: DraftCurve[] = [];
  const rests: DraftRest[] = [];
  for (const table of releaseTables) {
    const drafted = table.draft(facts, cells);
    cells.push(...drafted.cells);
    curves.push(...drafted.curves);
    rests.push(...(drafted.rests ?? []));
  }
  return { cells, curves, rests, people: facts.tally.peopleTables };
}
