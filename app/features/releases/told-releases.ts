import type { DraftCell, ToldRelease } from '#app/core/disclosure/draft-release.ts';
import { sizeClassOf } from '#app/core/disclosure/policy.ts';
import type { ReleaseFacts } from '#app/core/measures/release-table.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { tallyPeople } from '#app/core/measures/tally-people.ts';
import type { LogsStore } from '#db/logs/store.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import { type CellRow, listCells, listCurvePoints } from '#db/published/queries/cells.ts';
import { listPublishedReleases, type Release } from '#db/published/queries/releases.ts';
import { type ReleaseFactsKept, unpackReleased } from './released-facts.ts';

/** What is fixed by the releases before the next one. */
export interface EarlierReleases {
  /** The people of their quarters, as they were counted. */
  tables: ReleaseFactsKept['tables'];
  /** What they have told. */
  told: ToldRelease[];
  /** Their numbers. */
  numbers: number[];
}

/**
 * What earlier releases of a pilot have told, counted once more from the people they were
 * counted from. A release that was published before such people were kept fixes nothing.
 */
export function readEarlierReleases(
  { logs, published }: { logs: LogsStore; published: PublishedDatabase },
  pilotCode: string,
  populations: ReleaseFacts['populations'],
): EarlierReleases {
  const kept = new Map(
    logs.released(pilotCode).map(({ releaseNumber, facts }) => [releaseNumber, facts]),
  );
  const releases = listPublishedReleases(published, pilotCode).reverse();
  const found = releases.flatMap((release) => {
    const facts = kept.get(release.number);
    return facts ? [{ release, facts: unpackReleased(facts) }] : [];
  });
  return {
    tables: found.at(-1)?.facts.tables ?? [],
    numbers: found.map(({ release }) => release.number),
    told: found.map(({ release, facts }) => toldBy(published, release, facts, populations)),
  };
}

function toldBy(
  published: PublishedDatabase,
  release: Release,
  { tables, collected, people }: ReleaseFactsKept,
  populations: ReleaseFacts['populations'],
): ToldRelease {
  const tally = tallyPeople(tables, { people, collected });
  const draft = draftRelease({ tally, sizeClass: sizeClassOf(people), populations });
  const shown = new Map(
    listCells(published, release.id)
      .filter(({ status }) => status === 'shown')
      .map((row) => [cellName(row), row.count]),
  );
  const points = new Map<string, number[]>();
  for (const { dimension, value, day } of listCurvePoints(published, release.id)) {
    const name = `${dimension} ${value}`;
    if (day !== null) points.set(name, [...(points.get(name) ?? []), day]);
  }
  const isShown = (cell: DraftCell) => {
    const count = shown.get(cellName({ ...cell, dimension1: cell.dimension, value1: cell.value }));
    // Of eligible people another figure may have come since; the people counted are the same.
    if (count !== undefined && count !== cell.count) {
      throw new Error(`Release ${release.number} can no longer be counted as it was published.`);
    }
    return count !== undefined;
  };
  const cells = draft.cells.filter(isShown);
  const told = new Set(cells);
  const hidden = draft.cells.filter((cell) => cell.isCollected && !told.has(cell));
  const curves = draft.curves.flatMap((curve) => {
    const days = points.get(`${curve.dimension} ${curve.value}`);
    return days ? [{ curve, days }] : [];
  });
  return { cohorts: cohortsOf(tally), cells, hidden, curves };
}

function cohortsOf({ funnel, hiring }: ReturnType<typeof tallyPeople>): string[] {
  return [...new Set([...funnel.cohortNames(), ...hiring.cohortNames()])].sort();
}

type CellName = Pick<CellRow, 'table' | 'cohort' | 'dimension1' | 'value1' | 'ler' | 'measure'> &
  Pick<CellRow, 'dimension2' | 'value2'>;

function cellName(cell: CellName): string {
  const { table, cohort, dimension1, value1, dimension2, value2, ler, measure } = cell;
  return [table, cohort, dimension1, value1, dimension2, value2, ler, measure].join('|');
}
