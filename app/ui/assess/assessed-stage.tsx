import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { SelectField } from '../forms/select-field.tsx';
import { TextArea } from '../forms/text-area.tsx';
import { StageMeter } from '../stakeholders/stage-meter.tsx';

export interface PhaseResult {
  phase: string;
  /** The stage that counts; null when nothing was answered. */
  stage: number | null;
  suggested: number | null;
  override: { stage: number; reason: string } | null;
  done: number;
  applicable: number;
  nextStage: number | null;
  /** The open actions of the next stage, in words. */
  missing: readonly string[];
}

interface AssessedStageProps {
  language: AssessLanguage;
  result: PhaseResult;
  words: {
    phases: readonly { id: string; name: string }[];
    stages: readonly { stage: number; name: string; meaning: string }[];
  };
  errors?: string[];
}

/** The stage of one phase with its reason, and room to see it differently. */
export function AssessedStage({ language, result, words, errors }: AssessedStageProps) {
  const t = (key: Parameters<typeof assessText>[1], values?: Record<string, string | number>) =>
    assessText(language, key, values);
  const { phase, stage, suggested, override, nextStage, missing } = result;
  const phaseName = words.phases.find(({ id }) => id === phase)?.name ?? phase;
  const named = (number: number | null) => {
    const found = words.stages.find((known) => known.stage === number);
    return found
      ? t('result.stage', { stage: found.stage, name: found.name })
      : t('result.notAssessed');
  };
  return (
    <li className="rounded-lg border border-line bg-surface p-5 print:break-inside-avoid">
      <h3 className="text-sm font-semibold text-muted">{phaseName}</h3>
      <p className="mt-1 text-xl font-bold">{named(stage)}</p>
      {stage === null ? null : <StageMeter stage={stage} />}
      {stage === null ? null : (
        <div className="mt-2 space-y-1 text-sm">
          <p className="text-muted">
            {words.stages.find((known) => known.stage === stage)?.meaning}
          </p>
          {override ? <p>{t('result.chosen', { reason: override.reason })}</p> : null}
          {override ? <p>{t('result.suggested', { stage: named(suggested) })}</p> : null}
          <p>{t('result.why', { done: result.done, applicable: result.applicable })}</p>
          {nextStage === null ? (
            <p>{t('result.all')}</p>
          ) : (
            <Missing {...{ nextStage, missing, language }} />
          )}
        </div>
      )}
      <details className="mt-3 print:hidden" open={Boolean(errors)}>
        <summary className="inline-flex min-h-11 items-center text-sm text-accent underline underline-offset-4">
          {t('result.differ')}
        </summary>
        <SelectField
          name={`stage.${phase}`}
          label={t('result.choose', { phase: phaseName })}
          defaultValue={override ? String(override.stage) : ''}
          options={[
            { value: '', label: t('result.take') },
            ...words.stages.map((known) => ({
              value: String(known.stage),
              label: `${known.stage} · ${known.name}`,
            })),
          ]}
        />
        <TextArea
          name={`reason.${phase}`}
          label={t('result.reason')}
          rows={2}
          defaultValue={override?.reason}
          errors={errors && [t('error.reason')]}
        />
      </details>
    </li>
  );
}

interface MissingProps {
  language: AssessLanguage;
  nextStage: number;
  missing: readonly string[];
}

function Missing({ language, nextStage, missing }: MissingProps) {
  return (
    <>
      <p>{assessText(language, 'result.open', { stage: nextStage })}</p>
      <ul className="list-disc ps-5 text-muted">
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
