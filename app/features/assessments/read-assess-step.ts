import { isSignedIn } from '#app/core/access/actor.ts';
import { AppError } from '#app/core/app-error.ts';
import type { AssessLanguage } from '#app/core/roadmap/assess/assess-text.ts';
import { listActions } from '#app/core/roadmap/content/list-actions.ts';
import { localise } from '#app/core/roadmap/content/localise.ts';
import type { ActionAnswers, StageOverrides } from '#app/core/roadmap/scoring/answers.ts';
import { assessPhases } from '#app/core/roadmap/scoring/assess-phases.ts';
import {
  findLatestHandedIn,
  findOpenSelfAssessment,
} from '#db/records/queries/self-assessments.ts';
import type { FeatureContext } from '../feature-context.ts';
import { currentContent } from '../roadmap/content/current-content.ts';
import { assessResult } from './assess-result.ts';
import type { AssessSubject } from './assess-subject.ts';
import { assessWords } from './assess-words.ts';

/** What was answered so far, and where it is kept. */
export interface Answered {
  answers: ActionAnswers;
  overrides: StageOverrides;
}

interface AskedStep {
  role: string;
  /** A phase, or `result`. Anything else is the first phase. */
  step: string;
  language: AssessLanguage;
  subject: AssessSubject | null;
}

/**
 * The answers of a stakeholder's role that were saved, or of the last one handed in, from
 * which the next one begins; empty for answers that stay in a browser.
 */
export function savedAnswers(
  { records }: Pick<FeatureContext, 'records'>,
  subject: AssessSubject | null,
  role: string,
): Answered & { isHandedIn: boolean } {
  const open = subject && findOpenSelfAssessment(records, subject.id, role);
  const last = subject && !open ? findLatestHandedIn(records, subject.id, role) : undefined;
  const { answers = {}, overrides = {} } = open ?? last ?? {};
  return { answers, overrides, isHandedIn: last !== undefined };
}

/**
 * One step of the self-assessment: the checklist of a phase, or the result.
 * @throws AppError `not_found` for a role that is none of the ten, `unavailable`
 */
export function readAssessStep(
  context: FeatureContext,
  { role, step: asked, language, subject }: AskedStep,
  { answers, overrides }: Answered,
) {
  const version = currentContent(context);
  const words = assessWords(version, language);
  const named = words.roles.find(({ id }) => id === role);
  const actions = listActions(version.content);
  const phases = assessPhases(actions, role, answers, overrides);
  const first = phases[0]?.phase;
  if (!named || !first) {
    throw new AppError('not_found', 'There is no such role. Choose one from the list of ten.');
  }
  const isPhase = phases.some(({ phase }) => phase === asked);
  const step = asked === 'result' || isPhase ? asked : first;
  const local = localise(version.translations, language);
  const isKept = subject?.roles.includes(role) ?? false;
  return {
    ...{ role, step, language, words, answers, overrides },
    roleName: named.name,
    phases: phases.map(({ phase, suggestion, stage }) => ({
      ...{ phase, stage, applicable: suggestion.applicable },
    })),
    subject: subject && { slug: subject.slug, name: subject.name, isKept },
    isSignedIn: isSignedIn(context.actor),
    actions: actions
      .filter((action) => action.role === role && action.phase === step)
      .map(({ id, sentence, evidence }) => ({
        id,
        sentence: local(`action.${id}.sentence`, sentence),
        evidence: local(`action.${id}.evidence`, evidence),
      })),
    result:
      step === 'result'
        ? assessResult(context, version, {
            ...{ role, language, answers, overrides },
            own: subject?.slug ?? '',
          })
        : null,
    contentVersion: version.version,
    attribution: version.content.attribution,
  };
}

export type AssessStepView = ReturnType<typeof readAssessStep>;
