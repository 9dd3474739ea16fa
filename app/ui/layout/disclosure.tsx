import type { ReactNode } from 'react';

interface DisclosureProps {
  label: string;
  /** What the label is about, for those who hear it out of its place. */
  about?: string;
  isOpen?: boolean;
  children: ReactNode;
}

/** Something that stays folded until it is asked for; works without scripts. */
export function Disclosure({ label, about, isOpen = false, children }: DisclosureProps) {
  return (
    <details open={isOpen} className="mt-2 print:hidden">
      <summary className="inline-flex min-h-6 cursor-pointer items-center rounded-sm text-sm font-semibold text-accent underline underline-offset-4 hover:text-accent-strong">
        {label}
        {about ? <span className="sr-only">: {about}</span> : null}
      </summary>
      <div className="mt-3 border-s-2 border-line ps-4">{children}</div>
    </details>
  );
}
