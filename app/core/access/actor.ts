/** The roles an account can hold. Each person who signs in holds exactly one. */
export const accountRoles = ['coordinator', 'partner', 'researcher', 'administrator'] as const;
export type AccountRole = (typeof accountRoles)[number];

/**
 * Who is asking. A `visitor` has not signed in; a `command` is somebody at the
 * server's own command line, who could read the files anyway and is therefore
 * allowed everything, but is still named in the audit log.
 */
export type Actor =
  | { kind: 'visitor' }
  | { kind: 'command'; name: string }
  | {
      kind: 'account';
      accountId: number;
      role: AccountRole;
      displayName: string;
      /** The organisation a data partner speaks for; null for every other role. */
      stakeholderId: number | null;
    }
  | {
      /** A partner's program. It may send, read and undo that partner's logs in that pilot. */
      kind: 'token';
      tokenId: number;
      label: string;
      pilotId: number;
      stakeholderId: number;
    };

/** Whether somebody signed in is asking: neither a visitor nor a program with a token. */
export function isSignedIn(actor: Actor): boolean {
  return actor.kind === 'account' || actor.kind === 'command';
}
