/**
 * A true cell on its way to the gate: what it would say if it may be shown. It never
 * leaves the release process in this form.
 */
export interface DraftCell {
  table: string;
  cohort: string;
  /** Empty for everybody. */
  dimension: string;
  value: string;
  ler: string;
  measure: string;
  unit: string;
  /** A `base` says how large a group is, an `outcome` what became of it. */
  kind: 'base' | 'outcome';
  /** False for a part that no table shows, such as applications of unknown kind. */
  isPublished: boolean;
  /** False when the logs behind it were never sent: no log is not zero. */
  isCollected: boolean;
  /** False when its denominator cannot be right, for example fewer eligible than counted. */
  isEstimable: boolean;
  /** People. */
  count: number;
  /** People, as printed beside the count. */
  denominator: number;
  /** People the count is taken from: what is left out of it must not be few either. */
  groupSize: number;
  /** 0 to 1; null for a base. */
  share: DraftShare | null;
}

export interface DraftShare {
  estimate: number;
  lower: number | null;
  upper: number | null;
  method: 'wilson' | 'aalen_johansen';
}

/** That the count of one cell is the sum of others', by the cells' places in the draft. */
export interface SumRelation {
  total: number;
  parts: readonly number[];
}

/** What became of the job seekers of one group, by whole days since the first application. */
export interface DraftCurve {
  cohort: string;
  dimension: string;
  value: string;
  ler: string;
  /** Job seekers of the group. */
  people: number;
  /** Place in the draft's cells of the group's base cell. */
  baseCell: number;
  /** Places of the cells that say how many were hired by a day. */
  horizonCells: readonly { day: number; cell: number }[];
  /** People hired by each day 0, 1, 2 … `curveLastDay`. */
  hiredBy: readonly number[];
  /** People who left the search or whose observation ended, by each day. */
  leftBy: readonly number[];
  /** Share hired by a day, as it would be printed. */
  shareHiredBy: (day: number) => DraftShare;
}

/** Everything true that a release could say, in the order of its files. */
export interface DraftRelease {
  cells: readonly DraftCell[];
  relations: readonly SumRelation[];
  curves: readonly DraftCurve[];
}
