import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { quarterEndsBefore } from '#app/core/roadmap/progress/day-arithmetic.ts';
import { assessmentLastsDays, oldAssessments } from '#app/core/roadmap/progress/old-assessments.ts';
import { pilotingStage, stageAttainment } from '#app/core/roadmap/progress/stage-attainment.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { listPublicRegions, listPublicStages } from '#db/records/queries/current-stages.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';
import { mapQuery } from '../roadmap/map-query.ts';
import { today } from '../today.ts';

const quartersShown = 6;

/**
 * How stages have moved over the last six quarters and until today, by role and phase, and
 * whose assessments have grown old. Individuals only if they chose to be listed.
 */
export function readProgress(context: FeatureContext, query: URLSearchParams) {
  const { pilot, region } = mapQuery(query);
  const now = today(context);
  const days = [...quarterEndsBefore(now, quartersShown), now];
  const stages = days.map((asOf) => listPublicStages(context.records, { pilot, region, asOf }));
  const pairs = stakeholderRoles.flatMap(({ slug: role }) =>
    roadMapPhases.map(({ slug: phase }) => ({ role, phase })),
  );
  const current = stages.at(-1) ?? [];
  return {
    filter: { pilot, region },
    choices: {
      pilots: listPilots(context.records).map(({ code, name }) => ({ code, name })),
      regions: listPublicRegions(context.records),
    },
    days,
    attainment: stageAttainment(pairs, stages),
    reminders: oldAssessments(current, now),
    lastsDays: assessmentLastsDays,
    assessedCount: new Set(current.map(({ slug }) => slug)).size,
    stageCount: current.length,
    pilotingCount: current.filter(({ stage }) => stage >= pilotingStage).length,
    confirmedCount: current.filter(({ standing }) => standing === 'confirmed').length,
  };
}
