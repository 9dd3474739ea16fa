/**
 * What anybody who reads the methods and the codebook knows of how the numbers hang
 * together. Nothing of it is taken from the program that makes the releases.
 */
export interface Population {
  /** Tables of cells.csv that count these people. */
  tables: readonly string[];
  /** Measure of everybody, of which the others are parts. */
  base: string;
  /** Measures of which each is at most the one after it. */
  chains: readonly (readonly string[])[];
  /** Pairs of measures that nobody is counted in twice. */
  apart: readonly (readonly [string, string])[];
}

/** Days by which tables say who was hired. */
export const horizons: readonly number[] = [30, 60, 90, 180];
const within = (start: string) => horizons.map((days) => `${start}_${days}`);

/** The kinds of people that are counted, each by its own clock. */
const populations: Record<string, Population> = {
  funnel: {
    tables: ['funnel', 'funnel_pairs'],
    base: 'reached_awarded',
    chains: [
      [
        ...['reached_hired', 'reached_interviewed', 'reached_applied', 'reached_verified'],
        ...['reached_shared', 'reached_accepted', 'reached_awarded'],
      ],
    ],
    apart: [],
  },
  hiring: {
    tables: ['hiring', 'comparison'],
    base: 'job_seekers',
    chains: [
      [...within('hired_by'), 'job_seekers'],
      [...within('left_by'), 'job_seekers'],
    ],
    apart: horizons.map((days) => [`hired_by_${days}`, `left_by_${days}`]),
  },
  time_to_fill: {
    tables: ['time_to_fill'],
    base: 'people_hired',
    chains: [[...within('filled_by'), 'people_hired']],
    apart: [],
  },
  credential_to_hire: {
    tables: ['credential_to_hire'],
    base: 'people',
    chains: [[...within('hired_by'), 'people']],
    apart: [],
  },
};

/** The table whose cells count people of another, out of people that no pilot log counts. */
export const accessTable = {
  ...{ id: 'access', base: 'eligible', population: 'funnel', measure: 'reached_accepted' },
};

/** That a measure of one kind of people is the same as, or at most, one of another. */
export interface Link {
  small: readonly [population: string, measure: string];
  large: readonly [population: string, measure: string];
  /** `same`; or what those are whom the larger counts beyond the smaller. */
  beyond: 'same' | 'rest' | 'other_clock';
}

export const links: readonly Link[] = [
  {
    ...{ small: ['credential_to_hire', 'people'], large: ['funnel', 'reached_awarded'] },
    beyond: 'same',
  },
  {
    ...{ small: ['funnel', 'reached_hired'], large: ['credential_to_hire', 'hired_by_180'] },
    beyond: 'other_clock',
  },
  {
    ...{ small: ['time_to_fill', 'people_hired'], large: ['hiring', 'hired_by_180'] },
    beyond: 'rest',
  },
  {
    ...{ small: ['funnel', accessTable.measure], large: [accessTable.id, accessTable.base] },
    beyond: 'rest',
  },
];

/**
 * Which people a table counts. A table of no known name counts those of the known kind
 * whose base it has; of any other table only its own denominators are known.
 * @param measures of the table
 */
export function populationOf(
  table: string,
  measures: readonly string[],
): Population & { id: string } {
  const known = Object.entries(populations);
  const own =
    known.find(([, { tables }]) => tables.includes(table)) ??
    known.find(([, { base }]) => measures.includes(base));
  if (own) return { id: own[0], ...own[1] };
  const base = 'denominator';
  const chains = measures.map((measure) => [measure, base]);
  return { ...{ id: table, tables: [table], base, chains }, apart: [] };
}
