import type { DraftCurve } from './draft-release.ts';
import type { DisclosurePolicy } from './policy.ts';

/**
 * The days on which a curve may have a point, as far as the curve by itself goes. A point says
 * how many were hired and how many left since the point before it, so both must be many, or
 * nobody left. The horizons that the table of hires shows are points too, drawn or not: it says
 * of each how many had left, and where nobody's observation has ended, all who are gone have left.
 * @param isHorizonShown whether that table shows how many were hired by a horizon
 * @returns ascending; empty for a group too small for a curve
 */
export function curveDays(
  curve: DraftCurve,
  isHorizonShown: (day: number) => boolean,
  policy: DisclosurePolicy,
): number[] {
  if (curve.people < policy.smallestCurveGroup) return [];
  const fewest = policy.smallestCount;
  const candidates = candidateDays(curve, isHorizonShown, policy);
  const horizons = candidates.filter(({ isHorizon }) => isHorizon);
  const kept: number[] = [];
  let previous = { hired: 0, left: 0 };
  for (const { day, hired, left, isHorizon } of candidates) {
    if (curve.people - hired - left < fewest) break;
    const areFew = (leavers: number) => leavers !== 0 && Math.abs(leavers) < fewest;
    const isTooClose =
      hired - previous.hired < fewest ||
      curve.people - hired < fewest ||
      areFew(left - previous.left) ||
      (!isHorizon &&
        horizons.some(
          (fixed) => Math.abs(hired - fixed.hired) < fewest || areFew(left - fixed.left),
        ));
    if (isTooClose || curve.possibleDays?.includes(day) === false) continue;
    kept.push(day);
    previous = { hired, left };
  }
  return kept;
}

/** A day at which a curve could have a point, with what the point would say. */
interface Candidate {
  day: number;
  hired: number;
  left: number;
  /** Whether the table of hires says the same number already. */
  isHorizon: boolean;
}

function candidateDays(
  { hiredBy, leftBy, horizons, dimension }: DraftCurve,
  isHorizonShown: (day: number) => boolean,
  { curveGridDays, groupCurveGridDays, curveLastDay }: DisclosurePolicy,
): Candidate[] {
  const shown = horizons.filter(isHorizonShown);
  const hidden = horizons.filter((day) => !isHorizonShown(day));
  const days = new Set(shown);
  const grid = dimension === '' ? curveGridDays : groupCurveGridDays;
  for (let day = grid; day <= curveLastDay; day += grid) {
    if (!hidden.includes(day) && !isBesideHidden(day, shown, hidden)) days.add(day);
  }
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => ({
      day,
      hired: hiredBy[day] ?? 0,
      left: leftBy[day] ?? 0,
      isHorizon: shown.includes(day),
    }));
}

/**
 * Whether a day lies between the same shown horizons as a hidden one. The number hired
 * only grows, so points on both sides of a hidden horizon would say within a few people
 * what the table of hires hides: with a point at day 28, hiding day 30 would be a gesture.
 */
function isBesideHidden(day: number, shown: readonly number[], hidden: readonly number[]): boolean {
  const before = Math.max(0, ...shown.filter((horizon) => horizon <= day));
  const after = Math.min(Number.POSITIVE_INFINITY, ...shown.filter((horizon) => horizon >= day));
  return hidden.some((horizon) => horizon > before && horizon < after);
}
