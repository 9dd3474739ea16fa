/**
 * What anybody who reads the methods and the codebook knows of how the numbers hang
 * together. Nothing of it is taken from the program that makes the releases.
 */
export interface Population {
  /** Tables of cells.csv that count these people, and by which measures. */
  tables: readonly string[];
  /** Measure of everybody, of which the others are parts. */
  base: string;
  /** Measures of which each is at most the one after it. */
  chains: readonly (readonly string[])[];
  /** Pairs of measures that nobody is counted in twice. */
  apart: readonly (readonly [string, string])[];
  /** Whether people are also told apart by whether they applied with an LER. */
  isByLer: boolean;
}

/** Days by which tables say who was hired. */
export const horizons: readonly number[] = [30, 60, 90, 180];
const within = (start: string) => horizons.map((days) => `${start}_${days}`);

/** The kinds of people that are counted, each by its own clock. */
export const populations: Record<string, Population> = {
  funnel: {
    tables: ['funnel'],
    base: 'reached_awarded',
    chains: [
      [
        ...['reached_hired', 'reached_interviewed', 'reached_applied', 'reached_verified'],
        ...['reached_shared', 'reached_accepted', 'reached_awarded'],
      ],
    ],
    apart: [],
    isByLer: false,
  },
  hiring: {
    tables: ['hiring', 'comparison'],
    base: 'job_seekers',
    chains: [
      [...within('hired_by'), 'job_seekers'],
      [...within('left_by'), 'job_seekers'],
    ],
    apart: horizons.map((days) => [`hired_by_${days}`, `left_by_${days}`]),
    isByLer: true,
  },
  time_to_fill: {
    tables: ['time_to_fill'],
    base: 'people_hired',
    chains: [[...within('filled_by'), 'people_hired']],
    apart: [],
    isByLer: false,
  },
  credential_to_hire: {
    tables: ['credential_to_hire'],
    base: 'people',
    chains: [[...within('hired_by'), 'people']],
    apart: [],
    isByLer: false,
  },
};

/** Measures of one kind of people that are the same as, or at most, those of another. */
export const links: readonly {
  small: readonly [population: string, measure: string];
  large: readonly [population: string, measure: string];
  isSame: boolean;
}[] = [
  { small: ['credential_to_hire', 'people'], large: ['funnel', 'reached_awarded'], isSame: true },
  {
    ...{ small: ['funnel', 'reached_hired'], large: ['credential_to_hire', 'hired_by_180'] },
    isSame: false,
  },
  { small: ['time_to_fill', 'people_hired'], large: ['hiring', 'hired_by_180'], isSame: false },
];

/** Which kind of people a table counts. */
export function populationOf(table: string): string | undefined {
  return Object.keys(populations).find((id) => populations[id]?.tables.includes(table));
}
