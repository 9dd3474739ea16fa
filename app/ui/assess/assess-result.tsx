import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { SubmitButton } from '../forms/submit-button.tsx';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { TextLink } from '../layout/text-link.tsx';
import type { MapPlace, MapStation } from '../map/map-data.ts';
import { TransitMap } from '../map/transit-map.tsx';
import { AssessedStage, type PhaseResult } from './assessed-stage.tsx';
import { KeepResult } from './keep-result.tsx';
import { NextStepCard, type NextStepView } from './next-step-card.tsx';

export interface AssessResultProps {
  view: {
    role: string;
    language: AssessLanguage;
    subject: { slug: string; name: string; isKept: boolean } | null;
    isSignedIn: boolean;
    contentVersion: string;
    attribution: string;
  };
  result: {
    phases: readonly PhaseResult[];
    steps: readonly NextStepView[];
    stations: readonly MapStation[];
    here: readonly MapPlace[];
  };
  words: {
    roles: readonly { id: string; name: string }[];
    phases: readonly { id: string; name: string; description: string }[];
    stages: readonly { stage: number; name: string; meaning: string }[];
  };
  asked: string;
  errors: Readonly<Record<string, string[]>>;
  isHandedIn: boolean;
}

/** Where the answers put somebody, what to do next, and who could help. */
export function AssessResultView(props: AssessResultProps) {
  const { view, result, words, asked, errors, isHandedIn } = props;
  const { language, subject } = view;
  const t = (key: Parameters<typeof assessText>[1], values?: Record<string, string | number>) =>
    assessText(language, key, values);
  const isEmpty = result.here.length === 0;
  return (
    <>
      {isHandedIn && subject ? (
        <Notice tone="success">
          <p>{t('result.handedIn', { name: subject.name })}</p>
          <p>
            <TextLink to={`/stakeholders/${subject.slug}#history`}>
              {t('result.history', { name: subject.name })}
            </TextLink>
          </p>
        </Notice>
      ) : null}
      {isEmpty ? <Notice tone="info">{t('result.nothing')}</Notice> : null}
      <Section title={t('result.stages')} description={t('result.scale')}>
        <ol className="grid gap-4 md:grid-cols-2">
          {result.phases.map((phase) => (
            <AssessedStage
              key={phase.phase}
              language={language}
              result={phase}
              words={words}
              errors={errors[`reason.${phase.phase}`]}
            />
          ))}
        </ol>
        <div className="mt-4 flex flex-wrap gap-3 print:hidden">
          <SubmitButton name="intent" value="step:result" kind="secondary">
            {t('result.apply')}
          </SubmitButton>
        </div>
      </Section>
      <Section title={t('result.steps')} description={t('result.stepsLead')}>
        {result.steps.length === 0 ? <p>{t('result.noSteps')}</p> : null}
        <ol className="grid gap-4 lg:grid-cols-3">
          {result.steps.map((step, index) => (
            <NextStepCard
              key={step.id}
              language={language}
              number={index + 1}
              step={step}
              words={words}
            />
          ))}
        </ol>
      </Section>
      {isEmpty ? null : <KeepResult view={view} asked={asked} isHandedIn={isHandedIn} />}
      <Section title={t('result.map')} description={t('result.mapLead')}>
        <div lang="en">
          <TransitMap
            roles={stakeholderRoles}
            phases={roadMapPhases}
            stations={result.stations}
            here={result.here}
          />
        </div>
        <p className="mt-5 max-w-prose text-sm text-muted">
          {t('result.version', { version: view.contentVersion })}{' '}
          {language === 'en' ? view.attribution : t('result.attribution')}
        </p>
      </Section>
    </>
  );
}
