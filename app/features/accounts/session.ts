import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '#app/core/access/actor.ts';
import { AppError } from '#app/core/app-error.ts';
import type { Account } from '#db/records/queries/accounts.ts';
import {
  deleteSession,
  deleteSessions,
  findSession,
  insertSession,
  listSessions,
  touchSession,
} from '#db/records/queries/sessions.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';

const hourMs = 3_600_000;
/** A session ends after this long without use, */
const idleHours = 8;
/** and after this long in any case. */
const absoluteHours = 72;
/** Use is noted at most this often, so that reading pages does not mean writing. */
const touchEveryMs = 60_000;

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** Who an account is when it asks for something. */
function accountActor(account: Account): Actor {
  return {
    kind: 'account',
    accountId: account.id,
    role: account.role,
    displayName: account.displayName,
    stakeholderId: account.stakeholderId,
  };
}

/**
 * Opens a session for an account whose identity has been established.
 * @returns the token for the cookie; it is stored nowhere.
 */
export function openSession(context: FeatureContext, account: Account): string {
  const token = randomBytes(32).toString('base64url');
  const at = context.now();
  insertSession(
    context.records,
    auditEntry({ ...context, actor: accountActor(account) }, 'session.open', 'account', account.id),
    {
      tokenHash: hashToken(token),
      accountId: account.id,
      createdAt: at.toISOString(),
      lastSeenAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + absoluteHours * hourMs).toISOString(),
    },
  );
  return token;
}

/** Who the bearer of a session token is; a visitor when the session has ended or never was. */
export function sessionActor(
  { records, now }: Pick<FeatureContext, 'records' | 'now'>,
  token: string | null,
): Actor {
  if (!token) return { kind: 'visitor' };
  const at = now();
  const found = findSession(records, hashToken(token), at.toISOString());
  if (!found) return { kind: 'visitor' };
  const idleMs = at.getTime() - Date.parse(found.session.lastSeenAt);
  if (idleMs > idleHours * hourMs) return { kind: 'visitor' };
  if (idleMs > touchEveryMs) touchSession(records, found.session.tokenHash, at.toISOString());
  return accountActor(found.account);
}

/** Ends the session of this token, if there is one. */
export function closeSession(context: FeatureContext, token: string | null): void {
  if (!token || context.actor.kind !== 'account') return;
  const audit = auditEntry(context, 'session.close', 'account', context.actor.accountId);
  deleteSession(context.records, audit, hashToken(token));
}

/** The open sessions of whoever is asking; the one in use is marked. */
export function ownSessions(context: FeatureContext, token: string | null) {
  const accountId = signedInAccountId(context);
  const current = token ? hashToken(token) : '';
  return listSessions(context.records, accountId, context.now().toISOString()).map((session) => ({
    createdAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    isCurrent: session.tokenHash === current,
  }));
}

/** Ends every session of whoever is asking, this one too. */
export function closeOwnSessions(context: FeatureContext): void {
  const accountId = signedInAccountId(context);
  const audit = auditEntry(context, 'session.close-all', 'account', accountId);
  deleteSessions(context.records, audit, accountId);
}

/**
 * The account that is asking.
 * @throws AppError `sign_in_required` for a visitor.
 */
function signedInAccountId({ actor }: Pick<FeatureContext, 'actor'>): number {
  if (actor.kind !== 'account') {
    throw new AppError('sign_in_required', 'Please sign in to see this page.');
  }
  return actor.accountId;
}
