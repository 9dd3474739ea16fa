import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** What stands where nothing is yet: what would be here, and how it comes to be. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-edge bg-surface px-6 py-10 text-center">
      <svg width="72" height="24" viewBox="0 0 72 24" aria-hidden="true" className="mx-auto mb-4">
        <path
          d="M2 18h18l10-10h40"
          fill="none"
          strokeWidth="3"
          strokeDasharray="1 7"
          strokeLinecap="round"
          className="stroke-edge"
        />
        <circle cx="36" cy="8" r="5.5" strokeWidth="3" className="fill-surface stroke-edge" />
      </svg>
      <p className="text-lg font-semibold">{title}</p>
      <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div>
      {action ? <div className="mt-5 flex justify-center gap-3">{action}</div> : null}
    </div>
  );
}
