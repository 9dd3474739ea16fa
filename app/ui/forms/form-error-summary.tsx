import { useEffect, useId, useRef } from 'react';
import { ToneIcon } from '../layout/tone-icon.tsx';
import { fieldId } from './field-id.ts';

/**
 * What stopped a form, with a link to each field. It takes the focus when it appears,
 * so that nobody has to look for it. Errors under `form` concern no single field.
 */
export function FormErrorSummary({ errors }: { errors?: Record<string, string[]> }) {
  const summary = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const problems = Object.entries(errors ?? {}).flatMap(([field, sentences]) =>
    sentences.map((sentence) => ({ field, sentence })),
  );
  useEffect(() => {
    if (errors && Object.keys(errors).length > 0) summary.current?.focus();
  }, [errors]);
  if (problems.length === 0) return null;
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="my-4 rounded-md border-2 border-problem bg-problem-soft p-4"
    >
      <p id={titleId} className="flex items-center gap-2 font-bold text-problem">
        <ToneIcon tone="problem" size={18} />
        {problems.length === 1
          ? 'One thing needs a change'
          : `${problems.length} things need a change`}
      </p>
      <ul className="mt-2 list-disc space-y-1 ps-7">
        {problems.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            {field === 'form' ? (
              sentence
            ) : (
              <a href={`#${fieldId(field)}`} className="underline underline-offset-4">
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
