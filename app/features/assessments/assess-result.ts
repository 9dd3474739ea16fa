import type { AssessLanguage } from '#app/core/roadmap/assess/assess-text.ts';
import { listActions, type RoadMapAction } from '#app/core/roadmap/content/list-actions.ts';
import { type Localise, localise } from '#app/core/roadmap/content/localise.ts';
import { doneActions } from '#app/core/roadmap/ecosystem/done-actions.ts';
import type { ActionAnswers, StageOverrides } from '#app/core/roadmap/scoring/answers.ts';
import { assessPhases } from '#app/core/roadmap/scoring/assess-phases.ts';
import { findHelpers } from '#app/core/roadmap/scoring/find-helpers.ts';
import { type NextStep, rankNextSteps } from '#app/core/roadmap/scoring/rank-next-steps.ts';
import type { RoadMapVersion } from '#db/records/queries/road-map-versions.ts';
import type { FeatureContext } from '../feature-context.ts';
import { readMap } from '../roadmap/read-map.ts';
import { readStandings } from '../roadmap/read-standings.ts';

interface Answered {
  role: string;
  language: AssessLanguage;
  /** Slug of the stakeholder that answers; empty when it is not on the map. */
  own: string;
  answers: ActionAnswers;
  overrides: StageOverrides;
}

const stepsShown = 3;

/**
 * What the answers of a role come to: a stage in each phase with its reason, the next steps
 * with what they open and who could help, and the place on the map.
 */
export function assessResult(
  context: Pick<FeatureContext, 'records'>,
  { content, translations }: Pick<RoadMapVersion, 'content' | 'translations'>,
  { role, language, own, answers, overrides }: Answered,
) {
  const words = localise(translations, language);
  const actions = listActions(content);
  const { standings, names } = readStandings(context);
  const others = standings.filter(({ stakeholder }) => stakeholder !== own);
  const doneBySomebody = doneActions(actions, others);
  const phases = assessPhases(actions, role, answers, overrides);
  const ranked = rankNextSteps({ actions, role, answers, doneBySomebody });
  const byId = new Map(actions.map((action) => [action.id, action]));
  const sentence = (id: string) => sentenceOf(byId.get(id), words);
  return {
    phases: phases.map(({ suggestion, ...phase }) => ({
      ...phase,
      ...suggestion,
      stage: phase.stage,
      suggested: suggestion.stage,
      missing: suggestion.missing.map(sentence),
    })),
    steps: ranked.slice(0, stepsShown).flatMap((step) => {
      const action = byId.get(step.actionId);
      if (!action) return [];
      const waitsFor = step.waitsFor.flatMap((id) => byId.get(id) ?? []);
      const helpers = findHelpers(action, waitsFor, standings, own);
      return {
        ...told(step, action, words),
        waitingRoles: rolesOf(step.opensForOthers, byId),
        waitsFor: waitsFor.map(({ id, role: other }) => ({ role: other, sentence: sentence(id) })),
        helpers: helpers.map((one) => ({ ...one, name: names.get(one.stakeholder) ?? '' })),
      };
    }),
    stations: readMap(context).stations,
    here: phases.flatMap(({ phase, stage }) => (stage === null ? [] : [{ role, phase, stage }])),
  };
}

function told(step: NextStep, action: RoadMapAction, words: Localise) {
  return {
    id: action.id,
    phase: action.phase,
    sentence: sentenceOf(action, words),
    evidence: words(`action.${action.id}.evidence`, action.evidence),
    stagesGained: step.stagesGained,
    opensForSelf: step.opensForSelf.length,
  };
}

function rolesOf(ids: readonly string[], byId: ReadonlyMap<string, RoadMapAction>): string[] {
  return [...new Set(ids.flatMap((id) => byId.get(id)?.role ?? []))];
}

function sentenceOf(action: RoadMapAction | undefined, words: Localise): string {
  return action ? words(`action.${action.id}.sentence`, action.sentence) : '';
}
