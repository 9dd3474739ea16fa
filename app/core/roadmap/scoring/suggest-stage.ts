import type { AnswerState } from './answers.ts';

/** What a stage is suggested from: an action's id and the stage that it is evidence for. */
export interface ScoredAction {
  id: string;
  stage: number;
}

export type AnswerStates = Readonly<Record<string, { state: AnswerState } | undefined>>;

/** A stage with what it rests on, so that it can be told why. */
export interface StageSuggestion {
  /** 0 to 5; null when nothing was answered, or nothing of it applies. */
  stage: number | null;
  /** How many actions are done, out of how many that apply. */
  done: number;
  applicable: number;
  /** The lowest stage with actions that are still open; null when all are done. */
  nextStage: number | null;
  /** Ids of the open actions of that stage. */
  missing: string[];
}

/**
 * The stage that the answers to one checklist speak for: the last one up to which every
 * action that applies is done, and at least 1 as soon as anything has begun. An action
 * without an answer counts as not started. Doing more never lowers it.
 */
export function suggestStage(
  actions: readonly ScoredAction[],
  answers: AnswerStates,
): StageSuggestion {
  const stateOf = (action: ScoredAction) => answers[action.id]?.state;
  const applicable = actions.filter((action) => stateOf(action) !== 'not-applicable');
  const done = applicable.filter((action) => stateOf(action) === 'done');
  const open = applicable.filter((action) => stateOf(action) !== 'done');
  const nextStage = open.length === 0 ? null : Math.min(...open.map(({ stage }) => stage));
  const facts = {
    done: done.length,
    applicable: applicable.length,
    nextStage,
    missing: open.filter(({ stage }) => stage === nextStage).map(({ id }) => id),
  };
  const isAnswered = applicable.some((action) => stateOf(action) !== undefined);
  if (!isAnswered) return { stage: null, ...facts };
  const below = done.filter(({ stage }) => nextStage === null || stage < nextStage);
  const reached = Math.max(0, ...below.map(({ stage }) => stage));
  const hasBegun = done.length > 0 || open.some((action) => stateOf(action) === 'in-progress');
  return { stage: Math.max(reached, hasBegun ? 1 : 0), ...facts };
}
