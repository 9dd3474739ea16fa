import type { RoadMapAction } from '../content/list-actions.ts';
import { type PhaseSlug, phaseSlugs } from '../phases.ts';
import type { StageOverrides } from './answers.ts';
import { type AnswerStates, type StageSuggestion, suggestStage } from './suggest-stage.ts';

/** Where a role stands in a phase by its answers. */
export interface AssessedPhase {
  phase: PhaseSlug;
  suggestion: StageSuggestion;
  /** The stage chosen instead, and why. */
  override: { stage: number; reason: string } | null;
  /** The stage that counts; null when nothing was answered and none was chosen. */
  stage: number | null;
}

/** The phases of a role that have a checklist, with the stage of each. */
export function assessPhases(
  actions: readonly RoadMapAction[],
  role: string,
  answers: AnswerStates,
  overrides: StageOverrides,
): AssessedPhase[] {
  const own = actions.filter((action) => action.role === role);
  return phaseSlugs
    .filter((phase) => own.some((action) => action.phase === phase))
    .map((phase) => {
      const suggestion = suggestStage(
        own.filter((action) => action.phase === phase),
        answers,
      );
      const override = overrides[phase] ?? null;
      return { phase, suggestion, override, stage: override?.stage ?? suggestion.stage };
    });
}
