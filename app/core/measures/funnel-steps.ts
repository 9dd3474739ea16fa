import type { EventType } from '../formats/records.ts';

/** What is counted of one application, without who made it: days are days since 1970-01-01. */
export interface ApplicationFacts {
  employerId: string;
  occupationSoc: string;
  lerInApplication: boolean | null;
  requisitionOpenedOn: number | null;
  appliedOn: number;
  interviewedOn: number | null;
  acceptedOn: number | null;
  leftSearchOn: number | null;
  observedUntil: number;
}

interface StepWords {
  /** Measure id in release tables. */
  id: string;
  label: string;
  definition: string;
}

/** A step that the person's own events show. Earlier dates than the first credential count. */
interface EventStep extends StepWords {
  from: 'events';
  eventTypes: readonly EventType[];
}

/** A step that the person's applications with an LER show, from the first credential on. */
interface ApplicationStep extends StepWords {
  from: 'applications';
  column: 'appliedOn' | 'interviewedOn' | 'acceptedOn';
}

export type FunnelStep = EventStep | ApplicationStep;

/** Days after the first credential within which a step counts. */
export const funnelWindowDays = 180;

/** The steps from a credential to a job, strictly nested: each counts those of all before it. */
export const funnelSteps: readonly FunnelStep[] = [
  {
    id: 'reached_awarded',
    label: 'Awarded or offered a credential',
    definition: 'People whose first credential was awarded or offered in the quarter.',
    from: 'events',
    eventTypes: ['awarded', 'offered'],
  },
  {
    id: 'reached_accepted',
    label: 'Accepted it',
    definition: 'Of those, people who accepted a credential within 180 days.',
    from: 'events',
    eventTypes: ['accepted'],
  },
  {
    id: 'reached_shared',
    label: 'Shared it',
    definition: 'Of those, people who shared or presented a credential within 180 days.',
    from: 'events',
    eventTypes: ['shared', 'presented'],
  },
  {
    id: 'reached_verified',
    label: 'Had it verified',
    definition: 'Of those, people of whom a verifier checked a credential within 180 days.',
    from: 'events',
    eventTypes: ['verified'],
  },
  {
    id: 'reached_applied',
    label: 'Applied for a job with it',
    definition: 'Of those, people who made an application with an LER within 180 days.',
    from: 'applications',
    column: 'appliedOn',
  },
  {
    id: 'reached_interviewed',
    label: 'Were interviewed',
    definition: 'Of those, people interviewed for such an application within 180 days.',
    from: 'applications',
    column: 'interviewedOn',
  },
  {
    id: 'reached_hired',
    label: 'Were hired',
    definition: 'Of those, people who accepted an offer for such an application within 180 days.',
    from: 'applications',
    column: 'acceptedOn',
  },
];

/** The events that make somebody part of the pilot: the first of them is the entry. */
export const entryEventTypes: readonly EventType[] = ['awarded', 'offered'];

/** The event types of which first days are counted. */
export const countedEventTypes: readonly EventType[] = [
  ...new Set([
    ...entryEventTypes,
    ...funnelSteps.flatMap((step) => (step.from === 'events' ? step.eventTypes : [])),
  ]),
];

/** What the logs of a pilot hold at all. */
export interface CollectedLogs {
  eventTypes: ReadonlySet<string>;
  /** Columns of the applications file that were filled at least once. */
  applicationColumns: ReadonlySet<string>;
}

/** Whether logs that could show a step were ever sent: no log is not zero. */
export function isStepCollected(step: FunnelStep, collected: CollectedLogs): boolean {
  return step.from === 'events'
    ? step.eventTypes.some((type) => collected.eventTypes.has(type))
    : collected.applicationColumns.has(step.column);
}
