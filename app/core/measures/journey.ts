import { dayNumber, quarterOf } from './calendar.ts';
import {
  type ApplicationFacts,
  entryEventTypes,
  type FunnelStep,
  funnelSteps,
  funnelWindowDays,
} from './funnel-steps.ts';

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
  end: 'hired' | 'left' | 'observation_ended';
}

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
  let hiredOn: string | null = null;
  let leftOn: string | null = null;
  let until = start;
  for (const { acceptedOn, leftSearchOn, observedUntil } of applications) {
    hiredOn = earlierWithin(hiredOn, acceptedOn, start, asOf);
    leftOn = earlierWithin(leftOn, leftSearchOn, start, asOf);
    if (observedUntil > until) until = observedUntil;
  }
  const ler = first.lerInApplication === null ? 'unknown' : first.lerInApplication ? 'yes' : 'no';
  const journey = { cohort: quarterOf(start), ler } as const;
  const daysTo = (date: string) => dayNumber(date) - dayNumber(start);
  if (leftOn !== null && (hiredOn === null || leftOn < hiredOn)) {
    return { ...journey, days: daysTo(leftOn), end: 'left' };
  }
  if (hiredOn !== null) return { ...journey, days: daysTo(hiredOn), end: 'hired' };
  const lastDay = Math.min(daysTo(until), daysTo(asOf));
  return { ...journey, days: lastDay, end: 'observation_ended' };
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
