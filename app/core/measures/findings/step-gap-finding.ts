import { type GapReference, isApart, referenceName } from '../gaps/gap-reference.ts';
import { comparedText, pointsText } from '../gaps/point-text.ts';
import type { StepGap, StepGaps } from '../gaps/step-gaps.ts';

/**
 * Where along the funnel a gap opens, in one sentence. A step is named only where its own
 * shares can be told apart, and the whole gap is said to be none where it cannot be told.
 * @param group what the group is called
 */
export function stepGapFinding(
  group: string,
  { steps, points, whole }: StepGaps,
  reference: GapReference,
): string {
  const name = referenceName(reference);
  const lastStep = steps.at(-1);
  const reached = `${group}: ${comparedText(points)} ${name} at “${lastStep?.label ?? ''}”`;
  const widest = steps.reduce<StepGap | null>(
    (found, step) =>
      canTellStep(step) && Math.abs(step.points) > Math.abs(found?.points ?? 0) ? step : found,
    null,
  );
  const close = isApart(whole) ? '' : ', too close to tell apart';
  if (!widest) return `${reached}${close}; no single step stands out`;
  return `${reached}${close}; most is seen at “${widest.label}” (${pointsText(widest.points)} points)`;
}

/** Whether the two shares of a step differ by more than chance leaves open. */
function canTellStep({ difference }: StepGap): boolean {
  return difference !== null && isApart(difference);
}
