import { Form } from '@remix-run/react';
import { assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { SubmitButton } from '../forms/submit-button.tsx';
import { Notice } from '../layout/notice.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { AssessFrame } from './assess-frame.tsx';
import { assessHref } from './assess-href.ts';
import { AssessStep, type AssessView } from './assess-step.tsx';
import { useKeptAnswers } from './use-kept-answers.ts';

interface AssessPageProps {
  view: AssessView;
  asked: string;
  errors: Readonly<Record<string, string[]>>;
  isHandedIn: boolean;
}

/** The self-assessment of a role, at one of its steps. */
export function AssessPage({ view, asked, errors, isHandedIn }: AssessPageProps) {
  const { role, step, language, words, subject, answers, overrides } = view;
  const t = (key: Parameters<typeof assessText>[1], values?: Record<string, string | number>) =>
    assessText(language, key, values);
  const isKept = subject?.isKept ?? false;
  const browser = useKeptAnswers({ role, step, answers, overrides, isKeptElsewhere: isKept });
  const isEmpty = Object.keys(answers).length === 0;
  const phase = words.phases.find(({ id }) => id === step);
  const other = language === 'en' ? 'es' : 'en';
  const at = view.phases.findIndex((one) => one.phase === step);
  return (
    <AssessFrame language={language} otherHref={assessHref({ role, step, language: other, asked })}>
      <PageHeader
        title={
          phase ? t('step.title', { role: view.roleName, phase: phase.name }) : t('result.title')
        }
        lead={phase ? phase.description : t('result.lead', { role: view.roleName })}
        eyebrow={
          phase ? t('step.count', { step: at + 1, steps: view.phases.length + 1 }) : undefined
        }
      />
      <p className="mb-5 text-sm text-muted print:hidden">
        {isKept && subject
          ? t('step.keptAccount', { name: subject.name })
          : subject
            ? t('step.notHeld', { name: subject.name })
            : t('step.keptBrowser')}
      </p>
      {isKept && isEmpty && browser.kept !== '' ? (
        <Notice tone="info">
          <p>{t('result.takeOverLead')}</p>
          <Form
            method="post"
            action={assessHref({ role, language, asked })}
            onSubmit={browser.forget}
          >
            <input type="hidden" name="carried" value={browser.kept} />
            <SubmitButton name="intent" value={`step:${step}`}>
              {t('result.takeOver')}
            </SubmitButton>
          </Form>
        </Notice>
      ) : null}
      <AssessStep
        view={view}
        asked={asked}
        errors={errors}
        isHandedIn={isHandedIn}
        keep={browser.keep}
      />
      {isKept || isEmpty ? null : (
        <p className="mt-8 print:hidden">
          <a
            href={assessHref({ role, language, asked })}
            onClick={browser.forget}
            className={buttonClasses('quiet')}
          >
            {t('step.startOver')}
          </a>
        </p>
      )}
    </AssessFrame>
  );
}
