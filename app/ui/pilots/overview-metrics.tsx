import type { MetricStatus } from '#app/core/measures/metric-status.ts';
import { EmptyState } from '../layout/empty-state.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { MetricBadge } from '../metrics/metric-badge.tsx';

interface OverviewMetricsProps {
  code: string;
  metrics: readonly { id: number; finding: string; status: MetricStatus }[];
}

/** How a pilot's metrics stand, a sentence each. */
export function OverviewMetrics({ code, metrics }: OverviewMetricsProps) {
  if (metrics.length === 0) {
    return (
      <EmptyState title="No metrics yet">
        A metric says what the pilot sets out to reach, and whether it does.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {metrics.map(({ id, finding, status }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-3.5"
        >
          <p className="min-w-0 max-w-prose">
            <TextLink to={`/pilots/${code}/metrics/${id}`}>{finding}</TextLink>
          </p>
          <MetricBadge status={status} />
        </li>
      ))}
    </ul>
  );
}
