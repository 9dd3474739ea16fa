import type { PeopleTable } from '../disclosure/people-table.ts';
import type { CollectedLogs } from './funnel-steps.ts';
import type { GroupedCounts } from './grouped-counts.ts';
import type { HireHistogram } from './hire-histogram.ts';

/** The true counts of a pilot, from which release tables are drafted. */
export interface PilotTally {
  /** People with a first credential, or with an application where those are more; of every quarter. */
  people: number;
  /** How many people reached each set of steps: bit `i` stands for step `i`. */
  funnel: GroupedCounts<number[]>;
  /** Job seekers from their first application. */
  hiring: GroupedCounts<HireHistogram>;
  /** The same by LER in the first application. */
  hiringByLer: Record<'yes' | 'no' | 'unknown', GroupedCounts<HireHistogram>>;
  /**
   * Of those hired within the window, the days from the opening of their job to their
   * acceptance, where both are known; by cohort of the first application.
   */
  filling: GroupedCounts<HireHistogram>;
  /** Everybody with a first credential, from that credential. */
  credentialToHire: GroupedCounts<HireHistogram>;
  /** The same people one by one, as the disclosure gate looks at them. */
  peopleTables: PeopleTable[];
  collected: CollectedLogs;
  /** The dimensions found in the people file with every value of their code lists, in stored order. */
  dimensionValues: DimensionValues[];
  /** The same for job seekers, with the occupation of the first application. */
  jobSeekerDimensionValues: DimensionValues[];
}

/**
 * A dimension and its values in stored order: every code of its list, whether anybody has it
 * or not, so that no row says by being there that somebody does. Sites are those found.
 */
export interface DimensionValues {
  dimension: string;
  values: string[];
}

/** How many people of a group reached each step and all collected steps before it. */
export function nestedStepCounts(
  sets: readonly number[],
  isCollected: readonly boolean[],
): number[] {
  let required = 0;
  return isCollected.map((isStepCollected, step) => {
    if (!isStepCollected) return 0;
    required |= 1 << step;
    const wanted = required;
    return sets.reduce((sum, count, set) => sum + ((set & wanted) === wanted ? count : 0), 0);
  });
}
