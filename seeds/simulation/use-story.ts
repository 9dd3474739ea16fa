import type { Day } from './calendar.ts';
import type { CredentialStory } from './credential-story.ts';
import type { EventRecorder } from './event-recorder.ts';
import type { PilotPlan } from './pilot-plan.ts';
import type { Random } from './random.ts';
import type { SimulatedApplication, SimulatedEvent } from './simulated-person.ts';
import { probabilityOf, type Tendencies } from './tendencies.ts';

/** Everything that happens with accepted credentials: sharing, presenting, checking. */
export function tellUse(
  plan: PilotPlan,
  random: Random,
  recorder: EventRecorder,
  tendencies: Tendencies,
  credentials: readonly CredentialStory[],
  applications: readonly SimulatedApplication[],
): void {
  const verifierOf = new Map(plan.employers.map(([{ id, verifierId }]) => [id, verifierId]));
  for (const application of applications) {
    if (!application.hasLer) continue;
    const held = credentials.filter((credential) => isHeld(credential, application.appliedOn));
    if (held.length === 0) continue;
    const verifierId = verifierOf.get(application.employerId) ?? '';
    presentTo(random, recorder, random.pick(held), application.appliedOn, verifierId);
  }
  for (const credential of credentials) {
    if (credential.acceptedOn === null) continue;
    if (!random.chance(probabilityOf(tendencies.share))) continue;
    shareFreely(plan, random, recorder, credential, credential.acceptedOn);
  }
}

function isHeld({ acceptedOn }: CredentialStory, day: Day): boolean {
  return acceptedOn !== null && acceptedOn <= day;
}

/** A record handed to an employer with an application, and the employer's check of it. */
function presentTo(
  random: Random,
  recorder: EventRecorder,
  credential: CredentialStory,
  appliedOn: Day,
  verifierId: string,
): void {
  if (random.chance(0.4)) {
    recorder.record('shared', appliedOn, credential, { channel: 'link', verifierId });
  } else {
    recorder.record('presentation_requested', appliedOn, credential, {
      channel: 'wallet',
      verifierId,
    });
    const presentedOn = appliedOn + random.integer(0, 1);
    const check = checkCredential(random, credential, presentedOn);
    const { result, errorCode } = check;
    recorder.record('presented', presentedOn, credential, {
      channel: 'wallet',
      verifierId,
      result,
      errorCode,
    });
  }
  // A verifier without an id is one whose software sends no log: nobody hears of its check.
  if (verifierId === '' || !random.chance(0.88)) return;
  const verifiedOn = appliedOn + random.integer(1, 6);
  const check = checkCredential(random, credential, verifiedOn);
  recorder.record('verified', verifiedOn, credential, {
    channel: 'verifier',
    verifierId,
    ...check,
  });
}

/** Sharing on one's own account: with a network, a school, a friend; sometimes checked. */
function shareFreely(
  plan: PilotPlan,
  random: Random,
  recorder: EventRecorder,
  credential: CredentialStory,
  acceptedOn: Day,
): void {
  const sharedOn = acceptedOn + Math.floor(random.logNormal(14, 1.1));
  const channel = random.weighted([
    ['link', 5],
    ['social', 3],
    ['email', 2],
  ] as const);
  if (!recorder.record('shared', sharedOn, credential, { channel })) return;
  if (random.chance(0.04)) {
    recorder.record('share_withdrawn', sharedOn + random.integer(1, 60), credential, { channel });
  }
  if (!random.chance(0.45)) return;
  const verifierId = random.pick(plan.verifierIds);
  const verifiedOn = sharedOn + Math.floor(random.logNormal(5, 1));
  const check = checkCredential(random, credential, verifiedOn);
  recorder.record('verified', verifiedOn, credential, {
    channel: 'verifier',
    verifierId,
    ...check,
  });
}

type Check = Pick<SimulatedEvent, 'result' | 'errorCode' | 'checks'>;

/** What a verifier finds: signature, validity, status, issuer. */
function checkCredential(random: Random, credential: CredentialStory, day: Day): Check {
  const hasEnded = credential.invalidFrom !== null && credential.invalidFrom <= day;
  if (hasEnded && credential.invalidBecause === 'validity') {
    return { result: 'invalid', errorCode: 'expired', checks: ['pass', 'fail', 'pass', 'pass'] };
  }
  if (hasEnded) {
    return { result: 'invalid', errorCode: 'revoked', checks: ['pass', 'pass', 'fail', 'pass'] };
  }
  const uniform = random.next();
  if (uniform < 0.92) {
    return { result: 'valid', errorCode: '', checks: ['pass', 'pass', 'pass', 'pass'] };
  }
  if (uniform < 0.96) {
    return {
      result: 'valid_with_warnings',
      errorCode: 'issuer_not_registered',
      checks: ['pass', 'pass', 'pass', 'not_checked'],
    };
  }
  if (uniform < 0.985) {
    return {
      result: 'invalid',
      errorCode: 'invalid_signature',
      checks: ['fail', 'pass', 'not_checked', 'not_checked'],
    };
  }
  return {
    result: 'error',
    errorCode: 'status_list_not_found',
    checks: ['pass', 'pass', 'not_checked', 'pass'],
  };
}
