import { wilson } from '../statistics/proportions.ts';
import type { Replaced } from './corrected-totals.ts';
import type { DraftCell, DraftCurve, DraftRelease } from './draft-release.ts';
import {
  type CellStatus,
  correctedCohort,
  type ReleasedCell,
  type ReleasedCurvePoint,
  type ReleasedRows,
} from './released-rows.ts';
import type { ShareBand } from './share-bands.ts';
import type { ShownNumbers } from './shown-numbers.ts';
import { wholePercents } from './whole-percents.ts';

declare const gatePassed: unique symbol;

/**
 * Rows that have passed the disclosure gate. Only `releaseAsDecided` makes one: the
 * mark is private to this file, and the writer of published.db takes nothing else.
 */
export type Released<T> = T & { readonly [gatePassed]: true };

/**
 * Leaves of each cell of a draft what may be shown by a decision of the gate: numbers where it
 * is shown, and otherwise one word that does not say why.
 */
export function releaseAsDecided(
  { cells, curves }: DraftRelease,
  shown: ShownNumbers,
): Released<ReleasedRows> {
  const released = cells.flatMap((cell, index) =>
    cell.isPublished ? [releasedCell(cell, shownOf(shown, index))] : [],
  );
  const corrected = cells.flatMap((cell, index) => {
    const replaced = shown.corrected[index] ?? null;
    return cell.isPublished && replaced !== null ? [correctedCell(cell, replaced)] : [];
  });
  const tables = [...new Set(released.map(({ table }) => table))];
  const rows = {
    cells: tables.flatMap((table) =>
      [...released, ...corrected].filter((cell) => cell.table === table),
    ),
    curvePoints: curves.flatMap((curve, index) => releasedPoints(curve, shown.curves[index] ?? [])),
  };
  return rows as Released<ReleasedRows>;
}

/** What is shown of a cell: its number, the band that its share lies in, or nothing. */
type Shown = 'number' | ShareBand | 'nothing';

const noNumbers = { count: null, denominator: null, percent: null, ciLow: null, ciHigh: null };

function shownOf({ cells, bands }: ShownNumbers, index: number): Shown {
  if (cells[index]) return 'number';
  return bands[index] ?? 'nothing';
}

function releasedCell(cell: DraftCell, shown: Shown): ReleasedCell {
  const { table, cohort, dimension, value, dimension2, value2, ler, measure, unit } = cell;
  const status = cellStatus(cell, shown);
  const group = { cohort, dimension1: dimension, value1: value, dimension2, value2, ler };
  const row = { table, ...group, measure, unit, status };
  const { count, denominator, share } = cell;
  if (status === 'banded' && typeof shown === 'object') {
    const { low: ciLow, high: ciHigh } = shown;
    return { ...row, ...noNumbers, denominator, ciLow, ciHigh, method: 'band' };
  }
  if (status !== 'shown') return { ...row, ...noNumbers, method: '' };
  if (!share) return { ...row, ...noNumbers, count, denominator, method: '' };
  return { ...row, count, denominator, ...wholePercents(share), method: share.method };
}

/** A number as a revision corrects it, in a row of its own: its share is a plain one. */
function correctedCell(cell: DraftCell, corrected: Replaced): ReleasedCell {
  const row = { ...releasedCell(cell, 'nothing'), cohort: correctedCohort };
  if (corrected === 'hidden') return row;
  const { count, denominator } = corrected;
  const told = { ...row, status: 'shown' as const, count, denominator };
  if (!cell.share) return told;
  const { estimate, lower, upper } = wilson(count, denominator);
  const share = { estimate: estimate ?? 0, lower, upper, method: 'wilson' as const };
  return { ...told, ...wholePercents(share), method: share.method };
}

function cellStatus({ isCollected, isEstimable }: DraftCell, shown: Shown): CellStatus {
  if (!isCollected) return 'not_collected';
  if (shown === 'nothing') return 'suppressed';
  if (!isEstimable) return 'not_estimable';
  return shown === 'number' ? 'shown' : 'banded';
}

const noPoint = {
  ...{ day: null, atRisk: null, hired: null, left: null },
  ...{ percent: null, ciLow: null, ciHigh: null },
};

function releasedPoints(curve: DraftCurve, days: readonly number[]): ReleasedCurvePoint[] {
  const { cohort, dimension, value, ler, people } = curve;
  const group = { cohort, dimension, value, ler };
  if (days.length === 0) {
    return [{ ...group, status: 'suppressed', ...noPoint, method: '' }];
  }
  return days.map((day) => {
    const hired = curve.hiredBy[day] ?? 0;
    const left = curve.leftBy[day] ?? 0;
    const share = curve.shareHiredBy(day);
    const numbers = { day, atRisk: people - hired - left, hired, left };
    return { ...group, status: 'shown', ...numbers, ...wholePercents(share), method: share.method };
  });
}
