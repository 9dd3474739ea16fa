import { type GapReference, isApart, referenceName } from '../gaps/gap-reference.ts';
import { apartText, pointsText } from '../gaps/point-text.ts';
import type { StepGaps } from '../gaps/step-gaps.ts';

/**
 * Where along the funnel a gap opens, in one sentence. Steps are named only where their own
 * shares can be told apart, in the order of the funnel, and the whole gap is said to be none
 * where it cannot be told.
 * @param group what the group is called
 */
export function stepGapFinding(
  group: string,
  { steps, points, whole }: StepGaps,
  reference: GapReference,
): string {
  const lastLabel = steps.at(-1)?.label ?? '';
  const close = isApart(whole) ? '' : ', too close to tell apart';
  const gap = `${group}, compared with ${referenceName(reference)}: ${apartText(points)} at “${lastLabel}”${close}`;
  const told = steps.filter(({ difference }) => difference !== null && isApart(difference));
  if (told.length === 0) return `${gap}; no single step stands out`;
  const names = told.map(({ label, points: own }) => `“${label}” (${pointsText(own)})`);
  return `${gap}; steps at which the two can be told apart: ${names.join(', ')}`;
}
