import type { RoadMapAction } from '../content/list-actions.ts';
import { type Need, type Place, searchMoves } from './search-moves.ts';
import type { Standing } from './standing.ts';

/** A stakeholder going up to a stage in one phase of one of its roles. */
interface Move extends Omit<Standing, 'stage'> {
  from: number;
  to: number;
}

export interface SmallestMoves {
  /** How many full lifecycles can happen side by side today. */
  lifecyclesNow: number;
  /** The moves by role, phase and stakeholder; null when no moves of those there are suffice. */
  moves: Move[] | null;
  /** Whether no smaller set exists. False only where the search was given up. */
  isProven: boolean;
  /** Where more stakeholders are needed than hold the role. */
  unfilled: Need[];
}

type Step = Pick<Need, 'role' | 'phase' | 'stage'>;

/**
 * The smallest set of moves after which one more full lifecycle can happen than today:
 * one more stakeholder ready at each step that is short of it. Whoever moves does the
 * actions on the way, so what these depend on must be done by somebody as well. Fewest
 * moves first, then fewest stages climbed; among equals the first by name.
 */
export function smallestMoves(
  standings: readonly Standing[],
  actions: readonly RoadMapAction[],
  steps: readonly Step[],
): SmallestMoves {
  const ready = (step: Step) =>
    standings.filter((one) => isAt(one, step) && one.stage >= step.stage).length;
  const lifecyclesNow = steps.length === 0 ? 0 : Math.min(...steps.map(ready));
  const needs = steps.map((step) => ({ ...pick(step), count: lifecyclesNow + 1 }));
  const unfilled = needs.filter(
    (need) => standings.filter((one) => isAt(one, need)).length < need.count,
  );
  if (unfilled.length > 0) return { lifecyclesNow, moves: null, isProven: true, unfilled };
  const places = standings
    .map((one): Place => ({ ...one, from: one.stage, to: one.stage }))
    .sort(byName);
  const { places: found, isProven, dead } = searchMoves(places, actions, needs);
  const moves = found?.filter(({ from, to }) => to > from).map(asMove) ?? null;
  return { lifecyclesNow, moves, isProven, unfilled: dead };
}

function pick({ role, phase, stage }: Step): Step {
  return { role, phase, stage };
}

function isAt(one: Standing, step: Step): boolean {
  return one.role === step.role && one.phase === step.phase;
}

function asMove({ stakeholder, role, phase, from, to }: Place): Move {
  return { stakeholder, role, phase, from, to };
}

function byName(a: Place, b: Place): number {
  const key = ({ role, phase, stakeholder }: Place) => `${role} ${phase} ${stakeholder}`;
  return key(a) < key(b) ? -1 : 1;
}
