import { ToneIcon } from '../layout/tone-icon.tsx';

/** What is wrong with one field, in sentences, next to it. */
export function FieldErrors({ id, errors }: { id?: string; errors: string[] }) {
  if (errors.length === 0) return null;
  return (
    <span id={id} className="block space-y-1 text-sm font-semibold text-problem">
      {errors.map((error) => (
        <span key={error} className="flex items-start gap-1.5">
          <span className="mt-0.5">
            <ToneIcon tone="problem" />
          </span>
          <span>{error}</span>
        </span>
      ))}
    </span>
  );
}
