import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { type AnswerState, answerStates } from '#app/core/roadmap/scoring/answers.ts';

interface AnswerStateProps {
  language: AssessLanguage;
  actionId: string;
  state: AnswerState | undefined;
}

/** The four answers to an action as one row of targets, two by two on a phone. */
export function AnswerStateChoice({ language, actionId, state }: AnswerStateProps) {
  return (
    <div className="mt-3 grid grid-cols-2 gap-2 sm:grid-cols-4">
      {answerStates.map((value) => (
        <label
          key={value}
          className="relative flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border border-edge bg-surface px-2 py-1.5 text-center text-sm leading-tight font-semibold hover:border-accent has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={`state.${actionId}`}
            value={value}
            defaultChecked={state === value}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {assessText(language, `state.${value}`)}
        </label>
      ))}
    </div>
  );
}
