import { tellApplications } from './application-story.ts';
import type { Day } from './calendar.ts';
import type { PilotPlan } from './pilot-plan.ts';
import type { Random } from './random.ts';
import type { SimulatedApplication } from './simulated-person.ts';
import { probabilityOf, type Tendencies } from './tendencies.ts';

/** How a search for work ends within the observed days. */
export type SearchEnd =
  | { kind: 'hired'; day: Day }
  | { kind: 'left'; day: Day }
  | { kind: 'looking'; day: Day };

/** What the search knows of the person's records. */
export interface LerReadiness {
  /** First day on which the person held an accepted credential; null when never. */
  readyOn: Day | null;
}

// Half of those who would be hired at all, with nothing else said about them, are by day 82.
const medianDaysUntilHired = 82;
const spreadOfDaysUntilHired = 0.78;
// Nobody is hired within the first week: an interview and an offer take their days.
const fewestDaysUntilHired = 7;

/** Applications of one person from the first on, with how the search ended. */
export function tellSearch(
  plan: PilotPlan,
  random: Random,
  tendencies: Tendencies,
  startsOn: Day,
  { readyOn }: LerReadiness,
): SimulatedApplication[] {
  const isReady = (day: Day) => readyOn !== null && readyOn <= day;
  const startsWithLer = isReady(startsOn) && random.chance(probabilityOf(tendencies.useLer));
  const end = drawEnd(plan, random, tendencies, startsOn, startsWithLer);
  const usesLer = (day: Day) => isReady(day) && random.chance(startsWithLer ? 0.9 : 0.3);
  const days = drawApplicationDays(random, startsOn, end);
  const lerOfDay = days.map((day, i) => (i === 0 ? startsWithLer : usesLer(day)));
  return tellApplications(plan, random, { days, lerOfDay, end });
}

function drawEnd(
  plan: PilotPlan,
  random: Random,
  tendencies: Tendencies,
  startsOn: Day,
  startsWithLer: boolean,
): SearchEnd {
  // The part of the difference that goes with the record itself, on top of drive.
  const shift = tendencies.hireDays - (startsWithLer ? 0.13 : 0);
  const days = random.logNormal(medianDaysUntilHired * Math.exp(shift), spreadOfDaysUntilHired);
  const hiredOn = startsOn + Math.max(fewestDaysUntilHired, Math.round(days));
  const leftOn = startsOn + 10 + Math.floor(-Math.log(1 - random.next()) / tendencies.leaveRate);
  if (hiredOn <= Math.min(leftOn - 1, plan.observedUntil)) return { kind: 'hired', day: hiredOn };
  if (leftOn <= Math.min(hiredOn, plan.observedUntil)) return { kind: 'left', day: leftOn };
  return { kind: 'looking', day: plan.observedUntil };
}

/** One to eight days of application, days apart, none too late to lead to the end. */
function drawApplicationDays(random: Random, startsOn: Day, end: SearchEnd): Day[] {
  // The application that leads to a hire needs six days at least.
  const last = end.kind === 'hired' ? end.day - 6 : end.day;
  const most = 1 + Math.floor(random.logNormal(2.4, 0.6));
  const days = [startsOn];
  let day = startsOn;
  while (days.length < Math.min(most, 8)) {
    day += 2 + Math.floor(random.logNormal(14, 0.8));
    if (day > last) break;
    days.push(day);
  }
  return days;
}
