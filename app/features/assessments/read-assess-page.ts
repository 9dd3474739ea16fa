import type { FeatureContext } from '../feature-context.ts';
import { assessSubject } from './assess-subject.ts';
import { assessQuery } from './read-assess-start.ts';
import { readAssessStep, savedAnswers } from './read-assess-step.ts';

/**
 * The page of a role's self-assessment as its address asks for it, with the answers that
 * were saved with an account.
 * @throws AppError `not_found` for a role or a stakeholder that is not there, `unavailable`
 */
export function readAssessPage(context: FeatureContext, role: string, query: URLSearchParams) {
  const { language, asked, step } = assessQuery(query);
  const subject = assessSubject(context, asked);
  const { isHandedIn, ...answered } = savedAnswers(context, subject, role);
  return {
    view: readAssessStep(context, { role, step, language, subject }, answered),
    asked,
    isHandedIn: isHandedIn && query.has('handed-in'),
  };
}
