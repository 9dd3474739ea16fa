import type { PeriodFigure } from './metric-series.ts';
import type { MetricJudgement, MetricStatus } from './metric-status.ts';
import { formatMetricValue, type MetricUnit, metricValue } from './metric-value.ts';
import { periodLabel } from './period-label.ts';

interface MetricToTell {
  name: string;
  unit: MetricUnit;
  /** Approved figures, in order of time. */
  figures: readonly PeriodFigure[];
  judgement: MetricJudgement;
}

const standings: Partial<Record<MetricStatus, string>> = {
  ahead: 'ahead of',
  met: 'on',
  behind: 'behind',
};

const reservations: Partial<Record<MetricStatus, string>> = {
  no_target: ', with no target set',
  too_early: ', too early to compare with a target',
};

/** A metric's finding in one sentence: what was seen, when, and against which target. */
export function metricFinding({ name, unit, figures, judgement }: MetricToTell): string {
  const { target, value, status } = judgement;
  if (target && value !== null) {
    const period = periodLabel(target.periodStart, target.periodEnd);
    const aim = formatMetricValue(unit, target.target);
    return `${name}: ${formatMetricValue(unit, value)} in ${period}, ${standings[status]} the target of ${aim}`;
  }
  const latest = figures.at(-1);
  if (!latest) return `${name}: no approved figures yet`;
  const seen = formatMetricValue(unit, metricValue(unit, latest));
  const when = periodLabel(latest.periodStart, latest.periodEnd);
  return `${name}: ${seen} in ${when}${reservations[status] ?? ''}`;
}
