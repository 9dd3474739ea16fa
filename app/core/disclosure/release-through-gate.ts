import { gateCurves } from './curve-gate.ts';
import type { DisclosureGate, GateReport, TrueCell } from './disclosure-gate.ts';
import type { DraftCell, DraftCurve, DraftRelease, SumRelation } from './draft-release.ts';
import type { DisclosurePolicy } from './policy.ts';
import type {
  CellStatus,
  ReleasedCell,
  ReleasedCurvePoint,
  ReleasedRows,
} from './released-rows.ts';
import { wholePercents } from './whole-percents.ts';

declare const gatePassed: unique symbol;

/**
 * Rows that have passed the disclosure gate. Only `releaseThroughGate` makes one: the
 * mark is private to this file, and the writer of published.db takes nothing else.
 */
export type Released<T> = T & { readonly [gatePassed]: true };

export interface GatedRelease {
  rows: Released<ReleasedRows>;
  report: GateReport;
}

/**
 * Sends a draft through the gate and leaves of each cell what may be shown: numbers
 * where it is shown, and otherwise one word that does not say why.
 * @param seed secret of this one pilot
 */
export function releaseThroughGate(
  draft: DraftRelease,
  gate: DisclosureGate,
  policy: DisclosurePolicy,
  seed: string,
): GatedRelease {
  const { cells, relations, places } = collectedOnly(draft);
  const { isShown: answers, report } = gate({ cells, relations, policy, seed });
  const isShown = (cell: number) => {
    const place = places.get(cell);
    return place !== undefined && answers[place] === true;
  };
  const published = draft.cells.flatMap((cell, index) =>
    cell.isPublished ? [releasedCell(cell, isShown(index))] : [],
  );
  const curveDays = gateCurves(draft.curves, isShown, policy);
  const curvePoints = draft.curves.flatMap((curve, index) =>
    releasedPoints(curve, curveDays[index] ?? []),
  );
  return { rows: { cells: published, curvePoints } as Released<ReleasedRows>, report };
}

/** Which cell this is, in words that no two cells share. */
function cellId({ table, cohort, dimension, value, ler, measure }: DraftCell): string {
  return [table, cohort, dimension, value, ler, measure].join('|');
}

/** The cells there are numbers for. A base is the cell of its kind in the same row. */
function collectedOnly({ cells, relations }: DraftRelease) {
  const places = new Map<number, number>();
  const bases = new Map<string, number>();
  const collected: TrueCell[] = [];
  const rowOf = (cell: DraftCell) => cellId({ ...cell, measure: '' });
  cells.forEach((cell, index) => {
    if (!cell.isCollected) return;
    places.set(index, collected.length);
    if (cell.kind === 'base') bases.set(rowOf(cell), collected.length);
    const { kind, count, groupSize, isPublished } = cell;
    collected.push({ id: cellId(cell), kind, count, groupSize, isPublished, base: null });
  });
  for (const [index, place] of places) {
    const [draft, cell] = [cells[index], collected[place]];
    if (draft && cell && cell.kind === 'outcome') cell.base = bases.get(rowOf(draft)) ?? null;
  }
  return { cells: collected, relations: renumbered(relations, places), places };
}

function renumbered(
  relations: readonly SumRelation[],
  places: ReadonlyMap<number, number>,
): SumRelation[] {
  return relations.flatMap(({ total, parts }) => {
    const newTotal = places.get(total);
    const newParts = parts.map((part) => places.get(part));
    const known = newParts.filter((part) => part !== undefined);
    return newTotal === undefined || known.length < parts.length
      ? []
      : [{ total: newTotal, parts: known }];
  });
}

const noNumbers = { count: null, denominator: null, percent: null, ciLow: null, ciHigh: null };

function releasedCell(cell: DraftCell, isShown: boolean): ReleasedCell {
  const { table, cohort, dimension, value, ler, measure, unit } = cell;
  const status = cellStatus(cell, isShown);
  const group = { cohort, dimension1: dimension, value1: value, dimension2: '', value2: '', ler };
  const row = { table, ...group, measure, unit, status };
  if (status !== 'shown') return { ...row, ...noNumbers, method: '' };
  const { count, denominator, share } = cell;
  if (!share) return { ...row, ...noNumbers, count, denominator, method: '' };
  return { ...row, count, denominator, ...wholePercents(share), method: share.method };
}

function cellStatus({ isCollected, isEstimable }: DraftCell, isShown: boolean): CellStatus {
  if (!isCollected) return 'not_collected';
  if (!isShown) return 'suppressed';
  return isEstimable ? 'shown' : 'not_estimable';
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
