import { isSignedIn } from '#app/core/access/actor.ts';
import { type AssessLanguage, assessLanguage } from '#app/core/roadmap/assess/assess-text.ts';
import { findOpenSelfAssessment } from '#db/records/queries/self-assessments.ts';
import type { FeatureContext } from '../feature-context.ts';
import { currentContent } from '../roadmap/content/current-content.ts';
import { assessSubject } from './assess-subject.ts';
import { assessWords } from './assess-words.ts';

/** What the address of an assessment says. */
export interface AssessQuery {
  language: AssessLanguage;
  /** Slug of the stakeholder that is assessed; empty for one's own. */
  asked: string;
  step: string;
}

/** Reads the query of an assessment's address. */
export function assessQuery(query: URLSearchParams): AssessQuery {
  return {
    language: assessLanguage(query.get('lang')),
    asked: query.get('for') ?? '',
    step: query.get('step') ?? '',
  };
}

/**
 * The first page of the self-assessment: the ten roles, those of one's own organisation
 * first, and which of them have been begun.
 * @throws AppError `not_found` for a stakeholder that is not theirs to assess, `unavailable`
 */
export function readAssessStart(context: FeatureContext, query: URLSearchParams) {
  const { language, asked } = assessQuery(query);
  const { roles } = assessWords(currentContent(context), language);
  const subject = assessSubject(context, asked);
  const isBegun = (role: string) =>
    subject !== null && findOpenSelfAssessment(context.records, subject.id, role) !== undefined;
  return {
    language,
    asked,
    subject: subject && { slug: subject.slug, name: subject.name },
    ticked: query.getAll('yes'),
    isAsking: query.has('find'),
    isSignedIn: isSignedIn(context.actor),
    roles: roles.map((role) => ({
      ...role,
      isOwn: subject?.roles.includes(role.id) ?? false,
      isBegun: isBegun(role.id),
    })),
  };
}
