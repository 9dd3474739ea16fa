import type { DraftCurve } from './draft-release.ts';
import type { DisclosurePolicy } from './policy.ts';
import { protectCurves } from './protect-curves.ts';

/** The days of one curve that may be shown, ascending; empty when the curve is hidden. */
export type CurveDays = readonly number[];

/**
 * Which points of the time-to-hire curves may be shown. A point says how many were
 * hired and how many left since the point before it, so both must be many, or nobody
 * left. The horizons that the hiring table shows are points too, whether drawn or not.
 * @param isShown whether the hiring table shows a cell, by its place in the draft
 * @returns the days of each curve, in the order of the curves
 */
export function gateCurves(
  curves: readonly DraftCurve[],
  isShown: (cell: number) => boolean,
  policy: DisclosurePolicy,
): CurveDays[] {
  const days = curves.map((curve) =>
    isShown(curve.baseCell) && curve.people >= policy.smallestCurveGroup
      ? keptDays(curve, isShown, policy)
      : [],
  );
  protectCurves(curves, days, isShown, policy);
  return days;
}

/** A day at which a curve could have a point, with what the point would say. */
interface Candidate {
  day: number;
  hired: number;
  left: number;
  /** Whether the hiring table says the same number already. */
  isHorizon: boolean;
}

function keptDays(
  curve: DraftCurve,
  isShown: (cell: number) => boolean,
  policy: DisclosurePolicy,
): number[] {
  const fewest = policy.smallestCount;
  const candidates = candidateDays(curve, isShown, policy);
  const horizons = candidates.filter(({ isHorizon }) => isHorizon);
  const kept: number[] = [];
  let previous = { hired: 0, left: 0 };
  for (const { day, hired, left, isHorizon } of candidates) {
    if (curve.people - hired - left < fewest) break;
    const newlyLeft = left - previous.left;
    const isTooClose =
      hired - previous.hired < fewest ||
      curve.people - hired < fewest ||
      (newlyLeft !== 0 && newlyLeft < fewest) ||
      (!isHorizon && horizons.some((fixed) => Math.abs(hired - fixed.hired) < fewest));
    if (isTooClose) continue;
    kept.push(day);
    previous = { hired, left };
  }
  return kept;
}

function candidateDays(
  { hiredBy, leftBy, horizonCells }: DraftCurve,
  isShown: (cell: number) => boolean,
  { curveGridDays, curveLastDay }: DisclosurePolicy,
): Candidate[] {
  const horizonDays = new Set(
    horizonCells.filter(({ cell }) => isShown(cell)).map(({ day }) => day),
  );
  const days = new Set(horizonDays);
  const hidden = horizonCells.filter(({ cell }) => !isShown(cell)).map(({ day }) => day);
  for (let day = curveGridDays; day <= curveLastDay; day += curveGridDays) {
    if (!isBesideHidden(day, [...horizonDays], hidden)) days.add(day);
  }
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => ({
      day,
      hired: hiredBy[day] ?? 0,
      left: leftBy[day] ?? 0,
      isHorizon: horizonDays.has(day),
    }));
}

/**
 * Whether a day lies between the same shown horizons as a hidden one. The number hired
 * only grows, so points on both sides of a hidden horizon would say within a few people
 * what the hiring table hides: with a point at day 28, hiding day 30 would be a gesture.
 */
function isBesideHidden(day: number, shown: readonly number[], hidden: readonly number[]): boolean {
  const before = Math.max(0, ...shown.filter((horizon) => horizon <= day));
  const after = Math.min(Number.POSITIVE_INFINITY, ...shown.filter((horizon) => horizon >= day));
  return hidden.some((horizon) => horizon > before && horizon < after);
}
