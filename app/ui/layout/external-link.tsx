import type { ReactNode } from 'react';

/**
 * A link to an address that somebody entered. It tells the other site nothing about
 * this one and passes no standing on to it.
 */
export function ExternalLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a
      href={to}
      rel="noopener noreferrer nofollow"
      className="wrap-anywhere text-accent underline decoration-accent/40 decoration-1 underline-offset-[0.2em] hover:text-accent-strong hover:decoration-2 hover:decoration-current"
    >
      {children}
    </a>
  );
}
