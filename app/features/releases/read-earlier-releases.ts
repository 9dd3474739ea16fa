import type { PeopleTable } from '#app/core/disclosure/people-table.ts';
import {
  cellName,
  curveName,
  type ToldBefore,
  type ToldPoint,
} from '#app/core/disclosure/told-before.ts';
import type { LogsStore } from '#db/logs/store.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import { type CellRow, listCells, listCurvePoints } from '#db/published/queries/cells.ts';
import { listPublishedReleases } from '#db/published/queries/releases.ts';
import { type CorrectedNumbers, unpackReleased } from './released-facts.ts';

/** What is fixed by the releases before the next one. */
export interface EarlierReleases {
  /** What the last of them has told, which holds what those before it told; null before the first. */
  told: ToldBefore | null;
  /** What revisions have told anew. */
  corrected: CorrectedNumbers;
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
  if (!last || !facts) return { told: null, corrected: { names: [], through: '' }, numbers: [] };
  const { tables, corrected } = unpackReleased(facts);
  return {
    told: toldBy(published, last.id, tables, corrected),
    corrected,
    numbers: releases.map(({ number }) => number),
  };
}

function toldBy(
  published: PublishedDatabase,
  releaseId: number,
  tables: readonly PeopleTable[],
  { names }: CorrectedNumbers,
): ToldBefore {
  const rows = listCells(published, releaseId);
  const shown = rows.flatMap((row) =>
    row.status === 'shown' && row.count !== null ? [[nameOf(row), row.count] as const] : [],
  );
  const corrected = rows.flatMap((row) => {
    const name = nameOf(row);
    if (!names.includes(name) || row.status !== 'shown' || row.denominator === null) return [];
    return [[name, row.denominator] as const];
  });
  const bands = rows.flatMap((row) => {
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

function nameOf({ dimension1, value1, ...row }: CellRow): string {
  return cellName({ ...row, dimension: dimension1, value: value1 });
}
