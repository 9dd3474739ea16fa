import { Link } from '@remix-run/react';

interface ChoiceLinksProps {
  /** What is chosen here: `Clock`. */
  label: string;
  choices: readonly { value: string; label: string }[];
  chosen: string;
  /** The address of this page with one of the choices made. */
  hrefFor: (value: string) => string;
}

/** A few ways to see the same page, each one click away. */
export function ChoiceLinks({ label, choices, chosen, hrefFor }: ChoiceLinksProps) {
  return (
    <nav aria-label={label} className="my-4 print:hidden">
      <p className="text-sm font-semibold">{label}</p>
      <ul className="mt-1 flex flex-wrap gap-2">
        {choices.map((choice) => (
          <li key={choice.value}>
            <Link
              to={hrefFor(choice.value)}
              preventScrollReset
              aria-current={choice.value === chosen ? 'page' : undefined}
              className="flex min-h-10 items-center rounded-md border border-edge bg-surface px-3 py-1.5 text-sm font-semibold hover:border-accent hover:text-accent aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-strong"
            >
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
