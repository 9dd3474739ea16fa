/** The cohort of every closed quarter together, of everybody alone, as revisions correct it. */
export const correctedCohort = 'corrected';

export type CellStatus = 'shown' | 'suppressed' | 'banded' | 'not_estimable' | 'not_collected';

/**
 * One row of cells.csv. The number columns are null unless the status is `shown`, but for the
 * denominator and the limits of one that is `banded`.
 */
export interface ReleasedCell {
  table: string;
  /** `2025-Q1`, `all` for every closed cohort of the release, or `corrected` for those corrected. */
  cohort: string;
  /** Empty for everybody. */
  dimension1: string;
  value1: string;
  dimension2: string;
  value2: string;
  ler: string;
  measure: string;
  unit: string;
  status: CellStatus;
  /** People. */
  count: number | null;
  /** People. */
  denominator: number | null;
  /** Whole percents, 0 to 100, and so are the limits of the 95 % interval, or of the band. */
  percent: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  /** `wilson`, `aalen_johansen`, `band`, or empty. */
  method: string;
}

/** One row of survival.csv: a point of a time-to-hire curve, or a curve that is hidden. */
export interface ReleasedCurvePoint {
  cohort: string;
  dimension: string;
  value: string;
  ler: string;
  status: CellStatus;
  /** Days since the first application; null in the one row that says a curve is hidden. */
  day: number | null;
  /** People still looking and still observed after that day. */
  atRisk: number | null;
  /** People hired by that day, since day 0. */
  hired: number | null;
  /** People who left the search, or whose observation ended, by that day. */
  left: number | null;
  percent: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  method: string;
}

/** Everything a release publishes, in the order of its files. */
export interface ReleasedRows {
  cells: ReleasedCell[];
  curvePoints: ReleasedCurvePoint[];
}
