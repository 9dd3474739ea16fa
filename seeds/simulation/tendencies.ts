import type { Random } from './random.ts';
import { hasBachelor, type TrueAttributes } from './true-attributes.ts';

/**
 * How a person tends to act. The numbers are made up. They are sized like the gaps
 * that pilots report, so that charts have something true to show, and every gap
 * overlaps: no group is all one way.
 */
export interface Tendencies {
  /** Log-odds of accepting an offered credential. */
  accept: number;
  /** Log-odds of sharing an accepted credential on one's own account. */
  share: number;
  /** Log-odds of putting a record into the first application. */
  useLer: number;
  /** Probability of looking for work at all. */
  seekWork: number;
  /** Added to the logarithm of the days until hired. */
  hireDays: number;
  /** Per day, of giving up the search. */
  leaveRate: number;
  /** Share of the eligible people like this one that the pilot reached. */
  reached: number;
}

/** Sums the parts of a table that apply. */
function sum(parts: readonly (readonly [boolean, number])[]): number {
  return parts.reduce((total, [applies, part]) => (applies ? total + part : total), 0);
}

const hiringDelayByRace: Record<string, number> = {
  american_indian_alaska_native: 0.14,
  black: 0.11,
  hispanic: 0.08,
  middle_eastern_north_african: 0.08,
};

/** The tendencies of one person: those of the groups it belongs to, and its own drive. */
export function drawTendencies(person: TrueAttributes, random: Random): Tendencies {
  // Drive moves both the use of records and the speed of hiring: that is why people who
  // apply with a record are hired sooner even before the record does anything.
  const drive = random.normal();
  const isRural = person.ruralUrban === 'rural';
  const isOlder = person.ageBand === '55-59' || person.ageBand === '60_plus';
  const isOver45 = isOlder || person.ageBand === '45-54';
  const leftSchool = person.education === 'less_than_secondary';
  const { hasDisability, isVeteran, isFirstGeneration } = person;
  return {
    accept:
      1.5 +
      0.35 * drive +
      sum([
        [hasDisability, -0.5],
        [isOlder, -0.3],
        [isRural, -0.22],
        [leftSchool, -0.3],
        [isFirstGeneration, -0.1],
        [isVeteran, 0.12],
      ]),
    share:
      0.45 +
      0.4 * drive +
      sum([
        [isOlder, -0.4],
        [isRural, -0.2],
        [hasBachelor(person), 0.2],
      ]),
    useLer:
      0.75 +
      0.5 * drive +
      sum([
        [hasBachelor(person), 0.2],
        [isOlder, -0.35],
        [isRural, -0.15],
      ]),
    seekWork:
      0.8 -
      sum([
        [person.ageBand === '60_plus', 0.15],
        [person.ageBand === '16-18', 0.25],
      ]),
    hireDays:
      -0.24 * drive +
      (hiringDelayByRace[person.raceEthnicity] ?? 0) +
      sum([
        [isRural, 0.24],
        [!hasBachelor(person), 0.16],
        [leftSchool, 0.14],
        [hasDisability, 0.2],
        [isOver45, 0.12],
        [isVeteran, -0.06],
      ]),
    leaveRate:
      (1 / 430) *
      (1 +
        sum([
          [hasDisability, 0.35],
          [isOlder, 0.3],
          [isRural, 0.15],
          [leftSchool, 0.2],
        ])),
    reached:
      0.42 -
      sum([
        [isRural, 0.12],
        [hasDisability, 0.11],
        [isOlder, 0.08],
        [person.gender === 'man', 0.04],
      ]),
  };
}

/** The probability that belongs to log-odds. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
