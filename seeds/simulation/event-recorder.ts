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

/**
 * Issuers write time in three ways: an instant in UTC, an instant with the offset of
 * the region, or a date. Local times stay within working hours, so that an event is
 * on the same day wherever it is counted.
 */
function writeTime(day: Day, ordinal: number, random: Random): string {
  const style = ordinal % 3;
  if (style === 2) return dateOf(day);
  const minutes = `${twoDigits(random.integer(0, 59))}:${twoDigits(random.integer(0, 59))}`;
  return style === 0
    ? `${dateOf(day)}T${twoDigits(random.integer(13, 22))}:${minutes}Z`
    : `${dateOf(day)}T${twoDigits(random.integer(8, 16))}:${minutes}-06:00`;
}

/** Notes the events of one person. */
export function createEventRecorder(plan: PilotPlan, random: Random): EventRecorder {
  const events: SimulatedEvent[] = [];
  return {
    events,
    record(eventType, day, credential, details = {}) {
      if (day > plan.observedUntil) return false;
      events.push({
        eventId: `e_${random.base32(16)}`,
        eventType,
        day,
        occurredAt: writeTime(day, credential.issuer.ordinal, random),
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
