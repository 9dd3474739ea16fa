import type { ReactNode } from 'react';

interface KeyFigureProps {
  label: ReactNode;
  value: ReactNode;
  /** What the number is out of, and as of when. */
  detail?: ReactNode;
}

/** One number that matters, with what it counts. Stands in `KeyFigures`. */
export function KeyFigure({ label, value, detail }: KeyFigureProps) {
  return (
    <div className="flex flex-col bg-surface p-5">
      <dt className="text-sm font-semibold text-muted">{label}</dt>
      <dd className="mt-1 text-3xl font-bold tracking-tight tabular-nums">{value}</dd>
      {detail ? <dd className="mt-1 text-sm text-muted">{detail}</dd> : null}
    </div>
  );
}
