import type { ComponentProps } from 'react';
import type { MetricStatus } from '#app/core/measures/metric-status.ts';
import { StatusBadge } from '../layout/status-badge.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { MetricBadge } from './metric-badge.tsx';
import { MetricChart } from './metric-chart.tsx';

interface MetricCardProps {
  code: string;
  metric: ComponentProps<typeof MetricChart>['metric'] & {
    status: MetricStatus;
    draftCount: number;
  };
  mayWrite: boolean;
}

/** A metric on the list of metrics: its standing, its chart, and the way to its figures. */
export function MetricCard({ code, metric, mayWrite }: MetricCardProps) {
  const { id, name, status, draftCount } = metric;
  return (
    <div className="mt-8">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <MetricBadge status={status} />
        {draftCount > 0 ? (
          <StatusBadge tone="info">
            {draftCount === 1
              ? '1 draft waits for approval'
              : `${draftCount} drafts wait for approval`}
          </StatusBadge>
        ) : null}
        <TextLink to={`/pilots/${code}/metrics/${id}`}>
          {mayWrite ? 'Figures and targets' : 'All figures'}
          <span className="sr-only"> of {name}</span>
        </TextLink>
      </p>
      <MetricChart code={code} metric={metric} />
    </div>
  );
}
