import type { PilotPlan, SitePlan } from './pilot-plan.ts';
import type { Random } from './random.ts';

/** Who a person is, before anybody asks. What a form records may be less. */
export interface TrueAttributes {
  raceEthnicity: string;
  gender: string;
  ageBand: string;
  education: string;
  hasDisability: boolean;
  isVeteran: boolean;
  ruralUrban: 'rural' | 'suburban' | 'urban';
  isFirstGeneration: boolean;
  site: SitePlan;
}

type Weights = readonly (readonly [string, number])[];

const raceWeights: Record<TrueAttributes['ruralUrban'], Weights> = {
  urban: raceShares(42, 23, 20, 7, 1.2, 1.6, 0.7, 3.5, 1),
  suburban: raceShares(58, 12, 15, 7, 1, 1, 0.5, 4.5, 1),
  rural: raceShares(68, 4, 14, 1, 9, 0.2, 0.2, 3, 0.6),
};

function raceShares(...shares: number[]): Weights {
  const codes = [
    'white',
    'black',
    'hispanic',
    'asian',
    'american_indian_alaska_native',
    'middle_eastern_north_african',
    'native_hawaiian_pacific_islander',
    'two_or_more',
    'another',
  ];
  return codes.map((code, i) => [code, shares[i] ?? 0] as const);
}

const ageWeights: Weights = [
  ['16-18', 5],
  ['19-24', 27],
  ['25-44', 43],
  ['45-54', 14],
  ['55-59', 6],
  ['60_plus', 5],
];

const disabilityShare: Record<string, number> = {
  '16-18': 0.1,
  '19-24': 0.11,
  '25-44': 0.13,
  '45-54': 0.18,
  '55-59': 0.22,
  '60_plus': 0.26,
};

/** From no secondary school to an advanced degree, by age: the young have not finished yet. */
const educationWeights: Record<string, readonly number[]> = {
  '16-18': [46, 50, 4, 0, 0, 0, 0],
  '19-24': [7, 38, 28, 11, 9, 7, 0],
  older: [9, 29, 17, 16, 12, 13, 4],
};

const educationCodes = [
  'less_than_secondary',
  'secondary',
  'some_postsecondary',
  'certificate',
  'associate',
  'bachelor',
  'advanced',
];

/** Whether somebody holds a bachelor's degree or more. */
export function hasBachelor({ education }: TrueAttributes): boolean {
  return education === 'bachelor' || education === 'advanced';
}

/** Draws who a person is. Each trait depends on those drawn before it. */
export function drawTrueAttributes(plan: PilotPlan, random: Random): TrueAttributes {
  const site = random.weighted(plan.sites);
  const ruralUrban = random.weighted([
    ['rural', site.rural],
    ['suburban', site.suburban],
    ['urban', site.urban],
  ] as const);
  const raceEthnicity = random.weighted(raceWeights[ruralUrban]);
  const gender = drawGender(raceEthnicity, random);
  const ageBand = random.weighted(ageWeights);
  const education = drawEducation(ageBand, ruralUrban, random);
  const hasDisability = random.chance(disabilityShare[ageBand] ?? 0.12);
  const isVeteran = random.chance(veteranShare(gender, ageBand));
  const isFirstGeneration = random.chance(firstGenerationShare(raceEthnicity, education));
  return {
    raceEthnicity,
    gender,
    ageBand,
    education,
    hasDisability,
    isVeteran,
    ruralUrban,
    isFirstGeneration,
    site,
  };
}

function drawGender(raceEthnicity: string, random: Random): string {
  const twoSpirit = raceEthnicity === 'american_indian_alaska_native' ? 3 : 0;
  return random.weighted([
    ['woman', 52],
    ['man', 45],
    ['non_binary', 2.2],
    ['another', 0.5],
    ['two_spirit', twoSpirit],
  ]);
}

function drawEducation(ageBand: string, ruralUrban: string, random: Random): string {
  const weights = educationWeights[ageBand] ?? educationWeights.older ?? [];
  return random.weighted(
    educationCodes.map((code, i) => {
      // Fewer degrees in rural communities, as colleges are farther away.
      const distance = ruralUrban === 'rural' && i >= 5 ? 0.6 : 1;
      return [code, (weights[i] ?? 0) * distance] as const;
    }),
  );
}

function veteranShare(gender: string, ageBand: string): number {
  if (ageBand === '16-18') return 0;
  if (ageBand === '19-24') return gender === 'man' ? 0.03 : 0.012;
  return gender === 'man' ? 0.13 : 0.03;
}

function firstGenerationShare(raceEthnicity: string, education: string): number {
  const byRace: Record<string, number> = { hispanic: 0.66, black: 0.54, asian: 0.4 };
  const share = byRace[raceEthnicity] ?? 0.43;
  return education === 'bachelor' || education === 'advanced' ? share * 0.55 : share;
}
