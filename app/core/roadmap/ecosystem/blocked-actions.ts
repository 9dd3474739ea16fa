import type { RoadMapAction } from '../content/list-actions.ts';

/** An action that cannot begin, and what it waits for. */
export interface BlockedAction {
  id: string;
  /** Ids of the actions that nobody has done yet. */
  waitsFor: string[];
}

/** The actions that nobody has done and that wait for something that nobody has done. */
export function blockedActions(
  actions: readonly RoadMapAction[],
  done: ReadonlySet<string>,
): BlockedAction[] {
  return actions.flatMap(({ id, dependsOn }) => {
    const waitsFor = dependsOn.filter((needed) => !done.has(needed));
    return done.has(id) || waitsFor.length === 0 ? [] : [{ id, waitsFor }];
  });
}

/** Ids of the actions that were blocked before and are blocked no longer, or are done. */
export function openedActions(
  actions: readonly RoadMapAction[],
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): string[] {
  const stillBlocked = new Set(blockedActions(actions, after).map(({ id }) => id));
  return blockedActions(actions, before)
    .map(({ id }) => id)
    .filter((id) => !stillBlocked.has(id));
}
