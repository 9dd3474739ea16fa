import type { CellStatus } from '../tables/cell-status.ts';

/** Weekly counts of one type of event. */
export interface AdoptionSeries {
  eventType: string;
  label: string;
  /** One for each week. */
  counts: readonly number[];
}

/** A percent with its 95 % interval, in whole percents; null where hidden or unknown. */
interface Estimate {
  status: CellStatus;
  percent: number | null;
  ciLow: number | null;
  ciHigh: number | null;
}

export interface FunnelStep extends Estimate {
  id: string;
  label: string;
  count: number | null;
}

export interface GroupShare extends Estimate {
  horizon: string;
  count: number | null;
}

export interface ShareGroup {
  label: string;
  /** People in the group; null when hidden. */
  n: number | null;
  shares: readonly GroupShare[];
}

interface HireCurvePoint {
  /** Days since the clock started. */
  day: number;
  percent: number;
  ciLow: number | null;
  ciHigh: number | null;
  atRisk: number | null;
}

export interface HireCurve {
  label: string;
  status: CellStatus;
  /** People of the curve, at risk on day 0; null when hidden. */
  n: number | null;
  points: readonly HireCurvePoint[];
}

/** How many had ended their search in one way, or why there is no number. */
interface EndShare extends Estimate {
  count: number | null;
}

export interface EndedGroup {
  label: string;
  n: number | null;
  ends: readonly { horizon: string; hired: EndShare; left: EndShare; neither: EndShare }[];
}

/** An entry quarter, or one that is still maturing and has no shares. */
export interface CohortQuarter {
  /** `2025-Q1` */
  cohort: string;
  label: string;
  n: number | null;
  shares: readonly GroupShare[];
  /** In words; empty once the quarter is closed. */
  closesOn: string;
}

export interface MedianGroup {
  label: string;
  n: number | null;
  status: CellStatus;
  /** In days; null where the curve is hidden. */
  median: {
    afterDay: number;
    byDay: number | null;
    lowerDay: number;
    upperDay: number | null;
    lastDay: number;
  } | null;
  /** The median and its interval in words. */
  text: string;
  interval: string;
}

export interface ComparedGroup {
  label: string;
  own: { hired: number; people: number } | null;
  rest: { hired: number; people: number } | null;
  /** Whole percentage points; null when there is no comparison. */
  points: number | null;
  low: number | null;
  high: number | null;
  /** Adjusted, in words. */
  pValue: string;
  /** Why there is no comparison; empty when there is one. */
  why: string;
}

export interface RateGroup extends Estimate {
  label: string;
  count: number | null;
  /** People the percent is of. */
  people: number | null;
}

interface Count {
  successes: number;
  trials: number;
}

export interface GapRow {
  label: string;
  status: CellStatus;
  /** In words why there is no gap; empty when there is one. */
  without: string;
  count: Count | null;
  reference: Count | null;
  /** Whole percentage points with 95 % limits. */
  points: number | null;
  low: number | null;
  high: number | null;
  /** As printed: `p = 0.03`; empty where there is none. */
  pText: string;
  additional: number | null;
}

export interface StepGapRow {
  id: string;
  label: string;
  /** Of those who reached the step before, how many reached this one. */
  group: Count;
  reference: Count;
  difference: { points: number; low: number; high: number } | null;
  /** What the step adds to the gap, with one decimal. */
  points: number;
}

export interface ScreeningRow {
  label: string;
  count: number;
  people: number;
  ratio: number | null;
  reading: string;
  pText: string;
  stdDevsAway: number | null;
}

export interface DisparityIndexRow {
  id: string;
  label: string;
  value: number | null;
  unit: 'percent' | 'number';
}

export interface TargetPoint {
  period: string;
  value: number | null;
  target: number | null;
}
