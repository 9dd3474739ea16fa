import { type EventType, eventTypes } from '../formats/records.ts';

const labels: Record<EventType, string> = {
  awarded: 'Credentials awarded',
  offered: 'Credentials offered',
  delivered: 'Credentials delivered',
  delivery_failed: 'Deliveries that did not arrive',
  issued: 'Credentials issued',
  accepted: 'Credentials accepted',
  rejected: 'Credentials declined',
  offer_expired: 'Offers that ran out',
  viewed: 'Credentials viewed',
  shared: 'Credentials shared',
  share_withdrawn: 'Shares withdrawn',
  presentation_requested: 'Presentations requested',
  presented: 'Credentials presented',
  verified: 'Credentials verified',
  renewed: 'Credentials renewed',
  suspended: 'Credentials suspended',
  reinstated: 'Credentials reinstated',
  revoked: 'Credentials revoked',
  expired: 'Credentials that expired',
};

/** What a type of event is called where many of them are counted; the id of an unknown one. */
export function eventTypeLabel(eventType: string): string {
  return isEventType(eventType) ? labels[eventType] : eventType;
}

/** The order of a credential's life, unknown types last. Negative when `a` comes first. */
export function compareEventTypes(a: string, b: string): number {
  return place(a) - place(b);
}

function place(eventType: string): number {
  return isEventType(eventType) ? eventTypes.indexOf(eventType) : eventTypes.length;
}

function isEventType(eventType: string): eventType is EventType {
  return eventTypes.some((known) => known === eventType);
}
