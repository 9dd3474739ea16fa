import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { PublishedDatabase } from '../open.ts';
import { cells, curvePoints } from '../schema/index.ts';

export type CellRow = typeof cells.$inferSelect;
export type CurveRow = typeof curvePoints.$inferSelect;

/** Which cells of a release are wanted. What is left out is not looked at. */
export interface CellFilter {
  table?: string;
  /** `''` for the rows of everybody. */
  dimension?: string;
  /** `all` for every closed cohort together. */
  cohort?: string;
  measure?: string;
}

/** Cells of a release in the order of cells.csv. */
export function listCells(
  published: PublishedDatabase,
  releaseId: number,
  filter: CellFilter = {},
): CellRow[] {
  const conditions: SQL[] = [eq(cells.releaseId, releaseId)];
  if (filter.table !== undefined) conditions.push(eq(cells.table, filter.table));
  if (filter.dimension !== undefined) conditions.push(eq(cells.dimension1, filter.dimension));
  if (filter.measure !== undefined) conditions.push(eq(cells.measure, filter.measure));
  if (filter.cohort !== undefined) conditions.push(eq(cells.cohort, filter.cohort));
  return published
    .select()
    .from(cells)
    .where(and(...conditions))
    .orderBy(asc(cells.position))
    .all();
}

/** Points of the time-to-hire curves of a release; of one dimension when it is given. */
export function listCurvePoints(
  published: PublishedDatabase,
  releaseId: number,
  dimension?: string,
): CurveRow[] {
  const conditions: SQL[] = [eq(curvePoints.releaseId, releaseId)];
  if (dimension !== undefined) conditions.push(eq(curvePoints.dimension, dimension));
  return published
    .select()
    .from(curvePoints)
    .where(and(...conditions))
    .orderBy(asc(curvePoints.position))
    .all();
}

/** How many cells of one status a release has of some groups in some quarter. */
export interface CellOutline
  extends Pick<CellRow, 'table' | 'cohort' | 'dimension1' | 'dimension2' | 'status'> {
  cells: number;
}

/** What a release holds, table by table: quarters, kinds of groups, and how much is shown. */
export function outlineCells(published: PublishedDatabase, releaseId: number): CellOutline[] {
  const { table, cohort, dimension1, dimension2, status } = cells;
  return published
    .select({ table, cohort, dimension1, dimension2, status, cells: sql<number>`count(*)` })
    .from(cells)
    .where(eq(cells.releaseId, releaseId))
    .groupBy(table, cohort, dimension1, dimension2, status)
    .orderBy(sql`min(${cells.position})`)
    .all();
}
