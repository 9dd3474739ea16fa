import { listActions, type RoadMapAction } from '#app/core/roadmap/content/list-actions.ts';
import { openedActions } from '#app/core/roadmap/ecosystem/blocked-actions.ts';
import { doneActions } from '#app/core/roadmap/ecosystem/done-actions.ts';
import { lifecycleSteps } from '#app/core/roadmap/ecosystem/lifecycle-steps.ts';
import { type Blocker, listBlockers } from '#app/core/roadmap/ecosystem/list-blockers.ts';
import { smallestMoves } from '#app/core/roadmap/ecosystem/smallest-moves.ts';
import type { Standing } from '#app/core/roadmap/ecosystem/standing.ts';
import { withStage } from '#app/core/roadmap/ecosystem/with-stage.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { listPublicRegions } from '#db/records/queries/current-stages.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';
import { currentContent } from '../roadmap/content/current-content.ts';
import { mapQuery } from '../roadmap/map-query.ts';
import { readStandings, type Standings } from '../roadmap/read-standings.ts';
import { type WhatIfChoice, whatIfQuery } from './what-if-query.ts';

/**
 * The ecosystem as a whole, or a part of it: which roles nobody holds, who waits for whom,
 * the fewest moves to one more full lifecycle, and what a move would open.
 * @throws AppError `unavailable` before the road map's content is loaded
 */
export function readEcosystem(context: FeatureContext, query: URLSearchParams) {
  const { pilot, region } = mapQuery(query);
  const known = readStandings(context, { pilot, region });
  const { content } = currentContent(context);
  const actions = listActions(content);
  const done = doneActions(actions, known.standings);
  const found = smallestMoves(known.standings, actions, lifecycleSteps);
  const choice = whatIfQuery(query);
  return {
    filter: { pilot, region },
    choices: {
      pilots: listPilots(context.records).map(({ code, name }) => ({ code, name })),
      regions: listPublicRegions(context.records),
      holders: known.holders.map(({ slug, name, role }) => ({ slug, name, role })),
    },
    coverage: coverageOf(known),
    lifecycle: {
      ...found,
      steps: readySteps(known),
      moves: found.moves?.map(named(known)) ?? null,
    },
    blockers: listBlockers(actions, done).map((one) => blockerView(one, actions, known)),
    actionCount: actions.length,
    doneCount: done.size,
    choice: choice && { ...choice, now: stageOf(known, choice) },
    whatIf: choice && whatIf(choice, known, actions, done),
  };
}

function coverageOf({ holders }: Standings) {
  return stakeholderRoles.map(({ slug, name, definition }) => {
    const who = holders.filter(({ role }) => role === slug);
    return { role: slug, name, definition, count: who.length };
  });
}

/** Who is ready at each step of a record's full life. */
function readySteps({ standings, names }: Standings) {
  return lifecycleSteps.map((step) => ({
    ...step,
    ready: standings
      .filter((one) => one.role === step.role && one.phase === step.phase)
      .filter(({ stage }) => stage >= step.stage)
      .map(({ stakeholder }) => ({ slug: stakeholder, name: names.get(stakeholder) ?? '' })),
  }));
}

function named({ names }: Standings) {
  return <T extends { stakeholder: string }>(one: T) => ({
    ...one,
    name: names.get(one.stakeholder) ?? '',
  });
}

/** Few enough to be asked. */
const mostAsked = 3;

function blockerView({ id, waiting, isFree }: Blocker, actions: RoadMapAction[], known: Standings) {
  const action = actions.find((one) => one.id === id);
  const nearest = known.standings
    .filter((one) => one.role === action?.role && one.phase === action.phase)
    .sort((a, b) => b.stage - a.stage)
    .slice(0, mostAsked);
  return {
    ...{ id, isFree },
    sentence: action?.sentence ?? '',
    role: action?.role ?? '',
    phase: action?.phase ?? '',
    stage: action?.stage ?? 0,
    couldDo: nearest.map(named(known)),
    waiting: waiting.flatMap((one) => told(actions, one)),
  };
}

function told(actions: readonly RoadMapAction[], id: string) {
  return actions
    .filter((action) => action.id === id)
    .map(({ sentence, role, phase }) => ({ id, sentence, role, phase }));
}

function whatIf(
  choice: WhatIfChoice,
  { standings }: Standings,
  actions: RoadMapAction[],
  before: ReadonlySet<string>,
) {
  const after = withStage(standings, choice);
  const done = doneActions(actions, after);
  return {
    opened: openedActions(actions, before, done).flatMap((id) => told(actions, id)),
    doneNew: [...done].filter((id) => !before.has(id)).flatMap((id) => told(actions, id)),
    lifecyclesAfter: smallestMoves(after, actions, lifecycleSteps).lifecyclesNow,
  };
}

function stageOf({ standings, names }: Standings, choice: WhatIfChoice) {
  const isMeant = (one: Standing) =>
    one.stakeholder === choice.stakeholder &&
    one.role === choice.role &&
    one.phase === choice.phase;
  const found = standings.find(isMeant);
  return found ? { stage: found.stage, name: names.get(found.stakeholder) ?? '' } : null;
}
