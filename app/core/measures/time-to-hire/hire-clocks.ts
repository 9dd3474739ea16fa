/** A pair of days between which the time to a job is counted, and the table that counts it. */
export interface HireClock {
  id: 'application' | 'opening' | 'credential';
  /** From what to what, for a list to choose from. */
  label: string;
  /** What the page says of it first. */
  lead: string;
  /** The release table, its measure of how many people there are, and the start of the others. */
  table: string;
  base: string;
  reached: string;
  /** Who is counted, after a number: `1,204 job seekers`. */
  people: string;
  /** Everybody, as the name of a row. */
  everybody: string;
  /** What the share by a day is of: `Hired within 90 days`. */
  outcome: (days: number) => string;
  /** Which quarter a cohort is named after. */
  cohortName: string;
  definition: { term: string; text: string };
}

const observation =
  'People whose observation ended earlier are taken into account up to that day, never dropped and never counted as not hired.';

/** Every clock, the headline first. A new one is an entry here and a release table. */
export const hireClocks: readonly [HireClock, ...HireClock[]] = [
  {
    id: 'application',
    label: 'First application to accepted offer',
    lead: 'The share of job seekers hired within 30, 60, 90 and 180 days, counted from the first application to the first accepted offer.',
    ...{ table: 'hiring', base: 'job_seekers', reached: 'hired_by' },
    ...{ people: 'job seekers', everybody: 'All job seekers' },
    outcome: (days) => `Hired within ${days} days`,
    cohortName: 'quarter of the first application',
    definition: {
      term: 'How time to hire is counted',
      text: `For each job seeker, from the first application to the first accepted offer. People who left the search stay in the count as people who were not hired. ${observation}`,
    },
  },
  {
    id: 'opening',
    label: 'Job opened to accepted offer (time to fill)',
    lead: 'Of the people hired, the share whose job had been open for at most 30, 60, 90 and 180 days when they accepted it. It speaks of jobs that were filled only.',
    ...{ table: 'time_to_fill', base: 'people_hired', reached: 'filled_by' },
    ...{ people: 'people hired', everybody: 'All people hired' },
    outcome: (days) => `Job open for at most ${days} days`,
    cohortName: 'quarter of the first application',
    definition: {
      term: 'How time to fill is counted',
      text: 'For each person hired, from the day the job was opened to the day it was accepted. It speaks of jobs that were filled, and only where the day of opening is known: how many jobs stayed open, and how many job seekers were not hired, is not in it.',
    },
  },
  {
    id: 'credential',
    label: 'First credential to accepted offer',
    lead: 'The share of people with a first credential who accepted an offer within 30, 60, 90 and 180 days of it, whether they applied with it or not.',
    ...{ table: 'credential_to_hire', base: 'people', reached: 'hired_by' },
    ...{ people: 'people with a first credential', everybody: 'All with a first credential' },
    outcome: (days) => `Hired within ${days} days of a first credential`,
    cohortName: 'quarter of the first credential',
    definition: {
      term: 'How time from a first credential is counted',
      text: `For each person with a credential, from the day the first one was awarded or offered to the first offer accepted from then on. People who made no application that the pilot knows of are counted as not hired, and so are people who left the search. ${observation}`,
    },
  },
];

/** The clock that an address asks for by its id, or the headline. */
export function findHireClock(id: string | null): HireClock {
  return hireClocks.find((clock) => clock.id === id) ?? hireClocks[0];
}
