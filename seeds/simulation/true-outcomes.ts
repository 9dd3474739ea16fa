import { type Day, quarterOf } from './calendar.ts';
import type { SimulatedApplication, SimulatedPerson } from './simulated-person.ts';

/** The funnel in its order. A step counts only with all the steps before it. */
export const funnelSteps = [
  'awarded',
  'accepted',
  'shared',
  'verified',
  'applied',
  'interviewed',
  'hired',
] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** Days from the first application within which hires are counted. */
export const hireHorizons = [30, 60, 90, 180] as const;

const windowDays = 180;

/** How far a person came within 180 days of entry; null without an award or offer. */
export function funnelOf(
  person: SimulatedPerson,
): { cohort: string; reached: FunnelStep[] } | null {
  const enteredOn = firstEvent(person, ['awarded', 'offered']);
  if (enteredOn === null) return null;
  const withLer = person.applications.filter(({ hasLer }) => hasLer);
  // An application that was made before the person entered has no record of this pilot in it.
  const sinceEntry = (date: (application: SimulatedApplication) => Day | null) =>
    earliest(withLer.map(date).filter((day) => day !== null && day >= enteredOn));
  const firstDays: Record<FunnelStep, Day | null> = {
    awarded: enteredOn,
    accepted: firstEvent(person, ['accepted']),
    shared: firstEvent(person, ['shared', 'presented']),
    verified: firstEvent(person, ['verified']),
    applied: sinceEntry(({ appliedOn }) => appliedOn),
    interviewed: sinceEntry(({ interviewedOn }) => interviewedOn),
    hired: sinceEntry(({ acceptedOn }) => acceptedOn),
  };
  const reached: FunnelStep[] = [];
  for (const step of funnelSteps) {
    const day = firstDays[step];
    if (day === null || day - enteredOn > windowDays) break;
    reached.push(step);
  }
  return { cohort: quarterOf(enteredOn), reached };
}

/** How the search for work went; null for people who never applied. */
export function searchOf(
  person: SimulatedPerson,
): { cohort: string; startedWithLer: boolean; hiredBy: number[] } | null {
  const [first] = person.applications;
  if (!first) return null;
  const hiredOn = earliest(person.applications.map(({ acceptedOn }) => acceptedOn));
  const leftOn = earliest(person.applications.map(({ leftSearchOn }) => leftSearchOn));
  // Who left the search and was hired later has left: leaving came first.
  const isHired = hiredOn !== null && (leftOn === null || hiredOn <= leftOn);
  return {
    cohort: quarterOf(first.appliedOn),
    startedWithLer: first.hasLer,
    hiredBy: hireHorizons.filter((horizon) => isHired && hiredOn - first.appliedOn <= horizon),
  };
}

function firstEvent({ events }: SimulatedPerson, eventTypes: readonly string[]): Day | null {
  return earliest(
    events.map(({ eventType, day }) => (eventTypes.includes(eventType) ? day : null)),
  );
}

function earliest(days: readonly (Day | null)[]): Day | null {
  let first: Day | null = null;
  for (const day of days) {
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}
