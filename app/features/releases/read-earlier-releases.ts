import type { Replaced } from '#app/core/disclosure/corrected-totals.ts';
import type { PeopleTable } from '#app/core/disclosure/people-table.ts';
import { correctedCohort } from '#app/core/disclosure/released-rows.ts';
import {
  cellName,
  curveName,
  type ToldBefore,
  type ToldPoint,
} from '#app/core/disclosure/told-before.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import type { CellPlace } from '#app/core/measures/hidden/cell-place.ts';
import type { LogsStore } from '#db/logs/store.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import { listCells, listCurvePoints } from '#db/published/queries/cells.ts';
import { listPublishedReleases } from '#db/published/queries/releases.ts';
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
  const kept = new Map(
    logs.released(pilotCode).map(({ releaseNumber, facts }) => [releaseNumber, facts]),
  );
  const releases = listPublishedReleases(published, pilotCode)
    .filter(({ number }) => kept.has(number))
    .sort((a, b) => a.number - b.number);
  const last = releases.at(-1);
  const facts = last && kept.get(last.number);
  if (!last || !facts) return { told: null, correctedThrough: '', numbers: [] };
  const { tables, correctedThrough } = unpackReleased(facts);
  return {
    told: toldBy(published, last.id, tables),
    correctedThrough,
    numbers: releases.map(({ number }) => number),
  };
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
  const told = { shown: new Map(shown), corrected: new Map(corrected), bands: new Map(bands) };
  return { ...told, points, people: tables };
}

function nameOf({ dimension1, value1, ...row }: CellPlace): string {
  return cellName({ ...row, dimension: dimension1, value: value1 });
}
