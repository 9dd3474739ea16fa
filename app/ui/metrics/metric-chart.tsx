import type { MetricUnit } from '#app/core/measures/metric-value.ts';
import { TargetChart } from '../charts/target-chart.tsx';

interface MetricChartProps {
  code: string;
  metric: {
    id: number;
    name: string;
    definition: string;
    numeratorLabel: string;
    denominatorLabel: string;
    unit: MetricUnit;
    goodDirection: 'up' | 'down' | 'context';
    clock: string;
    windowDays: number | null;
    baseline: number | null;
    finding: string;
    summary: string;
    source: string;
    points: readonly { period: string; value: number | null; target: number | null }[];
  };
}

/** A metric's approved figures against its targets, with all that makes them readable. */
export function MetricChart({ code, metric }: MetricChartProps) {
  const { id, name, denominatorLabel, numeratorLabel, clock, windowDays } = metric;
  const formula =
    denominatorLabel === ''
      ? `Computed from: ${numeratorLabel}.`
      : `Computed from: ${numeratorLabel}, over ${denominatorLabel}.`;
  const timing = [
    clock ? `Clock: ${clock}.` : '',
    windowDays === null ? '' : `Counted within ${windowDays} days.`,
  ];
  return (
    <TargetChart
      id={`metric-${id}`}
      level={2}
      unit={metric.unit}
      goodDirection={metric.goodDirection}
      baseline={metric.baseline}
      points={metric.points}
      finding={metric.finding}
      summary={metric.summary}
      source={metric.source || 'entered by the pilot; no source named'}
      definition={{ term: name, text: `${metric.definition} ${formula}` }}
      csvHref={`/pilots/${code}/charts/metric-${id}.csv`}
      footnotes={timing.filter((note) => note !== '')}
    />
  );
}
