import { listActions } from '#app/core/roadmap/content/list-actions.ts';
import type { FeatureContext } from '../feature-context.ts';
import { currentContent } from '../roadmap/content/current-content.ts';
import { readAssessForm } from './assess-form.ts';
import { assessSubject } from './assess-subject.ts';
import { handInAssessment } from './hand-in-assessment.ts';
import type { AssessQuery } from './read-assess-start.ts';
import { type AssessStepView, readAssessStep, savedAnswers } from './read-assess-step.ts';
import { saveAssessment } from './save-assessment.ts';

/** Where to go after a step was saved, or the next step itself for answers kept in a browser. */
export type AssessTaken =
  | { kind: 'saved'; step: string; isHandedIn: boolean }
  | { kind: 'shown'; view: AssessStepView; errors: Record<string, string[]> };

/**
 * Takes what was filled in at one step. Answers of an account are saved before anything
 * else; those of a visitor go back with the next step and are kept nowhere here.
 * @throws AppError as saving and handing in do
 */
export function takeAssessStep(
  context: FeatureContext,
  role: string,
  { language, asked, step: current }: AssessQuery,
  submitted: Record<string, string | string[]>,
): AssessTaken {
  const actions = listActions(currentContent(context).content);
  const subject = assessSubject(context, asked);
  const isKept = subject?.roles.includes(role) ?? false;
  const saved = savedAnswers(context, isKept ? subject : null, role);
  const { intent, answers, typed, overrides, errors } = readAssessForm(submitted, actions, saved);
  const hasErrors = Object.keys(errors).length > 0;
  if (subject && isKept) saveAssessment(context, subject, role, { answers, overrides });
  const step = hasErrors ? stepOf(submitted, current) : wanted(intent);
  if (!subject || !isKept || hasErrors) {
    const view = readAssessStep(
      context,
      { role, step, language, subject },
      { answers: typed, overrides },
    );
    return { kind: 'shown', view, errors };
  }
  const isHandedIn = intent === 'hand-in';
  if (isHandedIn) handInAssessment(context, subject, role);
  return { kind: 'saved', step, isHandedIn };
}

/** The step that a button leads to; everything that is done on the result leads back to it. */
function wanted(intent: string): string {
  return intent.startsWith('step:') ? intent.slice('step:'.length) : 'result';
}

function stepOf(submitted: Record<string, string | string[]>, fallback: string): string {
  return typeof submitted.step === 'string' ? submitted.step : fallback;
}
