import { dimensions } from '../measures/dimensions.ts';

interface Band {
  code: string;
  /** Whole years, both ends included. */
  from: number;
  to: number;
}

/** Nobody is known to have lived longer: a greater age is a mistake. */
const oldest = 122;

const bands: readonly Band[] = dimensions
  .filter(({ id }) => id === 'age_band')
  .flatMap(({ values }) => values.map(({ code }) => bandOf(code)).filter((band) => band !== null));

/** `25-44` holds both its ends; `under_16` ends with 15; `60_plus` begins with 60. */
function bandOf(code: string): Band | null {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(code) ?? [];
  if (from !== undefined && to !== undefined) return { code, from: Number(from), to: Number(to) };
  const under = /^under_(\d+)$/.exec(code)?.[1];
  if (under !== undefined) return { code, from: 0, to: Number(under) - 1 };
  const plus = /^(\d+)_plus$/.exec(code)?.[1];
  return plus === undefined ? null : { code, from: Number(plus), to: oldest };
}

/**
 * The code of the age band that holds every age in question, or null when there is none:
 * of a year of birth alone two ages are possible, and both must fall in one band.
 * @param ages whole years
 */
export function ageBand(...ages: readonly number[]): string | null {
  const band = bands.find(({ from, to }) => ages.every((age) => age >= from && age <= to));
  return ages.length === 0 ? null : (band?.code ?? null);
}

/**
 * Whole years from one day to another. Who was born on 29 February is a year older on
 * 1 March of a common year.
 * @param bornOn `YYYY-MM-DD`
 * @param day `YYYY-MM-DD`
 */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
