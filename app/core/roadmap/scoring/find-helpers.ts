import type { RoadMapAction } from '../content/list-actions.ts';
import type { Standing } from '../ecosystem/standing.ts';

/** Somebody who could help with a step, and how. */
export interface Helper {
  stakeholder: string;
  /** `done` has come this far in the same role; `needed` can do what the step waits for. */
  how: 'done' | 'needed';
}

/** Few enough to be asked. */
const mostOfEach = 2;

/**
 * Who could help with an action: those nearest to doing what it waits for, and those of the
 * same role who have come this far already, of whom the nearest ones know best how it was.
 * @param own slug of the stakeholder that asks; empty when it is not on the map
 */
export function findHelpers(
  action: RoadMapAction,
  waitsFor: readonly RoadMapAction[],
  standings: readonly Standing[],
  own: string,
): Helper[] {
  const others = standings.filter(({ stakeholder }) => stakeholder !== own);
  const at = (one: RoadMapAction) =>
    others.filter(({ role, phase }) => role === one.role && phase === one.phase);
  const needed = waitsFor.flatMap((one) => at(one).sort(furthestFirst).slice(0, mostOfEach));
  const done = at(action)
    .filter(({ stage }) => stage >= action.stage)
    .sort((a, b) => furthestFirst(b, a))
    .slice(0, mostOfEach);
  const helpers = [
    ...needed.map(({ stakeholder }): Helper => ({ stakeholder, how: 'needed' })),
    ...done.map(({ stakeholder }): Helper => ({ stakeholder, how: 'done' })),
  ];
  return helpers.filter(
    ({ stakeholder }, index) =>
      helpers.findIndex((other) => other.stakeholder === stakeholder) === index,
  );
}

function furthestFirst(a: Standing, b: Standing): number {
  return b.stage - a.stage || (a.stakeholder < b.stakeholder ? -1 : 1);
}
