import type { CellMembers, MemberCondition } from './cell-members.ts';
import type { PeopleTable } from './people-table.ts';

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
  /** A second attribute of the group; empty for none. */
  dimension2: string;
  value2: string;
  ler: string;
  measure: string;
  /** Who is counted: what the gate goes by. */
  members: CellMembers;
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
  /** For numbers of hires the attribute of people that says who hired them. */
  employerAttribute?: string;
  /** 0 to 1; null for a base. */
  share: DraftShare | null;
}

export interface DraftShare {
  estimate: number;
  lower: number | null;
  upper: number | null;
  method: 'wilson' | 'aalen_johansen';
}

/** A number that whoever subtracts can know: people of a group for whom none of some things hold. */
export interface DraftRest {
  members: CellMembers;
  /** People. */
  count: number;
  /** For numbers of hires the attribute of people that says who hired them. */
  employerAttribute?: string;
  /** `outcome`: what became of the rest of a group, so that nobody is few as well. */
  within: 'outcome' | 'step';
}

/** What became of the job seekers of one group, by whole days since the first application. */
export interface DraftCurve {
  cohort: string;
  dimension: string;
  value: string;
  ler: string;
  /** Job seekers of the group. */
  people: number;
  /** Who is counted in the group. */
  members: CellMembers;
  /** Days for which the table of hires says how many were hired by them. */
  horizons: readonly number[];
  /** Days on which alone it may have points, as an earlier release has them; null for any. */
  possibleDays: readonly number[] | null;
  /** The attribute of people that says who hired them. */
  employerAttribute: string;
  /** Having been hired by a day, and having left or being no longer observed by it. */
  hiredOn: (day: number) => MemberCondition;
  goneBy: (day: number) => MemberCondition;
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
  curves: readonly DraftCurve[];
  /** What no table prints, though it follows from what tables print. */
  rests: readonly DraftRest[];
  /** The people whom the cells count. */
  people: readonly PeopleTable[];
}

/** The same quarters as they were released and as they are counted now. */
export interface TwoCounts {
  released: DraftRelease;
  recounted: DraftRelease;
}
