import { type MetricStatus, metricStatuses } from '#app/core/measures/metric-status.ts';
import { StatusBadge } from '../layout/status-badge.tsx';

/** How a metric stands against its target, in words. */
export function MetricBadge({ status }: { status: MetricStatus }) {
  const { tone, label } = metricStatuses[status];
  return <StatusBadge tone={tone}>{label}</StatusBadge>;
}
