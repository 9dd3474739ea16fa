import type { Actor } from '#app/core/access/actor.ts';

/** How an actor is named in the audit log and in receipts. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'account') return actor.displayName;
  if (actor.kind === 'command') return `command ${actor.name}`;
  if (actor.kind === 'token') return `token ${actor.label}`;
  return 'visitor';
}
