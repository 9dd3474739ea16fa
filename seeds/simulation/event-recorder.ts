import type { EventType } from '#app/core/formats/records.ts';
import { type Day, dateOf } from './calendar.ts';
import type { PilotPlan } from './pilot-plan.ts';
import type { Random } from './random.ts';
import type { SimulatedEvent } from './simulated-person.ts';

/** A credential as its issuer's platform writes it into every event about it. */
export interface CredentialIdentity {
  credentialId: string;
  achievementType: string;
  credentialFormat: string;
  issuer: { id: string; ordinal: number };
}

type EventDetails = Partial<
  Pick<SimulatedEvent, 'verifierId' | 'channel' | 'result' | 'errorCode' | 'checks'>
>;

export interface EventRecorder {
  /** Notes an event, unless it lies after the last observed day. Says whether it was noted. */
  record(
    eventType: EventType,
    day: Day,
    credential: CredentialIdentity,
    details?: EventDetails,
  ): boolean;
  events: SimulatedEvent[];
}

const noChecks = ['', '', '', ''] as const;
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** How an issuer writes time: its first hour of the day, how many hours, and the offset. */
const instants = [
  { firstHour: 13, hours: 10, offset: 'Z' },
  { firstHour: 8, hours: 9, offset: '-06:00' },
] as const;

/**
 * Issuers write time in three ways: an instant in UTC, an instant with the offset of
 * the region, or a date. Local times stay within working hours, so that an event is
 * on the same day wherever it is counted. What happens to a credential on one day
 * happens in the order in which it is told.
 */
function createClock(random: Random) {
  const latest = new Map<string, { day: Day; second: number }>();
  return (day: Day, { credentialId, issuer }: CredentialIdentity): string => {
    const style = instants[issuer.ordinal % (instants.length + 1)];
    if (style === undefined) return dateOf(day);
    const [minute, second] = [random.integer(0, 59), random.integer(0, 59)];
    const hour = random.integer(style.firstHour, style.firstHour + style.hours - 1);
    const drawn = (hour * 60 + minute) * 60 + second;
    const before = latest.get(credentialId);
    const isAfter = before?.day !== day || drawn > before.second;
    const told = isAfter ? drawn : before.second + 1 + second;
    latest.set(credentialId, { day, second: told });
    const parts = [Math.floor(told / 3600), Math.floor(told / 60) % 60, told % 60];
    return `${dateOf(day)}T${parts.map(twoDigits).join(':')}${style.offset}`;
  };
}

/** Notes the events of one person. */
export function createEventRecorder(plan: PilotPlan, random: Random): EventRecorder {
  const events: SimulatedEvent[] = [];
  const timeOf = createClock(random);
  return {
    events,
    record(eventType, day, credential, details = {}) {
      if (day > plan.observedUntil) return false;
      events.push({
        eventId: `e_${random.base32(16)}`,
        eventType,
        day,
        occurredAt: timeOf(day, credential),
        credentialId: credential.credentialId,
        achievementType: credential.achievementType,
        credentialFormat: credential.credentialFormat,
        issuerId: credential.issuer.id,
        verifierId: details.verifierId ?? '',
        channel: details.channel ?? '',
        result: details.result ?? '',
        errorCode: details.errorCode ?? '',
        checks: details.checks ?? noChecks,
      });
      return true;
    },
  };
}
