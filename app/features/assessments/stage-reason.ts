import type { StageSuggestion } from '#app/core/roadmap/scoring/suggest-stage.ts';

/** Why a checklist suggested a stage, as the history of a stakeholder tells it. */
export function stageReason({ done, applicable, nextStage }: StageSuggestion): string {
  const count = `By its checklist: ${done} of ${applicable} actions done`;
  return nextStage === null ? `${count}.` : `${count}; the next ones are of stage ${nextStage}.`;
}
