import { z } from 'zod';
import { requiredText } from '#app/core/forms/text-value.ts';
import type { RoadMapAction } from '#app/core/roadmap/content/list-actions.ts';
import { phaseSlugs } from '#app/core/roadmap/phases.ts';
import {
  type ActionAnswer,
  type ActionAnswers,
  actionAnswer,
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
  answers: z.record(z.string(), z.unknown()).catch({}),
  overrides: stageOverrides.catch({}),
});

export interface AssessSubmission {
  intent: string;
  answers: ActionAnswers;
  /** As `answers`, but with what was typed where it was refused, to be shown again. */
  typed: ActionAnswers;
  overrides: StageOverrides;
  /** Sentences by field; empty when all is well. */
  errors: Record<string, string[]>;
}

/**
 * What was sent at one step: what the form carried along, with the step's own fields on top.
 * What is wrong in a field is told and left out; an answer is never lost to another's error.
 * @param actions the actions of the road map: answers to others are left out
 * @param saved what was saved before, where the form says nothing of it
 */
export function readAssessForm(
  submitted: Record<string, string | string[]>,
  actions: readonly Pick<RoadMapAction, 'id'>[],
  saved: { answers: ActionAnswers; overrides: StageOverrides },
): AssessSubmission {
  const { intent, carried: text } = frame.catch({ intent: '', carried: '{}' }).parse(submitted);
  const known = carried.catch({ answers: {}, overrides: {} }).parse(parseJson(text));
  const errors: AssessSubmission['errors'] = {};
  const answers: ActionAnswers = {};
  const typed: ActionAnswers = {};
  for (const { id } of actions) {
    const given = submittedAnswer(submitted, id) ?? known.answers[id] ?? saved.answers[id];
    const parsed = looseAnswer.safeParse(given).data;
    if (!parsed) continue;
    typed[id] = parsed;
    answers[id] = keptAnswer(parsed, id, errors);
  }
  const overrides: StageOverrides = { ...saved.overrides, ...known.overrides };
  for (const phase of phaseSlugs) readOverride(submitted, phase, overrides, errors);
  return { intent, answers, typed, overrides, errors };
}

function submittedAnswer(submitted: Record<string, string | string[]>, id: string): unknown {
  const state = submitted[`state.${id}`];
  if (state === undefined) return undefined;
  return { state, evidenceUrl: submitted[`evidenceUrl.${id}`], note: submitted[`note.${id}`] };
}

/** An answer as it was typed: a link may be half of one, and a note may be too long. */
const looseAnswer = z.object({
  state: actionAnswer.shape.state,
  evidenceUrl: z.string().max(2000).catch(''),
  note: z.string().max(5000).catch(''),
});

/** The answer without what is refused of it, which is told in `errors`. */
function keptAnswer(
  typed: ActionAnswer,
  id: string,
  errors: AssessSubmission['errors'],
): ActionAnswer {
  const parsed = actionAnswer.safeParse(typed);
  if (parsed.success) return parsed.data;
  const kept = { ...typed };
  for (const { path, message } of parsed.error.issues) {
    const name = path[0] === 'note' ? 'note' : 'evidenceUrl';
    errors[`${name}.${id}`] = [message];
    kept[name] = '';
  }
  return kept;
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
