import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';

interface AssessRailProps {
  language: AssessLanguage;
  /** The phases and, last, the result. */
  steps: readonly { id: string; name: string; isDone: boolean }[];
  current: string;
}

/** The steps as a line with stations. Each is a button of the form: going there saves. */
export function AssessRail({ language, steps, current }: AssessRailProps) {
  return (
    <nav aria-label={assessText(language, 'step.steps')} className="mb-6 print:hidden">
      <ol className="flex">
        {steps.map((step, index) => {
          const isCurrent = step.id === current;
          return (
            <li key={step.id} className="relative flex-1">
              {index > 0 ? (
                <span
                  aria-hidden="true"
                  className="absolute top-[1.25rem] right-1/2 left-[-50%] h-1 bg-accent/30"
                />
              ) : null}
              <button
                type="submit"
                name="intent"
                value={`step:${step.id}`}
                aria-current={isCurrent ? 'step' : undefined}
                className="group relative z-1 flex w-full cursor-pointer flex-col items-center gap-1 rounded-md pb-1 text-sm"
              >
                <span
                  className={`flex size-11 items-center justify-center rounded-full border-[3px] font-bold tabular-nums ${isCurrent ? 'border-accent bg-accent text-on-accent' : `border-accent bg-surface text-text group-hover:bg-accent-soft ${step.isDone ? '' : 'border-dashed'}`}`}
                >
                  {step.isDone && !isCurrent ? <Tick /> : index + 1}
                </span>
                <span
                  className={`max-sm:sr-only ${isCurrent ? 'font-bold text-text' : 'text-muted'}`}
                >
                  {step.name}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Tick() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path
        d="M3.5 9.5l3.5 3.5 7.5-8"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
