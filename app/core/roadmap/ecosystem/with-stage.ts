import type { Standing } from './standing.ts';

/** The standings as they would be with one stakeholder's stage set to another. */
export function withStage(standings: readonly Standing[], change: Standing): Standing[] {
  return standings.map((one) =>
    one.stakeholder === change.stakeholder && one.role === change.role && one.phase === change.phase
      ? { ...one, stage: change.stage }
      : one,
  );
}
