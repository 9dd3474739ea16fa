import { AppError } from '#app/core/app-error.ts';
import { type Day, dateOf, dayOf, firstOfMonth } from './calendar.ts';
import { createRandom, type SeedWords, seedWords } from './random.ts';

/** A place where people join, and what share of its people live in which surroundings. */
export interface SitePlan {
  code: string;
  /** Relative number of people who join here. */
  weight: number;
  /** Shares of the three, together 1. */
  rural: number;
  suburban: number;
  urban: number;
  /** Whether this site asks about parents' education: one that does not leaves it uncollected. */
  asksFirstGeneration: boolean;
}

export interface SimulationOptions {
  /** People in the pilot, among them some who apply without a record and some without any event. */
  people: number;
  seed: string | number;
  /** First day on which people join, `YYYY-MM-DD`; 2025-01-01 when left out. */
  startsOn?: string;
  /** Whole calendar months in which people join; 15 (five quarters) when left out. */
  monthsOfEntry?: number;
  /** Last day anything is known of; 183 days after the last month of entry when left out. */
  observedUntil?: string;
  /** Part of the seed, so that two pilots of one seed hold different people. */
  pilotCode?: string;
  sites?: readonly SitePlan[];
  /** Ids written into the files. Made up from the seed when left out. */
  issuerIds?: readonly string[];
  verifierIds?: readonly string[];
  employerIds?: readonly string[];
  /** Codes of the Standard Occupational Classification, `NN-NNNN`. */
  occupations?: readonly string[];
}

/** What every person of a simulated pilot has in common. */
export interface PilotPlan {
  people: number;
  seed: string;
  seedWords: SeedWords;
  startsOn: Day;
  observedUntil: Day;
  /** Months of entry with their relative number of people. */
  entryMonths: readonly (readonly [{ firstDay: Day; lastDay: Day }, number])[];
  sites: readonly (readonly [SitePlan, number])[];
  /** The first issuer awards most. */
  issuers: readonly (readonly [{ id: string; ordinal: number }, number])[];
  verifierIds: readonly string[];
  employers: readonly (readonly [{ id: string; verifierId: string }, number])[];
  occupations: readonly string[];
}

const defaultSites: readonly SitePlan[] = [
  site('central', 34, 0.03, 0.32),
  site('harbor', 24, 0.02, 0.2),
  site('mill-valley', 22, 0.38, 0.42),
  { ...site('north-county', 20, 0.74, 0.2), asksFirstGeneration: false },
];

const defaultOccupations = ['31-1131', '15-1232', '47-2111', '51-4041', '49-9041', '43-6013'];

// Intake follows the school year: most people join in autumn and in the new year.
const weightOfMonth = [9, 7, 7, 8, 6, 7, 5, 8, 10, 9, 6, 4];

function site(code: string, weight: number, rural: number, suburban: number): SitePlan {
  return { code, weight, rural, suburban, urban: 1 - rural - suburban, asksFirstGeneration: true };
}

/**
 * Completes the options of a simulation.
 * @throws AppError `invalid` with a sentence when a number or date cannot be used.
 */
export function createPilotPlan(options: SimulationOptions): PilotPlan {
  const { people, monthsOfEntry = 15, pilotCode = 'SYNTHETIC' } = options;
  if (!Number.isSafeInteger(people) || people < 1) {
    throw new AppError('invalid', 'The number of people must be a whole number of 1 or more.');
  }
  if (!Number.isSafeInteger(monthsOfEntry) || monthsOfEntry < 1) {
    throw new AppError('invalid', 'The months of entry must be a whole number of 1 or more.');
  }
  const startsOn = dayOf(options.startsOn ?? '2025-01-01');
  const entryEndsOn = firstOfMonth(startsOn, monthsOfEntry) - 1;
  // 183 days: the cohort of the last quarter of entry has its 180 days, and three to spare.
  const observedUntil = options.observedUntil ? dayOf(options.observedUntil) : entryEndsOn + 183;
  if (observedUntil <= startsOn) {
    throw new AppError('invalid', 'The last observed day must lie after the first day of entry.');
  }
  const words = seedWords(`${options.seed}\u0000${pilotCode}`);
  const ids = makeIds(words);
  const verifierIds = options.verifierIds ?? ids('ver', 6);
  return {
    people,
    seed: String(options.seed),
    seedWords: words,
    startsOn,
    observedUntil,
    entryMonths: planEntry(startsOn, monthsOfEntry, Math.min(entryEndsOn, observedUntil)),
    sites: (options.sites ?? defaultSites).map((place) => [place, place.weight] as const),
    issuers: (options.issuerIds ?? ids('iss', 4)).map(
      (id, ordinal) => [{ id, ordinal }, 1 / (ordinal + 1)] as const,
    ),
    verifierIds,
    employers: planEmployers(options.employerIds ?? ids('emp', 14), verifierIds),
    occupations: options.occupations ?? defaultOccupations,
  };
}

function makeIds(words: SeedWords) {
  // Index -1 belongs to no person.
  const random = createRandom(words, -1);
  return (prefix: string, count: number) =>
    Array.from({ length: count }, () => `${prefix}_${random.base32(6)}`);
}

function planEntry(startsOn: Day, months: number, lastEntry: Day): PilotPlan['entryMonths'] {
  return Array.from({ length: months }, (_, month) => {
    const firstDay = Math.max(startsOn, firstOfMonth(startsOn, month));
    const lastDay = Math.min(lastEntry, firstOfMonth(startsOn, month + 1) - 1);
    const season = weightOfMonth[Number(dateOf(firstDay).slice(5, 7)) - 1] ?? 1;
    // A pilot starts small: the first half year grows from half to full size.
    const growth = Math.min(1, 0.5 + month / 12);
    const days = Math.max(0, lastDay - firstDay + 1);
    return [{ firstDay, lastDay }, (season * growth * days) / 30] as const;
  }).filter(([, weight]) => weight > 0);
}

/** Every seventh employer checks records with software that sends no log. */
function planEmployers(ids: readonly string[], verifierIds: readonly string[]) {
  return ids.map((id, ordinal) => {
    const sendsLogs = ordinal % 7 !== 6;
    const verifierId = sendsLogs ? (verifierIds[ordinal % verifierIds.length] ?? '') : '';
    return [{ id, verifierId }, 1 / (ordinal + 2)] as const;
  });
}
