import type { DraftCurve } from './draft-release.ts';
import type { DisclosurePolicy } from './policy.ts';

/**
 * Takes points from curves until no sum of them gives another curve away. The curve of
 * everybody is the sum of the curves of a dimension's groups, day by day: whoever takes
 * the shown groups from it has the curve of all the others together, which must
 * therefore be one that could be shown itself.
 * @param days for each curve the days it may show by itself; shortened in place
 * @param isShown whether the hiring table shows a cell, by its place in the draft
 */
export function protectCurves(
  curves: readonly DraftCurve[],
  days: number[][],
  isShown: (cell: number) => boolean,
  policy: DisclosurePolicy,
): void {
  const everybody = curves.findIndex(({ dimension }) => dimension === '');
  const dimensions = new Set(curves.map(({ dimension }) => dimension).filter(Boolean));
  for (const dimension of dimensions) {
    // A group with nobody in it is missed by no sum.
    const groups = curves.flatMap((curve, index) =>
      curve.dimension === dimension && curve.people > 0 ? [index] : [],
    );
    const sum = new CurveSum(curves, days, everybody, groups);
    do {
      sum.dropLonelyCurve();
      sum.protectEveryDay(isShown, policy);
    } while (sum.hasLonelyCurve());
  }
}

/** What would be known of the groups without a point on a day. */
interface Remainder {
  hired: number;
  left: number;
}

class CurveSum {
  constructor(
    private readonly curves: readonly DraftCurve[],
    private readonly days: number[][],
    private readonly everybody: number,
    private readonly groups: readonly number[],
  ) {}

  hasLonelyCurve(): boolean {
    return this.lonely().length === 1 && this.groups.length > 1;
  }

  /** If exactly one group has no curve at all, the smallest other loses its own. */
  dropLonelyCurve(): void {
    if (!this.hasLonelyCurve()) return;
    const smallest = this.smallest((index) => this.pointsOf(index).length > 0);
    if (smallest !== undefined) this.days[smallest] = [];
  }

  /** Day after day, takes the smallest group's point until what remains may be known. */
  protectEveryDay(isShown: (cell: number) => boolean, policy: DisclosurePolicy): void {
    const before = new Map<string, Remainder>();
    for (const day of [...new Set(this.days.flat())].sort((a, b) => a - b)) {
      while (this.givesAway(day, before, isShown, policy)) {
        const smallest = this.smallest((index) => this.hasPoint(index, day));
        if (smallest === undefined) break;
        this.days[smallest] = this.pointsOf(smallest).filter((known) => known !== day);
      }
      const missing = this.missingOn(day);
      const isKnown = this.hasPoint(this.everybody, day) && missing.length < this.groups.length;
      if (isKnown) before.set(missing.join(), this.remainder(missing, day));
    }
  }

  private givesAway(
    day: number,
    before: ReadonlyMap<string, Remainder>,
    isShown: (cell: number) => boolean,
    policy: DisclosurePolicy,
  ): boolean {
    const missing = this.missingOn(day);
    if (missing.length === this.groups.length) return false;
    // Without everybody's point there is nothing to subtract from, but the groups add up to it.
    if (!this.hasPoint(this.everybody, day)) return this.everybody >= 0 && missing.length === 0;
    if (missing.length < 2) return missing.length === 1;
    const fewest = policy.smallestCount;
    const { hired, left } = this.remainder(missing, day);
    const last = before.get(missing.join()) ?? { hired: 0, left: 0 };
    const newlyLeft = left - last.left;
    const people = missing.reduce((sum, index) => sum + (this.curves[index]?.people ?? 0), 0);
    return (
      people < policy.smallestCurveGroup ||
      people - hired - left < fewest ||
      hired - last.hired < fewest ||
      (newlyLeft !== 0 && newlyLeft < fewest) ||
      this.isBesideHorizon(missing, day, hired, isShown, fewest)
    );
  }

  /** Whether too few were hired between a day and one for which the hiring table says how many. */
  private isBesideHorizon(
    missing: readonly number[],
    day: number,
    hired: number,
    isShown: (cell: number) => boolean,
    fewest: number,
  ): boolean {
    const horizons = this.curves[this.everybody]?.horizonCells ?? [];
    if (horizons.some((horizon) => horizon.day === day)) return false;
    return horizons
      .filter(({ cell }) => isShown(cell))
      .some((horizon) => Math.abs(this.remainder(missing, horizon.day).hired - hired) < fewest);
  }

  private remainder(missing: readonly number[], day: number): Remainder {
    const sum = (count: (curve: DraftCurve) => number | undefined) =>
      missing.reduce((total, index) => {
        const curve = this.curves[index];
        return total + ((curve && count(curve)) ?? 0);
      }, 0);
    return { hired: sum(({ hiredBy }) => hiredBy[day]), left: sum(({ leftBy }) => leftBy[day]) };
  }

  private missingOn(day: number): number[] {
    return this.groups.filter((index) => !this.hasPoint(index, day));
  }

  private lonely(): number[] {
    return this.groups.filter((index) => this.pointsOf(index).length === 0);
  }

  private hasPoint(index: number, day: number): boolean {
    return this.pointsOf(index).includes(day);
  }

  private pointsOf(index: number): readonly number[] {
    return this.days[index] ?? [];
  }

  private smallest(isWanted: (index: number) => boolean): number | undefined {
    const people = (index: number) => this.curves[index]?.people ?? 0;
    return this.groups.filter(isWanted).sort((a, b) => people(a) - people(b) || a - b)[0];
  }
}
