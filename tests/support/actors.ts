import type { AccountRole, Actor } from '#app/core/access/actor.ts';

/** Somebody signed in with a role. */
function accountWith(role: AccountRole): Actor {
  return { kind: 'account', accountId: 2, role, displayName: 'Robin', stakeholderId: 1 };
}

export const visitor: Actor = { kind: 'visitor' };

/** Everybody who may not keep records. */
export const readers: Actor[] = [visitor, accountWith('researcher'), accountWith('partner')];
