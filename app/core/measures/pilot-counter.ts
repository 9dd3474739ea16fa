import { joinPeople, type PeopleTable, PeopleTableBuilder } from '../disclosure/people-table.ts';
import { disclosurePolicy } from '../disclosure/policy.ts';
import { dayNumber, isQuarterClosed } from './calendar.ts';
import {
  codesOf,
  countedValue,
  dimensionIds,
  occupationDimension,
  siteDimension,
} from './dimension-labels.ts';
import { isAnswer } from './dimensions.ts';
import type { ApplicationFacts } from './funnel-steps.ts';
import { hiringWindowDays } from './hire-histogram.ts';
import {
  type CredentialHireJourney,
  type FirstDays,
  type FunnelJourney,
  type HiringJourney,
  readCredentialHireJourney,
  readFunnelJourney,
  readHiringJourney,
} from './journey.ts';
import {
  credentialHolders,
  jobSeekers,
  lastDayKept,
  noFilling,
  peopleAttributes,
  searchEndValue,
} from './people-attributes.ts';
import type { PilotTally } from './pilot-tally.ts';
import { tallyPeople } from './tally-people.ts';

/** Everything the logs say of one person. */
export interface PersonLogs {
  firstDays: FirstDays;
  /** Dimension to code; null for somebody in no people file. */
  attributes: Readonly<Record<string, string>> | null;
  /** Of several made on one day, the first counts as the first made. */
  applications: readonly ApplicationFacts[];
  /** Those who know this person, because they sent something of them, as `partnerInsider` names them. */
  knownBy?: readonly string[];
  /** Sites that know this person besides that of the attributes, such as an earlier one. */
  otherSites?: readonly string[];
}

/** What a partner is called among those who know people already. */
export function partnerInsider(partner: string): string {
  return `partner:${partner}`;
}

/**
 * Turns logs into tables of people, one person after the other, and counts those. Only
 * people of closed quarters are kept, by what tables look at and nothing else.
 */
export class PilotCounter {
  private withCredential = 0;
  private withApplication = 0;
  private readonly holders = new PeopleTableBuilder(
    credentialHolders,
    peopleAttributes[credentialHolders],
    listedCodes,
  );
  private readonly seekers = new PeopleTableBuilder(
    jobSeekers,
    peopleAttributes[jobSeekers],
    listedCodes,
  );
  private readonly columns = new Set<string>();
  private readonly closedQuarters = new Map<string, boolean>();
  private readonly insidersOfSites = new Map<string, readonly string[]>();
  private readonly lastDay: number;

  /**
   * @param asOf `YYYY-MM-DD`; nothing later is looked at
   * @param eventTypes event types of which there is at least one event
   */
  constructor(
    private readonly asOf: string,
    private readonly eventTypes: ReadonlySet<string>,
  ) {
    this.lastDay = dayNumber(asOf);
  }

  /** Counts one person. */
  count({ firstDays, attributes, applications, knownBy = [], otherSites = [] }: PersonLogs): void {
    this.noteColumns(applications);
    const values = dimensionIds.map((dimension) =>
      countedValue(dimension, attributes?.[dimension]),
    );
    const sites = [values[sitePlace] ?? '', ...otherSites];
    const insiders = [...sites.flatMap((site) => this.insidersOf(site)), ...knownBy];
    const funnel = readFunnelJourney(firstDays, applications);
    if (funnel) this.withCredential += 1;
    const hire = readCredentialHireJourney(firstDays, applications, this.lastDay);
    if (funnel && hire && this.isClosed(funnel.cohort)) {
      const employers = [employerKept(hire), funnel.employer];
      this.holders.add([...holderValues(funnel, hire), ...values, ...employers], insiders);
    }
    const hiring = readHiringJourney(applications, this.lastDay);
    if (hiring) this.withApplication += 1;
    if (hiring && this.isClosed(hiring.cohort)) {
      const last = [hiring.occupationFamily, employerKept(hiring)];
      this.seekers.add([...seekerValues(hiring), ...values, ...last], insiders);
    }
  }

  /**
   * What was counted.
   * @param released the people of quarters that were released before, as they were counted
   *   then: what has come to be known of those quarters since is for a revision
   */
  tally(released: readonly PeopleTable[] = []): PilotTally {
    const tables = [this.holders.build(), this.seekers.build()].map((table) => {
      const earlier = released.find(({ id }) => id === table.id);
      return earlier ? joinPeople(earlier, table, 'cohort') : table;
    });
    const collected = { eventTypes: this.eventTypes, applicationColumns: this.columns };
    // A pilot may know its people by their applications alone.
    const people = Math.max(this.withCredential, this.withApplication);
    return tallyPeople(tables, { people, collected });
  }

  /** Columns that were ever filled by `asOf`: an empty one was never collected. */
  private noteColumns(applications: readonly ApplicationFacts[]): void {
    for (const application of applications) {
      if (application.lerInApplication !== null) this.columns.add('appliedOn');
      for (const column of dateColumns) {
        const day = application[column];
        if (day !== null && day <= this.lastDay) this.columns.add(column);
      }
    }
  }

  /** Who knows a person without any table: the people of the same site. */
  private insidersOf(site: string): readonly string[] {
    const known = this.insidersOfSites.get(site);
    if (known !== undefined) return known;
    const insiders = isAnswer(site) ? [`${siteDimension}:${site}`] : [];
    this.insidersOfSites.set(site, insiders);
    return insiders;
  }

  private isClosed(cohort: string): boolean {
    const known = this.closedQuarters.get(cohort);
    if (known !== undefined) return known;
    const isClosed = isQuarterClosed(cohort, disclosurePolicy.cohortClosesAfterDays, this.asOf);
    this.closedQuarters.set(cohort, isClosed);
    return isClosed;
  }
}

const sitePlace = dimensionIds.indexOf(siteDimension);

/** Dates whose columns are looked at for whether they were ever filled. */
const dateColumns = [
  'interviewedOn',
  'acceptedOn',
  'leftSearchOn',
  'requisitionOpenedOn',
] as const satisfies readonly (keyof ApplicationFacts)[];

function holderValues({ cohort, reached }: FunnelJourney, hire: CredentialHireJourney): string[] {
  const set = reached.reduce((bits, isReached, step) => bits | (Number(isReached) << step), 0);
  return [cohort, String(set), searchEndValue(hire.end, hire.days)];
}

function seekerValues({ cohort, ler, days, end, fillingDays }: HiringJourney): string[] {
  const isHiredInWindow = end === 'hired' && days <= hiringWindowDays;
  const fill = isHiredInWindow && fillingDays !== null ? String(fillingDays) : noFilling;
  return [cohort, ler, searchEndValue(end, days), fill];
}

function employerKept({
  employer,
  end,
  days,
}: Pick<HiringJourney, 'employer' | 'end' | 'days'>): string {
  return end === 'hired' && days <= lastDayKept ? employer : '';
}

/** The codes of an attribute that has a list; quarters, outcomes and employers have none. */
function listedCodes(attribute: string): string[] {
  const isListed = dimensionIds.includes(attribute) || attribute === occupationDimension;
  return isListed ? codesOf(attribute) : [];
}
