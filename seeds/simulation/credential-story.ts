import type { Day } from './calendar.ts';
import type { CredentialIdentity, EventRecorder } from './event-recorder.ts';
import type { PilotPlan } from './pilot-plan.ts';
import type { Random } from './random.ts';
import { probabilityOf, type Tendencies } from './tendencies.ts';

/** A credential from its award to its end, as far as the observed days go. */
export interface CredentialStory extends CredentialIdentity {
  /** First day of it: awarded or offered. */
  enteredOn: Day;
  acceptedOn: Day | null;
  /** From this day on a check of its status or validity fails. */
  invalidFrom: Day | null;
  invalidBecause: 'status' | 'validity' | null;
}

const achievementTypes = [
  ['MicroCredential', 26],
  ['CertificateOfCompletion', 22],
  ['Certificate', 18],
  ['Competency', 14],
  ['Certification', 8],
  ['Badge', 6],
  ['ApprenticeshipCertificate', 4],
  ['License', 2],
] as const;

const credentialFormats = ['ob3', 'ob3', 'vc2', 'clr2'] as const;

/** Tells the story of one credential of a person and notes its events. */
export function tellCredential(
  plan: PilotPlan,
  random: Random,
  recorder: EventRecorder,
  tendencies: Tendencies,
  enteredOn: Day,
  acceptShift: number,
): CredentialStory {
  const issuer = random.weighted(plan.issuers);
  const story: CredentialStory = {
    credentialId: `c_${random.base32(16)}`,
    achievementType: random.weighted(achievementTypes),
    credentialFormat: credentialFormats[issuer.ordinal % credentialFormats.length] ?? 'ob3',
    issuer,
    enteredOn,
    acceptedOn: null,
    invalidFrom: null,
    invalidBecause: null,
  };
  const offeredOn = tellOffer(random, recorder, story);
  const deliveredOn = tellDelivery(random, recorder, story, offeredOn);
  if (deliveredOn === null) return story;
  const isViewed = random.chance(0.86);
  const viewedOn = deliveredOn + Math.floor(random.logNormal(2, 1));
  if (isViewed) recorder.record('viewed', viewedOn, story, { channel: 'email' });
  if (random.chance(probabilityOf(tendencies.accept + acceptShift))) {
    const acceptedOn = (isViewed ? viewedOn : deliveredOn) + Math.floor(random.logNormal(3, 1.5));
    tellAcceptance(random, recorder, story, acceptedOn);
  } else {
    tellLapse(random, recorder, story, deliveredOn);
  }
  return story;
}

function tellOffer(random: Random, recorder: EventRecorder, story: CredentialStory): Day {
  if (!random.chance(0.72)) {
    recorder.record('offered', story.enteredOn, story, { channel: 'email' });
    return story.enteredOn;
  }
  const offeredOn = story.enteredOn + random.integer(0, 4);
  recorder.record('awarded', story.enteredOn, story);
  recorder.record('offered', offeredOn, story, { channel: 'email' });
  return offeredOn;
}

/** The day on which the offer arrived, or null when it never did. */
function tellDelivery(
  random: Random,
  recorder: EventRecorder,
  story: CredentialStory,
  offeredOn: Day,
): Day | null {
  if (random.chance(0.95)) {
    recorder.record('delivered', offeredOn, story, { channel: 'email' });
    return offeredOn;
  }
  recorder.record('delivery_failed', offeredOn, story, {
    channel: 'email',
    errorCode: 'mailbox_unavailable',
  });
  if (!random.chance(0.6)) return null;
  const arrivedOn = offeredOn + random.integer(3, 14);
  recorder.record('delivered', arrivedOn, story, { channel: 'text_message' });
  return arrivedOn;
}

/** Not accepted: turned down, run out after 90 days, or just left lying. */
function tellLapse(
  random: Random,
  recorder: EventRecorder,
  story: CredentialStory,
  deliveredOn: Day,
): void {
  const uniform = random.next();
  if (uniform < 0.1) recorder.record('rejected', deliveredOn + random.integer(0, 20), story);
  else if (uniform < 0.62) recorder.record('offer_expired', deliveredOn + 90, story);
}

function tellAcceptance(
  random: Random,
  recorder: EventRecorder,
  story: CredentialStory,
  acceptedOn: Day,
): void {
  if (!recorder.record('accepted', acceptedOn, story, { channel: 'wallet' })) return;
  story.acceptedOn = acceptedOn;
  if (random.chance(0.93)) recorder.record('issued', acceptedOn, story, { channel: 'wallet' });
  tellEnd(random, recorder, story, acceptedOn);
}

/** Few credentials are revoked or suspended; one in eight holds for a year only. */
function tellEnd(
  random: Random,
  recorder: EventRecorder,
  story: CredentialStory,
  acceptedOn: Day,
): void {
  const uniform = random.next();
  if (uniform < 0.012) {
    const revokedOn = acceptedOn + random.integer(20, 240);
    if (recorder.record('revoked', revokedOn, story)) endOn(story, revokedOn, 'status');
  } else if (uniform < 0.018) {
    const suspendedOn = acceptedOn + random.integer(10, 150);
    const noted = recorder.record('suspended', suspendedOn, story);
    if (noted && random.chance(0.7)) {
      recorder.record('reinstated', suspendedOn + random.integer(5, 30), story);
    } else if (noted) endOn(story, suspendedOn, 'status');
  } else if (uniform < 0.14) {
    const expiresOn = acceptedOn + 365;
    if (random.chance(0.4)) recorder.record('renewed', expiresOn - random.integer(1, 30), story);
    else if (recorder.record('expired', expiresOn, story)) endOn(story, expiresOn, 'validity');
  }
}

function endOn(story: CredentialStory, day: Day, because: 'status' | 'validity'): void {
  story.invalidFrom = day;
  story.invalidBecause = because;
}
