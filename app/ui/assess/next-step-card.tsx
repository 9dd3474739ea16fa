import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { TextLink } from '../layout/text-link.tsx';

export interface NextStepView {
  id: string;
  phase: string;
  sentence: string;
  evidence: string;
  stagesGained: number;
  opensForSelf: number;
  /** Slugs of roles that wait for it. */
  waitingRoles: readonly string[];
  waitsFor: readonly { role: string; sentence: string }[];
  helpers: readonly { stakeholder: string; name: string; how: 'done' | 'needed' }[];
}

interface NextStepCardProps {
  language: AssessLanguage;
  number: number;
  step: NextStepView;
  words: {
    roles: readonly { id: string; name: string }[];
    phases: readonly { id: string; name: string }[];
  };
}

/** Something to do next: what it opens, what it waits for, and who could help. */
export function NextStepCard({ language, number, step, words }: NextStepCardProps) {
  const t = (key: Parameters<typeof assessText>[1], values?: Record<string, string | number>) =>
    assessText(language, key, values);
  const phase = words.phases.find(({ id }) => id === step.phase)?.name ?? step.phase;
  const roleName = (slug: string) => words.roles.find(({ id }) => id === slug)?.name ?? slug;
  const roles = step.waitingRoles.map(roleName).join(', ');
  const stages = t(step.stagesGained === 1 ? 'result.stageOne' : 'result.stageMany');
  return (
    <li className="flex flex-col rounded-lg border border-line bg-surface p-5 print:break-inside-avoid">
      <p className="flex items-center gap-3 text-sm font-semibold text-muted">
        <span
          aria-hidden="true"
          className="flex size-8 items-center justify-center rounded-full bg-accent font-bold text-on-accent"
        >
          {number}
        </span>
        {phase}
      </p>
      <h3 className="mt-3 text-lg leading-snug font-bold">{step.sentence}</h3>
      <p className="mt-2 text-sm text-muted">
        {t('step.counts')} {step.evidence}
      </p>
      <ul className="mt-3 space-y-1 border-t border-line pt-3 text-sm">
        {step.stagesGained > 0 ? (
          <li>{t('result.gains', { phase, count: step.stagesGained, stages })}</li>
        ) : null}
        {step.opensForSelf > 0 ? (
          <li>{t('result.opensSelf', { count: step.opensForSelf })}</li>
        ) : null}
        {roles ? <li>{t('result.opensOthers', { roles })}</li> : null}
        {step.waitsFor.length > 0 ? (
          <li>
            <p>{t('result.waits')}</p>
            <ul className="list-disc ps-5 text-muted">
              {step.waitsFor.map(({ role, sentence }) => (
                <li key={sentence}>
                  {roleName(role)}: {sentence}
                </li>
              ))}
            </ul>
          </li>
        ) : null}
      </ul>
      <div className="mt-auto pt-3 text-sm">
        <p className="font-semibold">{t('result.helpers')}</p>
        {step.helpers.length === 0 ? (
          <p className="text-muted">{t('result.noHelper')}</p>
        ) : (
          <ul>
            {step.helpers.map(({ stakeholder, name, how }) => (
              <li key={stakeholder}>
                <TextLink to={`/stakeholders/${stakeholder}`}>{name}</TextLink>{' '}
                <span className="text-muted">
                  {t(how === 'done' ? 'result.helperDone' : 'result.helperNeeded')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
