import type { SitePlan } from '../simulation/pilot-plan.ts';

/** What a partner does in a pilot. */
type PartSeed =
  | 'coordinator'
  | 'issuer'
  | 'verifier'
  | 'employer'
  | 'navigator'
  | 'technology'
  | 'funder';

/** A milestone; `doneOn` null while it is not done. */
export interface MilestoneSeed {
  title: string;
  dueOn: string;
  doneOn: string | null;
}

/** Upper and lower number of an entered figure; the lower is null for a plain count. */
type FigureSeed = readonly [numerator: number, denominator: number | null];

/** A metric of the catalogue with its baseline, and quarterly targets and figures. */
export interface MetricSeed {
  catalogueKey: string;
  /** As of the day before the pilot's first quarter. */
  baseline: FigureSeed;
  /** One for each quarter from the pilot's first, in the metric's unit. */
  targets: readonly number[];
  /** One for each quarter from the pilot's first. */
  figures: readonly FigureSeed[];
  source: string;
  /** Whether the latest figure still waits for approval. */
  hasDraft?: boolean;
}

/** A pilot of the demonstration: its record, and how its people are simulated. */
export interface PilotSeed {
  code: string;
  name: string;
  summary: string;
  region: string;
  startsOn: string;
  endsOn: string;
  /** 1 to 5 of the SkillsFWD Implementation Roadmap. */
  phase: number;
  occupations: readonly (readonly [code: string, name: string])[];
  consentBasis: string;
  partners: readonly (readonly [slug: string, part: PartSeed, sendsLogs: boolean])[];
  milestones: readonly MilestoneSeed[];
  metrics: readonly MetricSeed[];
  /** Pairs of attributes that its releases tell of together. */
  pairs?: readonly (readonly [first: string, second: string])[];
  simulation: {
    people: number;
    seed: string;
    monthsOfEntry: number;
    employers: number;
    sites: readonly SitePlan[];
  };
}

/** A site: name, relative size, and the shares of its people in rural and suburban places. */
export function site(
  code: string,
  weight: number,
  rural: number,
  suburban: number,
  asksFirstGeneration = true,
): SitePlan {
  return { code, weight, rural, suburban, urban: 1 - rural - suburban, asksFirstGeneration };
}

const milestoneTitles = [
  'Charter signed',
  'Partner agreements signed',
  'Use cases and success metrics agreed',
  'Data-sharing and privacy agreement signed',
  'Skills aligned with employers',
  'First test credential verifies',
  'Wallet chosen and onboarding material ready',
  'First credential issued',
  'First credential accepted',
  'First verified by an employer',
  'First full lifecycle completed',
  'First hire with an LER in the application',
  'Mid-point review',
  'Equity review',
  'Final evaluation',
] as const;

/** The usual milestones of a pilot, with its own dates: due, and done or null. */
export function milestones(
  ...dates: readonly (readonly [dueOn: string, doneOn: string | null])[]
): MilestoneSeed[] {
  return dates.map(([dueOn, doneOn], i) => ({ title: milestoneTitles[i] ?? '', dueOn, doneOn }));
}
