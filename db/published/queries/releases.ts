import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Released } from '#app/core/disclosure/released-as-decided.ts';
import type { ReleasedRows } from '#app/core/disclosure/released-rows.ts';
import type { PublishedDatabase } from '../open.ts';
import { cells, curvePoints, releaseFiles, releases } from '../schema/index.ts';
import type { StoredReleaseFile } from './release-files.ts';

export type Release = typeof releases.$inferSelect;
/** A release before it has an id. */
export type ReleaseManifest = typeof releases.$inferInsert & Pick<Release, 'cellsBanded'>;

/** Number of every preview: it is no release yet. */
export const previewNumber = 0;

/** The published releases of a pilot, newest first. */
export function listPublishedReleases(published: PublishedDatabase, pilotCode: string): Release[] {
  return published
    .select()
    .from(releases)
    .where(and(eq(releases.pilotCode, pilotCode), eq(releases.status, 'published')))
    .orderBy(desc(releases.number))
    .all();
}

/** The newest published release of a pilot, or null. */
export function findLatestRelease(published: PublishedDatabase, pilotCode: string): Release | null {
  return listPublishedReleases(published, pilotCode)[0] ?? null;
}

/** A published release by its number (1 or more), or null. */
export function findPublishedRelease(
  published: PublishedDatabase,
  pilotCode: string,
  number: number,
): Release | null {
  const known = and(eq(releases.pilotCode, pilotCode), eq(releases.number, number));
  return (
    published
      .select()
      .from(releases)
      .where(and(known, eq(releases.status, 'published')))
      .get() ?? null
  );
}

/** The one preview of a pilot, or null. */
export function findPreviewRelease(
  published: PublishedDatabase,
  pilotCode: string,
): Release | null {
  return (
    published
      .select()
      .from(releases)
      .where(and(eq(releases.pilotCode, pilotCode), eq(releases.status, 'preview')))
      .get() ?? null
  );
}

/** How many cells of a table are shown and how many are not. */
export interface TableTally {
  table: string;
  status: (typeof cells.$inferSelect)['status'];
  cells: number;
}

/** The cells of a release counted by table and status. */
export function tallyCells(published: PublishedDatabase, releaseId: number): TableTally[] {
  return published
    .select({ table: cells.table, status: cells.status, cells: sql<number>`count(*)` })
    .from(cells)
    .where(eq(cells.releaseId, releaseId))
    .groupBy(cells.table, cells.status)
    .orderBy(asc(cells.table), asc(cells.status))
    .all();
}

/**
 * Writes a whole release in one transaction: all of it, or nothing. Takes only rows
 * that the disclosure gate has let through, and the files made of them. Takes the pilot's preview away: a new one
 * replaces it, and after a release it would be a preview of the past.
 * @returns the new release's id
 */
export function insertRelease(
  published: PublishedDatabase,
  manifest: ReleaseManifest,
  rows: Released<ReleasedRows>,
  files: readonly StoredReleaseFile[],
): number {
  return published.transaction(
    (transaction) => {
      deletePreview(transaction, manifest.pilotCode);
      const { id } = transaction.insert(releases).values(manifest).returning().get();
      const place = <T>(row: T, index: number) => ({ ...row, releaseId: id, position: index + 1 });
      for (const some of inChunks(rows.cells.map(place))) {
        transaction.insert(cells).values(some).run();
      }
      for (const some of inChunks(rows.curvePoints.map(place))) {
        transaction.insert(curvePoints).values(some).run();
      }
      for (const file of files) {
        transaction
          .insert(releaseFiles)
          .values({ ...file, releaseId: id })
          .run();
      }
      return id;
    },
    { behavior: 'immediate' },
  );
}

// 18 columns of 500 rows stay below the 32,766 values that SQLite takes at once.
const rowsPerInsert = 500;

function* inChunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    yield rows.slice(start, start + rowsPerInsert);
  }
}

type Transaction = Parameters<Parameters<PublishedDatabase['transaction']>[0]>[0];

function deletePreview(transaction: Transaction, pilotCode: string): void {
  const old = transaction
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.pilotCode, pilotCode), eq(releases.status, 'preview')))
    .all();
  for (const { id } of old) {
    transaction.delete(cells).where(eq(cells.releaseId, id)).run();
    transaction.delete(curvePoints).where(eq(curvePoints.releaseId, id)).run();
    transaction.delete(releaseFiles).where(eq(releaseFiles.releaseId, id)).run();
    transaction.delete(releases).where(eq(releases.id, id)).run();
  }
}
