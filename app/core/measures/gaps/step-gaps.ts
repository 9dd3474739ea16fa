import { decomposeFunnelGap } from '../../statistics/decompose.ts';
import type { GroupCount } from '../../statistics/disparity.ts';
import { type GapReference, type RateGap, rateGap } from './gap-reference.ts';
import { roundToSum } from './round-to-sum.ts';

/** How many of a group and of its reference reached a step; null when hidden or not collected. */
export interface StepCounts {
  id: string;
  label: string;
  group: number | null;
  reference: number | null;
}

/** A step whose counts are shown, with what it adds to the gap. */
export interface StepGap {
  id: string;
  label: string;
  /** Of those who reached the shown step before, how many reached this one. */
  group: GroupCount;
  reference: GroupCount;
  /** Difference of the two shares; null after nobody. */
  difference: RateGap | null;
  /** What the step adds to the whole gap, in percentage points with one decimal. */
  points: number;
}

export interface StepGaps {
  /** People at the start. */
  started: { group: number; reference: number };
  steps: StepGap[];
  /** The whole gap up to the last shown step, in points: exactly the sum of the steps'. */
  points: number;
  /** The same as a difference of shares, with its limits. */
  whole: RateGap;
  /** Steps left out because a count is hidden or not collected, in order. */
  skipped: string[];
}

/**
 * Where along the funnel the gap between a group and its reference opens: each step's
 * part of the gap, in percentage points that add up. Steps of which a count is not shown
 * are left out, and what happened there stands with the next shown step.
 * @param counts the start first; nested, so that shown counts never rise
 * @param kind of the reference: everybody holds the group itself
 * @returns null when the start is hidden, or fewer than one later step is shown
 */
export function stepGaps(
  counts: readonly StepCounts[],
  kind: GapReference['kind'],
): StepGaps | null {
  const [first] = counts;
  const shown = counts.flatMap(({ id, label, group, reference }) =>
    group === null || reference === null ? [] : [{ id, label, group, reference }],
  );
  const [start] = shown;
  const last = shown.at(-1);
  if (!start || !last || start.id !== first?.id || shown.length < 2) return null;
  const { steps } = decomposeFunnelGap(
    shown.map(({ group }) => group),
    shown.map(({ reference }) => reference),
  );
  const whole = rateGap(of(last.group, start.group), of(last.reference, start.reference), kind);
  if (steps.length === 0 || !whole) return null;
  const points = roundToSum(
    steps.map(({ contribution }) => 100 * contribution),
    1,
  );
  return {
    started: { group: start.group, reference: start.reference },
    steps: shown.slice(1).map(({ id, label, group, reference }, index) => {
      const before = shown[index] ?? start;
      const own = of(group, before.group);
      const others = of(reference, before.reference);
      const difference = rateGap(own, others, kind);
      return {
        ...{ id, label, group: own, reference: others, difference },
        points: points[index] ?? 0,
      };
    }),
    // Tenths, added up as whole numbers: no rest of binary fractions.
    points: points.reduce((sum, part) => sum + Math.round(10 * part), 0) / 10,
    whole,
    skipped: counts
      .filter(({ id }) => !shown.some((step) => step.id === id))
      .map(({ label }) => label),
  };
}

function of(successes: number, trials: number): GroupCount {
  return { successes, trials };
}
