import { medianStage } from '#app/core/roadmap/median-stage.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import {
  type CurrentStage,
  type EcosystemFilter,
  listPublicHolders,
  listPublicStages,
} from '#db/records/queries/current-stages.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';

/** Where a role stands in a phase, over the stakeholders that were assessed there. */
interface Station {
  role: string;
  phase: string;
  /** 0 to 5 in halves; null when nobody was assessed. */
  medianStage: number | null;
  stakeholders: { slug: string; name: string; stage: number }[];
}

export interface EcosystemMap {
  /** All ten roles times four phases, in the map's order. */
  stations: Station[];
  stakeholderCount: number;
  /** How many of the ten roles at least one stakeholder holds. */
  rolesCovered: number;
  pilotCount: number;
  /** Stakeholders with at least one current stage. */
  assessedCount: number;
  /** YYYY-MM-DD; null when nobody was assessed. */
  latestAssessedOn: string | null;
}

/**
 * The ecosystem on the map, or a part of it. It is the same for everybody: archived
 * stakeholders and individuals who chose not to be listed are in none of its numbers.
 */
export function readMap(
  { records }: Pick<FeatureContext, 'records'>,
  filter: EcosystemFilter = {},
): EcosystemMap {
  const stages = listPublicStages(records, filter);
  const holders = listPublicHolders(records, filter);
  const stations = stakeholderRoles.flatMap((role) =>
    roadMapPhases.map((phase) => stationOf(stages, role.slug, phase.slug)),
  );
  return {
    stations,
    stakeholderCount: new Set(holders.map(({ stakeholderId }) => stakeholderId)).size,
    rolesCovered: new Set(holders.map(({ role }) => role)).size,
    pilotCount: listPilots(records).length,
    assessedCount: new Set(stages.map((stage) => stage.stakeholderId)).size,
    latestAssessedOn:
      stages
        .map((stage) => stage.assessedOn)
        .sort()
        .at(-1) ?? null,
  };
}

function stationOf(stages: CurrentStage[], role: string, phase: string): Station {
  const here = stages.filter((stage) => stage.role === role && stage.phase === phase);
  return {
    role,
    phase,
    medianStage: medianStage(here.map(({ stage }) => stage)),
    stakeholders: here.map(({ slug, name, stage }) => ({ slug, name, stage })),
  };
}
