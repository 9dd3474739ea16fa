import type { DraftCell, DraftCurve, DraftRest } from '../disclosure/draft-release.ts';
import type { SizeClass } from '../disclosure/policy.ts';
import type { PopulationRecord } from '../formats/records.ts';
import type { DimensionPair } from './dimension-pairs.ts';
import type { PilotTally } from './pilot-tally.ts';

/** One column of numbers of a release table. */
interface ReleaseMeasure {
  id: string;
  label: string;
  definition: string;
}

/** What the tables of a release are drafted from. */
export interface ReleaseFacts {
  tally: PilotTally;
  sizeClass: SizeClass;
  /** The quarters that the release adds to the one before it; none in a first release. */
  addedQuarters: readonly string[];
  /** The pairs of attributes that the pilot has chosen. */
  pairs: readonly DimensionPair[];
  /** The eligible people of groups, as far as the pilot knows them. */
  populations: readonly Omit<PopulationRecord, 'kind'>[];
}

/** The cells and curves of one table. */
interface DraftTable {
  cells: DraftCell[];
  curves: DraftCurve[];
  /** What no table prints, though it follows from this one and those before it. */
  rests?: DraftRest[];
}

/** A table of every release: what it says, and how it is counted. */
export interface ReleaseTable {
  id: string;
  label: string;
  description: string;
  /** What is counted. */
  unit: 'person';
  unitLabel: string;
  /** Which people a cohort holds, as a sentence. */
  cohortRule: string;
  /** The measure that says how large a group is, or null when another table's does. */
  baseMeasure: string | null;
  measures: readonly ReleaseMeasure[];
  /**
   * Drafts the table.
   * @param earlier cells of the tables before it: the first cell’s place is their number
   */
  draft: (facts: ReleaseFacts, earlier: readonly DraftCell[]) => DraftTable;
}
