import { funnelSteps } from '#app/core/measures/funnel-steps.ts';
import { everyoneElse, type GapReference } from '#app/core/measures/gaps/gap-reference.ts';
import { type StepCounts, type StepGaps, stepGaps } from '#app/core/measures/gaps/step-gaps.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import { countOf, type GapPart } from './gap-part.ts';

/**
 * The gap of a group split by steps, from cells of the funnel.
 * @param value code of the group, of the part's dimension
 * @returns null where nothing can be said
 */
export function stepGapsOfGroup(
  cells: readonly CellRow[],
  { dimension, reference }: GapPart,
  value: string,
): StepGaps | null {
  const group = countsOf(cells, dimension, value);
  const others = referenceCounts(cells, dimension, reference, group);
  const counts = funnelSteps.map(
    ({ id, label }, step): StepCounts => ({
      ...{ id, label, group: group[step] ?? null, reference: others[step] ?? null },
    }),
  );
  return stepGaps(counts, reference.kind);
}

/** The cells that go into it, in the order of the file. */
export function stepCells(
  cells: readonly CellRow[],
  { dimension, reference }: GapPart,
  value: string,
): CellRow[] {
  return cells.filter(({ dimension1, value1 }) => {
    if (dimension1 === '') return reference.kind !== 'group';
    if (dimension1 !== dimension) return false;
    return value1 === value || (reference.kind === 'group' && value1 === reference.value);
  });
}

/** Counts at each step; null where hidden, not collected or not published. */
function countsOf(cells: readonly CellRow[], dimension: string, value: string): (number | null)[] {
  return funnelSteps.map(({ id }) => {
    const cell = cells.find(
      (one) => one.measure === id && one.dimension1 === dimension && one.value1 === value,
    );
    return (cell && countOf(cell)?.successes) ?? null;
  });
}

function referenceCounts(
  cells: readonly CellRow[],
  dimension: string,
  reference: GapReference,
  group: readonly (number | null)[],
): (number | null)[] {
  if (reference.kind === 'group') return countsOf(cells, dimension, reference.value);
  const everybody = countsOf(cells, '', '');
  if (reference.kind === 'everybody') return everybody;
  const [people, all] = [group[0] ?? 0, everybody[0] ?? 0];
  return everybody.map((count, step) => {
    const own = group[step] ?? null;
    if (count === null || own === null) return null;
    const inGroup = { successes: own, trials: people };
    return everyoneElse(inGroup, { successes: count, trials: all })?.successes ?? null;
  });
}
