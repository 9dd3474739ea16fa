import { dayNumber, quarterOf } from './calendar.ts';
import {
  type ApplicationFacts,
  entryEventTypes,
  type FunnelStep,
  funnelSteps,
  funnelWindowDays,
} from './funnel-steps.ts';
import { occupationFamilyOf } from './occupation-families.ts';

/** The first date `YYYY-MM-DD` of each event type of one person. */
export type FirstDates = ReadonlyMap<string, string>;

export interface FunnelJourney {
  /** Quarter of the first awarded or offered credential. */
  cohort: string;
  /** For each step of the funnel, whether it was reached within the window. */
  reached: boolean[];
}

/**
 * How far one person came, each step looked at by itself; nesting follows once it is
 * known which steps are collected at all. Null for somebody without a first credential.
 */
export function readFunnelJourney(
  firstDates: FirstDates,
  applications: readonly ApplicationFacts[],
): FunnelJourney | null {
  const entry = earliest(entryEventTypes.map((type) => firstDates.get(type)));
  if (entry === null) return null;
  const entryDay = dayNumber(entry);
  const reached = funnelSteps.map((step) => {
    const day = firstDayOfStep(step, firstDates, applications, entryDay);
    return day !== null && day - entryDay <= funnelWindowDays;
  });
  return { cohort: quarterOf(entry), reached };
}

function firstDayOfStep(
  step: FunnelStep,
  firstDates: FirstDates,
  applications: readonly ApplicationFacts[],
  entryDay: number,
): number | null {
  if (step.from === 'events') {
    const date = earliest(step.eventTypes.map((type) => firstDates.get(type)));
    return date === null ? null : dayNumber(date);
  }
  let first: number | null = null;
  for (const application of applications) {
    const date = application[step.column];
    if (application.lerInApplication !== true || date === null) continue;
    const day = dayNumber(date);
    if (day >= entryDay && (first === null || day < first)) first = day;
  }
  return first;
}

export interface HiringJourney {
  /** Quarter of the first application. */
  cohort: string;
  /** Whether the first application carried an LER: fixed then, whatever came later. */
  ler: 'yes' | 'no' | 'unknown';
  /** Days from the first application. */
  days: number;
  /** How the time ended: hired, left the search, or observation ended with neither. */
  end: SearchEnd;
  /** Occupation family of the first application: a code of `occupationFamilies`. */
  occupationFamily: string;
  /**
   * Days from the opening of the job that was accepted to its acceptance; null for who was
   * not hired, or where the day of opening is not known or lies after the acceptance.
   */
  fillingDays: number | null;
  /** Who hired; empty for who was not hired, or where it is not known. */
  employer: string;
}

/** How a search ended. */
export type SearchEnd = 'hired' | 'left' | 'observation_ended';

/**
 * One job seeker's way from the first application to the first accepted offer, with
 * nothing later than `asOf` looked at. Leaving the search counts when it comes before
 * being hired. Null for somebody who made no application by then.
 */
export function readHiringJourney(
  applications: readonly ApplicationFacts[],
  asOf: string,
): HiringJourney | null {
  const first = firstApplication(applications, asOf);
  if (!first) return null;
  const start = first.appliedOn;
  const search = followSearch(applications, start, asOf);
  const ler = first.lerInApplication === null ? 'unknown' : first.lerInApplication ? 'yes' : 'no';
  return {
    ...{ cohort: quarterOf(start), ler, days: search.days, end: search.end },
    occupationFamily: occupationFamilyOf(first.occupationSoc),
    fillingDays: search.end === 'hired' ? fillingDays(applications, search.endedOn) : null,
    employer: search.end === 'hired' ? employerOn(applications, search.endedOn) : '',
  };
}

export interface CredentialHireJourney {
  /** Quarter of the first awarded or offered credential. */
  cohort: string;
  /** Days from that credential. */
  days: number;
  end: SearchEnd;
}

/**
 * The same search by another clock: from the first awarded or offered credential to the
 * first offer accepted from then on, with or without an LER. Who made no application is
 * taken as not hired, up to `asOf`. Null for somebody without a first credential by then.
 */
export function readCredentialHireJourney(
  firstDates: FirstDates,
  applications: readonly ApplicationFacts[],
  asOf: string,
): CredentialHireJourney | null {
  const entry = earliest(entryEventTypes.map((type) => firstDates.get(type)));
  if (entry === null || entry > asOf) return null;
  const cohort = quarterOf(entry);
  const made = applications.filter(({ appliedOn }) => appliedOn <= asOf);
  if (made.length === 0) {
    return { cohort, days: dayNumber(asOf) - dayNumber(entry), end: 'observation_ended' };
  }
  const { days, end } = followSearch(made, entry, asOf);
  return { cohort, days, end };
}

/** What became of a search that began on a day, and how many days later. */
function followSearch(applications: readonly ApplicationFacts[], start: string, asOf: string) {
  let hiredOn: string | null = null;
  let leftOn: string | null = null;
  let until = start;
  for (const { acceptedOn, leftSearchOn, observedUntil } of applications) {
    hiredOn = earlierWithin(hiredOn, acceptedOn, start, asOf);
    leftOn = earlierWithin(leftOn, leftSearchOn, start, asOf);
    if (observedUntil > until) until = observedUntil;
  }
  const ended = (endedOn: string, end: SearchEnd) => ({
    ...{ end, endedOn },
    days: dayNumber(endedOn) - dayNumber(start),
  });
  if (leftOn !== null && (hiredOn === null || leftOn < hiredOn)) return ended(leftOn, 'left');
  if (hiredOn !== null) return ended(hiredOn, 'hired');
  return ended(until < asOf ? until : asOf, 'observation_ended');
}

/** Who hired on a day; of several the first that is known. */
function employerOn(applications: readonly ApplicationFacts[], hiredOn: string): string {
  const hires = applications.filter(({ acceptedOn }) => acceptedOn === hiredOn);
  return hires.find(({ employerId }) => employerId !== '')?.employerId ?? '';
}

/** The shortest opening among the jobs accepted on a day: who accepts two began with one. */
function fillingDays(applications: readonly ApplicationFacts[], hiredOn: string): number | null {
  const days = applications.flatMap(({ acceptedOn, requisitionOpenedOn }) => {
    const isIt = acceptedOn === hiredOn && requisitionOpenedOn !== null;
    return isIt && requisitionOpenedOn <= hiredOn
      ? [dayNumber(hiredOn) - dayNumber(requisitionOpenedOn)]
      : [];
  });
  return days.length > 0 ? Math.min(...days) : null;
}

/** The earlier of two dates, where the second counts only if it lies within a period. */
function earlierWithin(known: string | null, date: string | null, from: string, to: string) {
  if (date === null || date < from || date > to) return known;
  return known === null || date < known ? date : known;
}

function firstApplication(
  applications: readonly ApplicationFacts[],
  asOf: string,
): ApplicationFacts | null {
  let first: ApplicationFacts | null = null;
  for (const application of applications) {
    if (application.appliedOn > asOf) continue;
    if (first === null || comesBefore(application, first)) first = application;
  }
  return first;
}

function comesBefore(a: ApplicationFacts, b: ApplicationFacts): boolean {
  if (a.appliedOn !== b.appliedOn) return a.appliedOn < b.appliedOn;
  return a.applicationId < b.applicationId;
}

/** The earliest of some dates, null when there is none. */
function earliest(dates: readonly (string | undefined)[]): string | null {
  let first: string | null = null;
  for (const date of dates) {
    if (date !== undefined && (first === null || date < first)) first = date;
  }
  return first;
}
