import { doOverlap, isWithin, type PeriodFigure, type PeriodTarget } from './metric-series.ts';
import {
  type MetricFigure,
  type MetricUnit,
  metricValue,
  poolFigures,
  roundMetricValue,
} from './metric-value.ts';

export type GoodDirection = 'up' | 'down' | 'context';

/** How a metric stands against its target, in words. Tones are the interface's. */
export const metricStatuses = {
  ahead: { label: 'Ahead of target', tone: 'success' },
  met: { label: 'On target', tone: 'success' },
  behind: { label: 'Behind target', tone: 'warning' },
  too_early: { label: 'Too early', tone: 'info' },
  missing: { label: 'Figures missing', tone: 'warning' },
  no_target: { label: 'No target', tone: 'neutral' },
  context: { label: 'For context', tone: 'neutral' },
} as const;

export type MetricStatus = keyof typeof metricStatuses;

export interface MetricJudgement {
  status: MetricStatus;
  /** The target that was judged, or whose period is awaited; null without one. */
  target: PeriodTarget | null;
  /** The value that was compared, over the whole of the target's period; null when none was. */
  value: number | null;
  /** The denominator of that value. */
  denominator: number | null;
}

interface MetricToJudge {
  unit: MetricUnit;
  goodDirection: GoodDirection;
  targets: readonly PeriodTarget[];
  /** Approved figures only. */
  figures: readonly PeriodFigure[];
}

/**
 * Judges the latest target whose period is covered by figures to its last day. A
 * period that still runs is never behind: it is too early. When no target can be
 * judged, an ended one without figures is said to be missing them.
 * @param today YYYY-MM-DD
 */
export function judgeMetric(metric: MetricToJudge, today: string): MetricJudgement {
  const { targets, goodDirection } = metric;
  if (targets.length === 0) return unjudged('no_target', null);
  const latestFirst = [...targets].sort(
    (a, b) => b.periodEnd.localeCompare(a.periodEnd) || b.periodStart.localeCompare(a.periodStart),
  );
  if (goodDirection === 'context') return unjudged('context', latestFirst[0] ?? null);
  for (const target of latestFirst) {
    const judgement = judgeTarget(metric, goodDirection, target);
    if (judgement) return judgement;
  }
  const ended = latestFirst.find((target) => target.periodEnd < today);
  if (ended) return unjudged('missing', ended);
  return unjudged('too_early', latestFirst.at(-1) ?? null);
}

function judgeTarget(
  { unit, figures }: MetricToJudge,
  goodDirection: 'up' | 'down',
  target: PeriodTarget,
): MetricJudgement | null {
  const inside = figures.filter((figure) => isWithin(figure, target));
  if (!inside.some((figure) => figure.periodEnd === target.periodEnd)) return null;
  const figure = figureOver(inside);
  const value = figure && metricValue(unit, figure);
  if (figure === null || value === null) return null;
  const distance = roundMetricValue(unit, value) - roundMetricValue(unit, target.target);
  const betterBy = goodDirection === 'up' ? distance : -distance;
  const status = betterBy > 0 ? 'ahead' : betterBy < 0 ? 'behind' : 'met';
  return { status, target, value, denominator: figure.denominator };
}

/**
 * The figures within a period as one. Rates are pooled. Plain figures are not added
 * up: the latest stands for the period, and of two that end together, the longer.
 */
function figureOver(figures: readonly PeriodFigure[]): MetricFigure | null {
  const latestFirst = [...figures].sort(
    (a, b) => b.periodEnd.localeCompare(a.periodEnd) || a.periodStart.localeCompare(b.periodStart),
  );
  // A quarter and one of its own months must not be counted twice: the longer is kept.
  const apart: PeriodFigure[] = [];
  for (const figure of latestFirst) {
    if (!apart.some((kept) => doOverlap(kept, figure))) apart.push(figure);
  }
  return poolFigures(apart) ?? latestFirst[0] ?? null;
}

function unjudged(status: MetricStatus, target: PeriodTarget | null): MetricJudgement {
  return { status, target, value: null, denominator: null };
}
