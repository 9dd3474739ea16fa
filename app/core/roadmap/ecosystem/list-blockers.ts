import type { RoadMapAction } from '../content/list-actions.ts';
import { blockedActions } from './blocked-actions.ts';

/** Something that nobody has done yet and that others wait for. */
export interface Blocker {
  id: string;
  /** Ids of the blocked actions that wait for it directly. */
  waiting: string[];
  /** Whether it could begin now: it waits for nothing itself. */
  isFree: boolean;
}

/** What holds others up: what could begin now first, then what most wait for, then what is of a lower stage. */
export function listBlockers(
  actions: readonly RoadMapAction[],
  done: ReadonlySet<string>,
): Blocker[] {
  const blocked = blockedActions(actions, done);
  const blockedIds = new Set(blocked.map(({ id }) => id));
  const waiting = new Map<string, string[]>();
  for (const { id, waitsFor } of blocked) {
    for (const needed of waitsFor) waiting.set(needed, [...(waiting.get(needed) ?? []), id]);
  }
  const stages = new Map(actions.map(({ id, stage }) => [id, stage]));
  return [...waiting]
    .map(([id, ids]) => ({ id, waiting: ids, isFree: !blockedIds.has(id) }))
    .sort(
      (a, b) =>
        Number(b.isFree) - Number(a.isFree) ||
        b.waiting.length - a.waiting.length ||
        (stages.get(a.id) ?? 0) - (stages.get(b.id) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
}
