import { funnelSteps } from '../funnel-steps.ts';

/** Something that people of a group may reach, in released cells of all cohorts together. */
export interface GapOutcome {
  id: string;
  /** Release table and measure with the counts. */
  table: 'access' | 'funnel' | 'hiring';
  measure: string;
  /** Measure with the size of a group; null where the cell's own denominator is it. */
  base: string | null;
  label: string;
  /** What the share is of. */
  who: string;
  /** What people would do to be counted: `12 more people accepting a credential`. */
  doing: string;
}

const [entryStep, ...laterSteps] = funnelSteps;

/** What people do at a step, after "more people". */
const doingAtStep: Record<string, string> = {
  reached_accepted: 'accepting a credential',
  reached_shared: 'sharing it',
  reached_verified: 'having it verified',
  reached_applied: 'applying for a job with it',
  reached_interviewed: 'being interviewed',
  reached_hired: 'being hired',
};

/** What gaps can be looked at for: access, each step of the funnel, and being hired. */
export const gapOutcomes: readonly GapOutcome[] = [
  {
    ...{ id: 'accepted', table: 'access', measure: 'accepted', base: null },
    ...{ label: 'Accepted a credential', who: 'eligible people' },
    doing: 'accepting a credential',
  },
  ...laterSteps.map(
    ({ id, label }): GapOutcome => ({
      ...{ id, table: 'funnel', measure: id, base: entryStep?.id ?? null, label },
      who: 'people with a first credential',
      doing: doingAtStep[id] ?? 'getting there',
    }),
  ),
  {
    ...{ id: 'hired_by_90', table: 'hiring', measure: 'hired_by_90', base: 'job_seekers' },
    ...{ label: 'Hired within 90 days', who: 'job seekers', doing: 'being hired within 90 days' },
  },
];
