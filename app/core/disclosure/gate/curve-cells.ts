import { between, type CellMembers, withOutcome } from '../cell-members.ts';
import { curveDays } from '../curve-gate.ts';
import type { DraftCurve } from '../draft-release.ts';
import type { DisclosurePolicy } from '../policy.ts';
import type { LatticeBuilder } from './lattice.ts';

/** A point of a curve: the day, and the two numbers that it prints. */
interface CurvePointCells {
  day: number;
  hired: number;
  gone: number;
}

/** The points that a curve could have, ascending by day. */
export type CurveDays = readonly CurvePointCells[];

interface Surroundings {
  lattice: LatticeBuilder;
  isSensitive: (place: number) => boolean;
  areEmployersFew: (members: CellMembers, attribute: string | undefined) => boolean;
  addTarget: (place: number) => void;
  fallTogether: (cell: number, dependent: number) => void;
}

/**
 * Adds the points of curves to the lattice: how many were hired by a day, and how many had
 * left or were no longer observed. With them come the steps of each group between the horizons
 * and the days on which any group of its dimension has a point: from the others, or from the table
 * of hires, they could be known.
 */
export function addCurves(
  curves: readonly DraftCurve[],
  policy: DisclosurePolicy,
  surroundings: Surroundings,
): CurveDays[] {
  const days = curves.map((curve) => daysOf(curve, policy, surroundings));
  const dimensions = new Set(curves.map(({ dimension }) => dimension));
  const points = curves.map((curve, index) => addPoints(curve, days[index] ?? [], surroundings));
  for (const dimension of dimensions) {
    const own = [...curves.keys()].filter((index) => curves[index]?.dimension === dimension);
    const horizons = curves[own[0] ?? 0]?.horizons ?? [];
    const all = new Set([...own.flatMap((index) => days[index] ?? []), ...horizons]);
    const ordered = [...all].sort((a, b) => a - b);
    for (const index of own) addSteps(curves[index], ordered, policy, surroundings);
  }
  return points;
}

function daysOf(
  curve: DraftCurve,
  policy: DisclosurePolicy,
  { lattice, isSensitive, areEmployersFew }: Surroundings,
): number[] {
  const isKnown = (members: CellMembers) => {
    const place = lattice.placeOf(members);
    return place !== undefined && !isSensitive(place);
  };
  if (!isKnown(curve.members)) return [];
  const isHorizonShown = (day: number) => isKnown(withOutcome(curve.members, curve.hiredOn(day)));
  return curveDays(curve, isHorizonShown, policy).filter((day) => {
    const hired = withOutcome(curve.members, curve.hiredOn(day));
    return !areEmployersFew(hired, curve.employerAttribute);
  });
}

function addPoints(
  curve: DraftCurve,
  days: readonly number[],
  { lattice, fallTogether }: Surroundings,
): CurvePointCells[] {
  const base = lattice.placeOf(curve.members) ?? null;
  return days.map((day) => {
    const isTold = lattice.placeOf(withOutcome(curve.members, curve.hiredOn(day))) !== undefined;
    const published = { kind: 'outcome' as const, base, isPublished: true };
    const hired = lattice.add(withOutcome(curve.members, curve.hiredOn(day)), {
      ...{ ...published, count: curve.hiredBy[day] ?? 0 },
    });
    const gone = lattice.add(withOutcome(curve.members, curve.goneBy(day)), {
      ...{ ...published, count: curve.leftBy[day] ?? 0 },
    });
    // A point is drawn whole or not at all.
    fallTogether(hired, gone);
    if (!isTold) fallTogether(gone, hired);
    return { day, hired, gone };
  });
}

function addSteps(
  curve: DraftCurve | undefined,
  days: readonly number[],
  { smallestCount }: DisclosurePolicy,
  { lattice, addTarget, areEmployersFew }: Surroundings,
): void {
  if (!curve || curve.people === 0) return;
  const base = lattice.placeOf(curve.members) ?? null;
  const kinds = [
    { counts: curve.hiredBy, condition: curve.hiredOn, attribute: curve.employerAttribute },
    { counts: curve.leftBy, condition: curve.goneBy, attribute: undefined },
  ];
  for (const { counts, condition, attribute } of kinds) {
    // Any two days: those between may be hidden.
    for (const [before, day] of pairsOf(days)) {
      const count = (counts[day] ?? 0) - (counts[before] ?? 0);
      if (count === 0) continue;
      const wide = withOutcome(curve.members, condition(day));
      const members = between(wide, withOutcome(curve.members, condition(before)));
      if (count >= smallestCount && !areEmployersFew(members, attribute)) continue;
      addTarget(lattice.add(members, { kind: 'between', count, base, isPublished: false }));
    }
  }
}

/** Each two of some days, the earlier first. */
function pairsOf(days: readonly number[]): [before: number, day: number][] {
  return days.flatMap((day, index) =>
    days.slice(0, index).map((before): [number, number] => [before, day]),
  );
}
