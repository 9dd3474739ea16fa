import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import type { ActionAnswer } from '#app/core/roadmap/scoring/answers.ts';
import { TextArea } from '../forms/text-area.tsx';
import { TextField } from '../forms/text-field.tsx';
import { AnswerStateChoice } from './answer-state.tsx';

interface ActionQuestionProps {
  language: AssessLanguage;
  number: number;
  action: { id: string; sentence: string; evidence: string };
  answer: ActionAnswer | undefined;
  errors: Readonly<Record<string, string[]>>;
}

/** One action of a checklist: how far it is, and room for what shows it. */
export function ActionQuestion({ language, number, action, answer, errors }: ActionQuestionProps) {
  const { id, sentence, evidence } = action;
  const hasMore = Boolean(answer?.evidenceUrl || answer?.note);
  const linkErrors = errors[`evidenceUrl.${id}`] && [assessText(language, 'error.evidenceUrl')];
  const noteErrors = errors[`note.${id}`] && [assessText(language, 'error.note')];
  return (
    <fieldset className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <legend className="sr-only">{sentence}</legend>
      <p aria-hidden="true" className="flex gap-3 font-semibold">
        <span className="text-muted tabular-nums">{number}</span>
        <span>{sentence}</span>
      </p>
      <p className="mt-1 ps-6 text-sm text-muted">
        {assessText(language, 'step.counts')} {evidence}
      </p>
      <AnswerStateChoice language={language} actionId={id} state={answer?.state} />
      <details className="mt-2" open={hasMore || Boolean(linkErrors || noteErrors)}>
        <summary className="inline-flex min-h-11 items-center text-sm text-accent underline underline-offset-4">
          {assessText(language, 'step.more')}
        </summary>
        <TextField
          name={`evidenceUrl.${id}`}
          label={assessText(language, 'step.evidence')}
          description={assessText(language, 'step.evidenceHint')}
          type="url"
          inputMode="url"
          defaultValue={answer?.evidenceUrl}
          errors={linkErrors}
        />
        <TextArea
          name={`note.${id}`}
          label={assessText(language, 'step.note')}
          description={assessText(language, 'step.noteHint')}
          rows={2}
          defaultValue={answer?.note}
          errors={noteErrors}
        />
      </details>
    </fieldset>
  );
}
