import type { Replaced } from '#app/core/disclosure/corrected-totals.ts';
import type { PeopleTable } from '#app/core/disclosure/people-table.ts';
import { correctedCohort } from '#app/core/disclosure/released-rows.ts';
import {
  cellName,
  collectedName,
  curveName,
  type ToldBefore,
  type ToldPoint,
} from '#app/core/disclosure/told-before.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import type { CellPlace } from '#app/core/measures/hidden/cell-place.ts';
import type { LogsStore } from '#db/logs/store.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import { listCells, listCurvePoints } from '#db/published/queries/cells.ts';
import { listPublishedReleases, type Release } from '#db/published/queries/releases.ts';
import { unpackReleased } from './released-facts.ts';

/** What is fixed by the releases before the next one. */
export interface EarlierReleases {
  /** What the last of them has told, which holds what those before it told; null before the first. */
  told: ToldBefore | null;
  /** The last quarter whose people a revision has looked at again; empty before the first one. */
  correctedThrough: string;
  /** Their numbers. */
  numbers: number[];
}

/**
 * What earlier releases of a pilot have told, and the people they were counted from. A release
 * that was published before such people were kept fixes nothing.
 */
export function readEarlierReleases(
  { logs, published }: { logs: LogsStore; published: PublishedDatabase },
  pilotCode: string,
): EarlierReleases {
  const releases = keptReleases({ logs, published }, pilotCode);
  const last = releases.at(-1);
  if (!last) return { told: null, correctedThrough: '', numbers: [] };
  const { tables, correctedThrough } = unpackReleased(last.facts);
  return {
    told: toldBy(published, last.release.id, tables),
    correctedThrough,
    numbers: releases.map(({ release }) => release.number),
  };
}

/** The published releases of a pilot of which it was kept what they were counted from, in order. */
export function keptReleases(
  { logs, published }: { logs: LogsStore; published: PublishedDatabase },
  pilotCode: string,
): { release: Release; facts: Uint8Array }[] {
  const kept = new Map(
    logs.released(pilotCode).map(({ releaseNumber, facts }) => [releaseNumber, facts]),
  );
  return listPublishedReleases(published, pilotCode)
    .sort((a, b) => a.number - b.number)
    .flatMap((release) => {
      const facts = kept.get(release.number);
      return facts ? [{ release, facts }] : [];
    });
}

function toldBy(
  published: PublishedDatabase,
  releaseId: number,
  tables: readonly PeopleTable[],
): ToldBefore {
  const rows = listCells(published, releaseId);
  const asCounted = rows.filter(({ cohort }) => cohort !== correctedCohort);
  const shown = asCounted.flatMap((row) =>
    row.status === 'shown' && row.count !== null ? [[nameOf(row), row.count] as const] : [],
  );
  const corrected = rows
    .filter(({ cohort }) => cohort === correctedCohort)
    .map(({ count, denominator, ...row }): [string, Replaced] => {
      const isTold = row.status === 'shown' && count !== null && denominator !== null;
      return [nameOf({ ...row, cohort: allCohorts }), isTold ? { count, denominator } : 'hidden'];
    });
  const bands = asCounted.flatMap((row) => {
    const { status, denominator: of, ciLow: low, ciHigh: high } = row;
    if (status !== 'banded' || of === null || low === null || high === null) return [];
    return [[nameOf(row), { low, high, of }] as const];
  });
  const points = new Map<string, Map<number, ToldPoint>>();
  for (const { dimension, value, day, hired, left } of listCurvePoints(published, releaseId)) {
    const name = curveName({ dimension, value });
    const known = points.get(name) ?? new Map<number, ToldPoint>();
    points.set(name, known);
    if (day !== null && hired !== null && left !== null) known.set(day, { hired, left });
  }
  const notCollected = new Set(
    asCounted.filter(({ status }) => status === 'not_collected').map(collectedName),
  );
  const told = {
    notCollected,
    shown: new Map(shown),
    corrected: new Map(corrected),
    bands: new Map(bands),
  };
  return { ...told, points, people: tables };
}

function nameOf({ dimension1, value1, ...row }: CellPlace): string {
  return cellName({ ...row, dimension: dimension1, value: value1 });
}
