import { Form } from '@remix-run/react';
import { assessText } from '#app/core/roadmap/assess/assess-text.ts';
import type { ActionAnswers, StageOverrides } from '#app/core/roadmap/scoring/answers.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { SubmitButton } from '../forms/submit-button.tsx';
import { Notice } from '../layout/notice.tsx';
import { ActionQuestion } from './action-question.tsx';
import { assessHref } from './assess-href.ts';
import { AssessRail } from './assess-rail.tsx';
import { type AssessResultProps, AssessResultView } from './assess-result.tsx';

export interface AssessView {
  role: string;
  step: string;
  language: 'en' | 'es';
  roleName: string;
  words: AssessResultProps['words'];
  answers: ActionAnswers;
  overrides: StageOverrides;
  phases: readonly { phase: string; stage: number | null }[];
  subject: { slug: string; name: string; isKept: boolean } | null;
  isSignedIn: boolean;
  actions: readonly { id: string; sentence: string; evidence: string }[];
  result: AssessResultProps['result'] | null;
  contentVersion: string;
  attribution: string;
}

interface AssessStepProps {
  view: AssessView;
  asked: string;
  errors: Readonly<Record<string, string[]>>;
  isHandedIn: boolean;
  keep: (form: HTMLFormElement) => void;
}

/** One step of the self-assessment as one form, which carries all earlier answers along. */
export function AssessStep({ view, asked, errors, isHandedIn, keep }: AssessStepProps) {
  const { role, step, language, words, answers, overrides, result } = view;
  const t = (key: Parameters<typeof assessText>[1]) => assessText(language, key);
  const steps = [
    ...view.phases.map(({ phase, stage }) => ({
      ...{ id: phase, isDone: stage !== null },
      name: words.phases.find(({ id }) => id === phase)?.name ?? phase,
    })),
    { id: 'result', name: t('step.result'), isDone: false },
  ];
  const at = steps.findIndex(({ id }) => id === step);
  const next = steps[at + 1]?.id ?? 'result';
  return (
    <Form
      method="post"
      // Without the step: the button that is pressed says where to go.
      action={assessHref({ role, language, asked })}
      // Fields keep what was typed; another step, or answers that came from elsewhere, are new fields.
      key={JSON.stringify([step, answers])}
      onChange={(event) => keep(event.currentTarget)}
    >
      <button type="submit" name="intent" value={`step:${next}`} hidden tabIndex={-1} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="carried" value={JSON.stringify({ answers, overrides })} />
      <AssessRail language={language} steps={steps} current={step} />
      {Object.keys(errors).length > 0 ? <Notice tone="problem">{t('error.form')}</Notice> : null}
      {result ? (
        <AssessResultView
          view={view}
          result={result}
          words={words}
          asked={asked}
          errors={errors}
          isHandedIn={isHandedIn}
        />
      ) : (
        <>
          <p className="mb-4 text-muted">{t('step.lead')}</p>
          <div className="max-w-3xl space-y-4">
            {view.actions.map((action, index) => (
              <ActionQuestion
                key={action.id}
                language={language}
                number={index + 1}
                action={action}
                answer={answers[action.id]}
                errors={errors}
              />
            ))}
          </div>
          <StepButtons language={language} previous={steps[at - 1]?.id} next={next} />
        </>
      )}
    </Form>
  );
}

interface StepButtonsProps {
  language: 'en' | 'es';
  previous: string | undefined;
  next: string;
}

function StepButtons({ language, previous, next }: StepButtonsProps) {
  const key = next === 'result' ? 'step.toResult' : 'step.next';
  return (
    <div className="mt-6 flex flex-wrap gap-3 max-sm:flex-col-reverse">
      {previous ? (
        <button
          type="submit"
          name="intent"
          value={`step:${previous}`}
          className={buttonClasses('secondary')}
        >
          {assessText(language, 'step.back')}
        </button>
      ) : null}
      <SubmitButton name="intent" value={`step:${next}`}>
        {assessText(language, key)}
      </SubmitButton>
    </div>
  );
}
