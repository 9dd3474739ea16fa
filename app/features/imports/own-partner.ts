import type { Actor } from '#app/core/access/actor.ts';

/**
 * The organisation whose logs somebody is limited to, or null when it is to none: partners
 * and their programs see and send only what their own organisation sends.
 */
export function ownPartnerId(actor: Actor): number | null {
  if (actor.kind === 'token') return actor.stakeholderId;
  return actor.kind === 'account' && actor.role === 'partner' ? actor.stakeholderId : null;
}
