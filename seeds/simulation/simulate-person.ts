import type { Day } from './calendar.ts';
import { type CredentialStory, tellCredential } from './credential-story.ts';
import { createEventRecorder, type EventRecorder } from './event-recorder.ts';
import type { PilotPlan } from './pilot-plan.ts';
import { createRandom, type Random } from './random.ts';
import { recordAttributes } from './record-attributes.ts';
import { tellSearch } from './search-story.ts';
import type { SimulatedApplication, SimulatedPerson } from './simulated-person.ts';
import { drawTendencies, type Tendencies } from './tendencies.ts';
import { drawTrueAttributes } from './true-attributes.ts';
import { tellUse } from './use-story.ts';

/** What brings a person into the files. */
const parts = [
  /** Was awarded or offered at least one credential. */
  ['learner', 88],
  /** Applied to the same employers without any record: for comparison. */
  ['applicant', 9],
  /** Stands in the people file only. */
  ['enrolled', 3],
] as const;

/** Everything that the files say about one person, told from the seed and the index alone. */
export function simulatePerson(plan: PilotPlan, index: number): SimulatedPerson {
  const random = createRandom(plan.seedWords, index);
  const holderPid = `p_${random.base32(26)}`;
  const person = drawTrueAttributes(plan, random);
  const attributes = recordAttributes(person, random);
  const tendencies = drawTendencies(person, random);
  const recorder = createEventRecorder(plan, random);
  const eligiblePeople = drawEligiblePeople(random, tendencies);
  const part = random.weighted(parts);
  const joinsOn = drawEntryDay(plan, random);
  const applications =
    part === 'learner'
      ? tellLearner(plan, random, recorder, tendencies, joinsOn)
      : part === 'applicant'
        ? tellSearch(plan, random, tendencies, joinsOn, { readyOn: null })
        : [];
  return { holderPid, attributes, events: recorder.events, applications, eligiblePeople };
}

/** A whole number whose mean is one over the share that was reached. */
function drawEligiblePeople(random: Random, { reached }: Tendencies): number {
  const mean = 1 / reached;
  return Math.floor(mean) + (random.chance(mean % 1) ? 1 : 0);
}

function drawEntryDay(plan: PilotPlan, random: Random): Day {
  const { firstDay, lastDay } = random.weighted(plan.entryMonths);
  return random.integer(firstDay, lastDay);
}

function tellLearner(
  plan: PilotPlan,
  random: Random,
  recorder: EventRecorder,
  tendencies: Tendencies,
  entersOn: Day,
): SimulatedApplication[] {
  const credentials = tellCredentials(plan, random, recorder, tendencies, entersOn);
  const acceptedDays = credentials.flatMap(({ acceptedOn }) => acceptedOn ?? []);
  const readyOn = acceptedDays.length > 0 ? Math.min(...acceptedDays) : null;
  const startsOn = drawFirstApplicationDay(plan, random, tendencies, entersOn);
  const applications =
    startsOn === null ? [] : tellSearch(plan, random, tendencies, startsOn, { readyOn });
  tellUse(plan, random, recorder, tendencies, credentials, applications);
  return applications;
}

function tellCredentials(
  plan: PilotPlan,
  random: Random,
  recorder: EventRecorder,
  tendencies: Tendencies,
  entersOn: Day,
): CredentialStory[] {
  const first = tellCredential(plan, random, recorder, tendencies, entersOn, 0);
  const credentials = [first];
  // Who took the first takes the next more often.
  const shift = first.acceptedOn === null ? -0.9 : 0.8;
  let day = entersOn;
  while (credentials.length < 6 && random.chance(0.38)) {
    day += random.integer(15, 150);
    if (day > plan.observedUntil) break;
    credentials.push(tellCredential(plan, random, recorder, tendencies, day, shift));
  }
  return credentials;
}

/** Null for those who look for no work, or only after the observed days. */
function drawFirstApplicationDay(
  plan: PilotPlan,
  random: Random,
  tendencies: Tendencies,
  entersOn: Day,
): Day | null {
  if (!random.chance(tendencies.seekWork)) return null;
  // One in twelve was looking already when the credential came.
  const wait = random.chance(1 / 12)
    ? -random.integer(1, 60)
    : 3 + Math.floor(random.logNormal(24, 0.8));
  const startsOn = Math.max(plan.startsOn, entersOn + wait);
  return startsOn > plan.observedUntil ? null : startsOn;
}
