import { quarterOfDay } from './calendar.ts';
import {
  type ApplicationFacts,
  entryEventTypes,
  type FunnelStep,
  funnelSteps,
  funnelWindowDays,
} from './funnel-steps.ts';
import { occupationFamilyOf } from './occupation-families.ts';

/** The first day of each counted event type of one person, in days since 1970-01-01. */
export type FirstDays = Pick<ReadonlyMap<string, number>, 'get'>;

export interface FunnelJourney {
  /** Quarter of the first awarded or offered credential. */
  cohort: string;
  /** For each step of the funnel, whether it was reached within the window. */
  reached: boolean[];
  /** Who hired, where the last step was reached; empty where it was not, or nobody knows who. */
  employer: string;
}

/**
 * How far one person came, each step looked at by itself; nesting follows once it is
 * known which steps are collected at all. Null for somebody without a first credential.
 */
export function readFunnelJourney(
  firstDays: FirstDays,
  applications: readonly ApplicationFacts[],
): FunnelJourney | null {
  const entry = earliestOf(entryEventTypes, firstDays);
  if (entry === never) return null;
  const reached: boolean[] = [];
  let day = never;
  for (const step of funnelSteps) {
    day = firstDayOfStep(step, firstDays, applications, entry);
    reached.push(day - entry <= funnelWindowDays);
  }
  // The last step is being hired for an application with an LER.
  const isHired = day - entry <= funnelWindowDays;
  const employer = isHired ? employerOn(applications.filter(hasLer), day) : '';
  return { cohort: quarterOfDay(entry), reached, employer };
}

function firstDayOfStep(
  step: FunnelStep,
  firstDays: FirstDays,
  applications: readonly ApplicationFacts[],
  entry: number,
): number {
  if (step.from === 'events') return earliestOf(step.eventTypes, firstDays);
  let first = never;
  for (const application of applications) {
    const day = application[step.column];
    if (!hasLer(application) || day === null) continue;
    if (day >= entry && day < first) first = day;
  }
  return first;
}

function hasLer({ lerInApplication }: ApplicationFacts): boolean {
  return lerInApplication === true;
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
 * @param asOf days since 1970-01-01
 */
export function readHiringJourney(
  applications: readonly ApplicationFacts[],
  asOf: number,
): HiringJourney | null {
  const first = firstApplication(applications, asOf);
  if (!first) return null;
  const start = first.appliedOn;
  const search = followSearch(applications, start, asOf);
  const ler = first.lerInApplication === null ? 'unknown' : first.lerInApplication ? 'yes' : 'no';
  const isHired = search.end === 'hired';
  return {
    cohort: quarterOfDay(start),
    ler,
    days: search.days,
    end: search.end,
    occupationFamily: occupationFamilyOf(first.occupationSoc),
    fillingDays: isHired ? fillingDays(applications, search.endedOn) : null,
    employer: isHired ? employerOn(applications, search.endedOn) : '',
  };
}

export interface CredentialHireJourney {
  /** Quarter of the first awarded or offered credential. */
  cohort: string;
  /** Days from that credential. */
  days: number;
  end: SearchEnd;
  /** Who hired; empty for who was not hired, or where it is not known. */
  employer: string;
}

/**
 * The same search by another clock: from the first awarded or offered credential to the
 * first offer accepted from then on, with or without an LER. Who made no application is
 * taken as not hired, up to `asOf`. Null for somebody without a first credential by then.
 */
export function readCredentialHireJourney(
  firstDays: FirstDays,
  applications: readonly ApplicationFacts[],
  asOf: number,
): CredentialHireJourney | null {
  const entry = earliestOf(entryEventTypes, firstDays);
  if (entry > asOf) return null;
  const cohort = quarterOfDay(entry);
  if (!applications.some(({ appliedOn }) => appliedOn <= asOf)) {
    return { cohort, days: asOf - entry, end: 'observation_ended', employer: '' };
  }
  const { days, end, endedOn } = followSearch(applications, entry, asOf);
  const employer = end === 'hired' ? employerOn(applications, endedOn) : '';
  return { cohort, days, end, employer };
}

interface EndedSearch {
  end: SearchEnd;
  endedOn: number;
  days: number;
}

/** What became of a search that began on a day, and how many days later. */
function followSearch(
  applications: readonly ApplicationFacts[],
  start: number,
  asOf: number,
): EndedSearch {
  let hiredOn = never;
  let leftOn = never;
  let until = start;
  for (const { appliedOn, acceptedOn, leftSearchOn, observedUntil } of applications) {
    if (appliedOn > asOf) continue;
    hiredOn = earlierWithin(hiredOn, acceptedOn, start, asOf);
    leftOn = earlierWithin(leftOn, leftSearchOn, start, asOf);
    if (observedUntil > until) until = observedUntil;
  }
  if (leftOn < hiredOn) return { end: 'left', endedOn: leftOn, days: leftOn - start };
  if (hiredOn !== never) return { end: 'hired', endedOn: hiredOn, days: hiredOn - start };
  const endedOn = Math.min(until, asOf);
  return { end: 'observation_ended', endedOn, days: endedOn - start };
}

/** Who hired on a day; of several the first that is known. */
function employerOn(applications: readonly ApplicationFacts[], hiredOn: number): string {
  for (const { acceptedOn, employerId } of applications) {
    if (acceptedOn === hiredOn && employerId !== '') return employerId;
  }
  return '';
}

/** The shortest opening among the jobs accepted on a day: who accepts two began with one. */
function fillingDays(applications: readonly ApplicationFacts[], hiredOn: number): number | null {
  let shortest = never;
  for (const { acceptedOn, requisitionOpenedOn } of applications) {
    if (acceptedOn !== hiredOn || requisitionOpenedOn === null) continue;
    if (requisitionOpenedOn > hiredOn) continue;
    shortest = Math.min(shortest, hiredOn - requisitionOpenedOn);
  }
  return shortest === never ? null : shortest;
}

/** The earlier of two days, where the second counts only if it lies within a period. */
function earlierWithin(known: number, day: number | null, from: number, to: number): number {
  return day === null || day < from || day > to || day >= known ? known : day;
}

/** The application made first; of several on one day, the one that stands first. */
function firstApplication(
  applications: readonly ApplicationFacts[],
  asOf: number,
): ApplicationFacts | null {
  let first: ApplicationFacts | null = null;
  for (const application of applications) {
    if (application.appliedOn > asOf) continue;
    if (first === null || application.appliedOn < first.appliedOn) first = application;
  }
  return first;
}

/** Stands for a day that never came: later than any. */
const never = Number.POSITIVE_INFINITY;

/** The earliest first day of some event types. */
function earliestOf(eventTypes: readonly string[], firstDays: FirstDays): number {
  let first = never;
  for (const type of eventTypes) {
    const day = firstDays.get(type);
    if (day !== undefined && day < first) first = day;
  }
  return first;
}
