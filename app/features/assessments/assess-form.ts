import { z } from 'zod';
import { requiredText } from '#app/core/forms/text-value.ts';
import type { RoadMapAction } from '#app/core/roadmap/content/list-actions.ts';
import { phaseSlugs } from '#app/core/roadmap/phases.ts';
import {
  type ActionAnswers,
  actionAnswer,
  actionAnswers,
  type StageOverrides,
  stageOverrides,
} from '#app/core/roadmap/scoring/answers.ts';
import { highestStage } from '#app/core/roadmap/stages.ts';

/** The fields that are the same at every step. */
const frame = z.object({
  /** Where to go: `step:` and a phase or `result`, or something to do. */
  intent: z.string().max(40),
  /** All answers and chosen stages so far, as the form carries them along. */
  carried: z.string().max(300_000).default('{}'),
});

const carried = z.object({
  answers: actionAnswers.default({}),
  overrides: stageOverrides.default({}),
});

export interface AssessSubmission {
  intent: string;
  answers: ActionAnswers;
  overrides: StageOverrides;
  /** Sentences by field; empty when all is well. */
  errors: Record<string, string[]>;
}

/**
 * What was sent at one step: what the form carried along, with the step's own fields on top.
 * What is wrong in a field is told and left out; an answer is never lost to another's error.
 * @param actions the actions of the road map: answers to others are left out
 */
export function readAssessForm(
  submitted: Record<string, string | string[]>,
  actions: readonly Pick<RoadMapAction, 'id'>[],
): AssessSubmission {
  const { intent, carried: text } = frame.catch({ intent: '', carried: '{}' }).parse(submitted);
  const known = carried.catch({ answers: {}, overrides: {} }).parse(parseJson(text));
  const errors: AssessSubmission['errors'] = {};
  const answers: ActionAnswers = {};
  for (const { id } of actions) {
    const answer = readAnswer(submitted, id, errors) ?? known.answers[id];
    if (answer) answers[id] = answer;
  }
  const overrides: StageOverrides = { ...known.overrides };
  for (const phase of phaseSlugs) readOverride(submitted, phase, overrides, errors);
  return { intent, answers, overrides, errors };
}

function readAnswer(
  submitted: Record<string, string | string[]>,
  id: string,
  errors: AssessSubmission['errors'],
) {
  const state = submitted[`state.${id}`];
  if (state === undefined) return undefined;
  const field = { evidenceUrl: submitted[`evidenceUrl.${id}`], note: submitted[`note.${id}`] };
  const parsed = actionAnswer.safeParse({ state, ...field });
  if (parsed.success) return parsed.data;
  const kept = { ...field };
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0]);
    errors[`${name}.${id}`] = [message];
    if (name === 'evidenceUrl' || name === 'note') kept[name] = '';
  }
  return actionAnswer.safeParse({ state, ...kept }).data;
}

const override = z.object({
  stage: z.coerce.number().int().min(0).max(highestStage),
  reason: requiredText('why you see it differently', 500),
});

/** An empty stage takes the suggestion; another one needs a reason. */
function readOverride(
  submitted: Record<string, string | string[]>,
  phase: (typeof phaseSlugs)[number],
  overrides: StageOverrides,
  errors: AssessSubmission['errors'],
): void {
  const stage = submitted[`stage.${phase}`];
  if (stage === undefined) return;
  delete overrides[phase];
  if (stage === '') return;
  const parsed = override.safeParse({ stage, reason: submitted[`reason.${phase}`] });
  if (parsed.success) overrides[phase] = parsed.data;
  else errors[`reason.${phase}`] = parsed.error.issues.map(({ message }) => message);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
