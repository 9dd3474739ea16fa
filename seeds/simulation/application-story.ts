import type { Day } from './calendar.ts';
import type { PilotPlan } from './pilot-plan.ts';
import type { Random } from './random.ts';
import type { SearchEnd } from './search-story.ts';
import type { SimulatedApplication } from './simulated-person.ts';

interface Search {
  days: readonly Day[];
  lerOfDay: readonly boolean[];
  end: SearchEnd;
}

/** The applications of a search: which of them led to the job, and what became of the others. */
export function tellApplications(
  plan: PilotPlan,
  random: Random,
  { days, lerOfDay, end }: Search,
): SimulatedApplication[] {
  const wageBefore = random.chance(0.66) ? roundWage(random.logNormal(17.4, 0.2)) : null;
  const hiring = end.kind === 'hired' ? chooseHiring(random, days.length) : -1;
  return days.map((appliedOn, i) => {
    const application = openApplication(plan, random, appliedOn, lerOfDay[i] ?? false);
    application.wageBefore = wageBefore;
    if (i === hiring) tellHire(plan, random, application, end.day);
    else tellNoHire(plan, random, application, end);
    if (end.kind === 'left' && i === days.length - 1) application.leftSearchOn = end.day;
    return application;
  });
}

/** Mostly the latest application leads to the job, sometimes an earlier one. */
function chooseHiring(random: Random, applications: number): number {
  return random.chance(0.7) ? applications - 1 : random.integer(0, applications - 1);
}

function openApplication(
  plan: PilotPlan,
  random: Random,
  appliedOn: Day,
  hasLer: boolean,
): SimulatedApplication {
  return {
    applicationId: `a_${random.base32(16)}`,
    employerId: random.weighted(plan.employers).id,
    occupation: random.pick(plan.occupations),
    hasLer,
    requisitionOpenedOn: random.chance(0.8) ? appliedOn - random.integer(0, 45) : null,
    appliedOn,
    interviewedOn: null,
    offeredOn: null,
    acceptedOn: null,
    startedOn: null,
    rejectedOn: null,
    withdrewOn: null,
    leftSearchOn: null,
    wageBefore: null,
    wageAfter: null,
    retained6Months: null,
    retained12Months: null,
  };
}

function tellHire(
  plan: PilotPlan,
  random: Random,
  application: SimulatedApplication,
  hiredOn: Day,
): void {
  const offeredOn = hiredOn - random.integer(0, 3);
  application.acceptedOn = hiredOn;
  application.offeredOn = offeredOn;
  // One employer in twenty-five keeps no record of the interview.
  if (random.chance(0.96)) {
    application.interviewedOn = random.integer(application.appliedOn + 1, offeredOn - 1);
  }
  application.wageAfter = roundWage(
    (application.wageBefore ?? random.logNormal(17.4, 0.2)) * random.logNormal(1.11, 0.09),
  );
  tellEmployment(plan, random, application, hiredOn + random.integer(3, 24));
}

function tellEmployment(
  plan: PilotPlan,
  random: Random,
  application: SimulatedApplication,
  startedOn: Day,
): void {
  if (startedOn > plan.observedUntil) return;
  application.startedOn = startedOn;
  if (startedOn + 183 > plan.observedUntil) return;
  application.retained6Months = random.chance(0.79);
  if (startedOn + 365 > plan.observedUntil) return;
  application.retained12Months = application.retained6Months && random.chance(0.83);
}

/** Interviewed, turned down, withdrawn, or never answered. */
function tellNoHire(
  plan: PilotPlan,
  random: Random,
  application: SimulatedApplication,
  end: SearchEnd,
): void {
  const { appliedOn } = application;
  const isInterviewed = random.chance(application.hasLer ? 0.5 : 0.4);
  const interviewedOn = appliedOn + random.integer(4, 25);
  if (isInterviewed && interviewedOn <= end.day) application.interviewedOn = interviewedOn;
  const answeredOn = (application.interviewedOn ?? appliedOn) + random.integer(2, 30);
  const uniform = random.next();
  if (uniform < 0.58 && answeredOn <= plan.observedUntil) {
    application.rejectedOn = answeredOn;
  } else if (uniform < 0.63 && application.interviewedOn !== null && answeredOn <= end.day) {
    // An offer that was made and turned down.
    application.offeredOn = answeredOn;
    application.withdrewOn = answeredOn;
  } else if (end.kind !== 'looking' && random.chance(0.6)) {
    application.withdrewOn = end.day;
  }
}

function roundWage(wage: number): number {
  return Math.round(wage * 4) / 4;
}
