import { ToneIcon } from './tone-icon.tsx';

/** Says on every page, in print as well, that nobody here is real. */
export function DemonstrationBanner() {
  return (
    <section
      aria-label="About these data"
      className="border-b border-warning/25 bg-warning-soft text-warning"
    >
      <p className="mx-auto flex max-w-page items-center gap-2.5 px-4 py-2 text-sm font-semibold sm:px-6">
        <ToneIcon tone="info" />
        Demonstration data: every person and organisation here is made up.
      </p>
    </section>
  );
}
