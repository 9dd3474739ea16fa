import type { ReactNode } from 'react';

/** A row of key figures, as one description list. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,10.5rem),1fr))] gap-px overflow-hidden rounded-lg border border-line bg-line">
      {children}
    </dl>
  );
}
