import type { Standing } from './standing.ts';

interface StagedAction {
  id: string;
  role: string;
  phase: string;
  stage: number;
}

/** Ids of the actions that at least one stakeholder's stage speaks for. */
export function doneActions(
  actions: readonly StagedAction[],
  standings: readonly Standing[],
): Set<string> {
  const highest = new Map<string, number>();
  for (const { role, phase, stage } of standings) {
    const key = `${role} ${phase}`;
    highest.set(key, Math.max(stage, highest.get(key) ?? 0));
  }
  const isDone = ({ role, phase, stage }: StagedAction) =>
    (highest.get(`${role} ${phase}`) ?? 0) >= stage;
  return new Set(actions.filter(isDone).map(({ id }) => id));
}
