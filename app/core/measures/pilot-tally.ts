import { disclosurePolicy } from '../disclosure/policy.ts';
import { isQuarterClosed } from './calendar.ts';
import { type PeopleTable, PeopleTableBuilder } from '../disclosure/people-table.ts';
import {
  codesOf,
  compareValues,
  countedValue,
  dimensionIds,
  occupationDimension,
  siteDimension,
} from './dimension-labels.ts';
import { isAnswer } from './dimensions.ts';
import { type ApplicationFacts, type CollectedLogs, funnelSteps } from './funnel-steps.ts';
import { GroupedCounts } from './grouped-counts.ts';
import {
  addHireHistogram,
  countHiring,
  emptyHireHistogram,
  type HireHistogram,
  hiringWindowDays,
} from './hire-histogram.ts';
import {
  type CredentialHireJourney,
  type FirstDates,
  type FunnelJourney,
  type HiringJourney,
  readCredentialHireJourney,
  readFunnelJourney,
  readHiringJourney,
} from './journey.ts';
import {
  credentialHolders,
  jobSeekers,
  noFilling,
  peopleAttributes,
  searchEndValue,
} from './people-attributes.ts';

/** Everything the logs say of one person. */
export interface PersonLogs {
  firstDates: FirstDates;
  /** Dimension to code; null for somebody in no people file. */
  attributes: Readonly<Record<string, string>> | null;
  applications: readonly ApplicationFacts[];
}

/** The true counts of a pilot, from which release tables are drafted. */
export interface PilotTally {
  /** People with a first credential, of every quarter. */
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

/**
 * Counts people one after the other and keeps counts only: memory depends on how many
 * groups there are, not on how many people. Only closed quarters are counted.
 */
export class PilotCounter {
  private people = 0;
  private readonly funnel = new GroupedCounts(
    () => new Array<number>(stepSets).fill(0),
    addStepSets,
  );
  private readonly hiring = hiringCounts();
  private readonly hiringByLer = {
    yes: hiringCounts(),
    no: hiringCounts(),
    unknown: hiringCounts(),
  };
  private readonly filling = hiringCounts();
  private readonly credentialToHire = hiringCounts();
  private readonly holders = new PeopleTableBuilder(credentialHolders, [
    ...peopleAttributes[credentialHolders],
    ...dimensionIds,
  ]);
  private readonly seekers = new PeopleTableBuilder(jobSeekers, [
    ...peopleAttributes[jobSeekers],
    ...dimensionIds,
    occupationDimension,
  ]);
  private readonly columns = new Set<string>();
  private readonly closedQuarters = new Map<string, boolean>();
  private readonly dimensionsFound = new Set<string>();
  private readonly valuesFound = new Map<string, Set<string>>();
  private readonly occupationsFound = new Set<string>();

  /**
   * @param asOf `YYYY-MM-DD`; nothing later is looked at
   * @param eventTypes event types of which there is at least one event
   */
  constructor(
    private readonly asOf: string,
    private readonly eventTypes: ReadonlySet<string>,
  ) {}

  /** Counts one person. */
  count({ firstDates, attributes, applications }: PersonLogs): void {
    this.noteColumns(applications);
    const groups = this.groupsOf(attributes ?? {});
    const funnel = readFunnelJourney(firstDates, applications);
    if (funnel) this.people += 1;
    const credentialHire = readCredentialHireJourney(firstDates, applications, this.asOf);
    if (funnel && credentialHire && this.isClosed(funnel.cohort)) {
      this.countHolder(funnel, credentialHire, groups);
    }
    const hiring = readHiringJourney(applications, this.asOf);
    if (hiring && this.isClosed(hiring.cohort)) this.countSeeker(hiring, groups);
  }

  /** What was counted. */
  tally(): PilotTally {
    const { people, funnel, hiring, hiringByLer, filling, credentialToHire } = this;
    const dimensionValues = dimensionIds
      .filter((dimension) => this.dimensionsFound.has(dimension))
      .map((dimension) => inStoredOrder(dimension, this.valuesFound.get(dimension)));
    const isOccupationKnown = [...this.occupationsFound].some(isAnswer);
    const jobSeekerDimensionValues = isOccupationKnown
      ? [...dimensionValues, inStoredOrder(occupationDimension, this.occupationsFound)]
      : dimensionValues;
    return {
      ...{ people, funnel, hiring, hiringByLer, filling, credentialToHire },
      peopleTables: [this.holders.build(), this.seekers.build()],
      collected: { eventTypes: this.eventTypes, applicationColumns: this.columns },
      ...{ dimensionValues, jobSeekerDimensionValues },
    };
  }

  private countSeeker(hiring: HiringJourney, groups: readonly Group[]): void {
    const { cohort, ler, occupationFamily, days, end, fillingDays } = hiring;
    this.occupationsFound.add(occupationFamily);
    const isFilled = fillingDays !== null && end === 'hired' && days <= hiringWindowDays;
    const occupation = { dimension: occupationDimension, value: occupationFamily };
    for (const { dimension, value } of [...groups, occupation]) {
      countHiring(this.hiring.at(cohort, dimension, value), { days, end });
      countHiring(this.hiringByLer[ler].at(cohort, dimension, value), { days, end });
      if (!isFilled) continue;
      countHiring(this.filling.at(cohort, dimension, value), { days: fillingDays, end: 'hired' });
    }
    const fill = isFilled ? String(fillingDays) : noFilling;
    const values = [cohort, ler, searchEndValue(end, days), fill, ...valuesOfPerson(groups)];
    this.seekers.add([...values, occupationFamily], insidersOf(groups));
  }

  private countHolder(
    { cohort, reached }: FunnelJourney,
    hire: CredentialHireJourney,
    groups: readonly Group[],
  ): void {
    const set = reached.reduce((bits, isReached, step) => bits | (Number(isReached) << step), 0);
    for (const { dimension, value } of groups) {
      const counts = this.funnel.at(cohort, dimension, value);
      counts[set] = (counts[set] ?? 0) + 1;
      countHiring(this.credentialToHire.at(cohort, dimension, value), hire);
    }
    const values = [cohort, String(set), searchEndValue(hire.end, hire.days)];
    this.holders.add([...values, ...valuesOfPerson(groups)], insidersOf(groups));
  }

  private groupsOf(attributes: Readonly<Record<string, string>>): Group[] {
    const groups: Group[] = [{ dimension: '', value: '' }];
    for (const dimension of dimensionIds) {
      const value = countedValue(dimension, attributes[dimension]);
      if (attributes[dimension] !== undefined) this.dimensionsFound.add(dimension);
      const values = this.valuesFound.get(dimension) ?? new Set();
      this.valuesFound.set(dimension, values.add(value));
      groups.push({ dimension, value });
    }
    return groups;
  }

  /** Columns that were ever filled by `asOf`: an empty one was never collected. */
  private noteColumns(applications: readonly ApplicationFacts[]): void {
    for (const application of applications) {
      if (application.lerInApplication !== null) this.columns.add('appliedOn');
      for (const column of dateColumns) {
        const date = application[column];
        if (date !== null && date <= this.asOf) this.columns.add(column);
      }
    }
  }

  private isClosed(cohort: string): boolean {
    const known = this.closedQuarters.get(cohort);
    if (known !== undefined) return known;
    const isClosed = isQuarterClosed(cohort, disclosurePolicy.cohortClosesAfterDays, this.asOf);
    this.closedQuarters.set(cohort, isClosed);
    return isClosed;
  }
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

/** Dates whose columns are looked at for whether they were ever filled. */
const dateColumns = [
  'interviewedOn',
  'acceptedOn',
  'leftSearchOn',
  'requisitionOpenedOn',
] as const satisfies readonly (keyof ApplicationFacts)[];

function inStoredOrder(dimension: string, found: Iterable<string> = []): DimensionValues {
  const values = [...new Set([...codesOf(dimension), ...found])];
  return { dimension, values: values.sort((a, b) => compareValues(dimension, a, b)) };
}

/** Values of a person in the order of the dimensions; everybody’s own group comes first. */
function valuesOfPerson(groups: readonly Group[]): string[] {
  return groups.slice(1).map(({ value }) => value);
}

/** Who knows a person without any table: the people of the same site. */
function insidersOf(groups: readonly Group[]): string[] {
  return groups
    .filter(({ dimension, value }) => dimension === siteDimension && isAnswer(value))
    .map(({ value }) => `${siteDimension}:${value}`);
}

interface Group {
  dimension: string;
  value: string;
}

const stepSets = 2 ** funnelSteps.length;

function addStepSets(to: number[], from: readonly number[]): void {
  from.forEach((count, set) => {
    to[set] = (to[set] ?? 0) + count;
  });
}

const hiringCounts = () => new GroupedCounts(emptyHireHistogram, addHireHistogram);
