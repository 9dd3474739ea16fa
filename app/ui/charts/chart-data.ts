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
  points: readonly HireCurvePoint[];
}

export interface AccessGroup extends Estimate {
  label: string;
  count: number | null;
  eligible: number | null;
}

export interface TargetPoint {
  period: string;
  value: number | null;
  target: number | null;
}
