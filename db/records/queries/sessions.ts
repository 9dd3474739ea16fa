import { and, desc, eq, gt, isNull, lt } from 'drizzle-orm';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { accounts, sessions } from '../schema/index.ts';

export type Session = typeof sessions.$inferSelect;

/** Opens a session; what has run out is cleared away with it. */
export function insertSession(records: RecordsDatabase, audit: AuditEntry, session: Session): void {
  audited(records, audit, (transaction) => {
    transaction.delete(sessions).where(lt(sessions.expiresAt, session.createdAt)).run();
    transaction.insert(sessions).values(session).run();
  });
}

/** The live session with this token hash and its account, unless either has ended. */
export function findSession(records: RecordsDatabase, tokenHash: string, at: string) {
  return records
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, at),
        isNull(accounts.disabledAt),
      ),
    )
    .get();
}

/**
 * Notes that a session was used. The one write without an audit row: it says
 * nothing but that somebody who had signed in is still there.
 */
export function touchSession(
  records: RecordsDatabase,
  tokenHash: string,
  lastSeenAt: string,
): void {
  records.update(sessions).set({ lastSeenAt }).where(eq(sessions.tokenHash, tokenHash)).run();
}

/** The live sessions of an account, latest first. */
export function listSessions(records: RecordsDatabase, accountId: number, at: string): Session[] {
  return records
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, at)))
    .orderBy(desc(sessions.lastSeenAt))
    .all();
}

/** Ends one session. */
export function deleteSession(
  records: RecordsDatabase,
  audit: AuditEntry,
  tokenHash: string,
): void {
  audited(records, audit, (transaction) =>
    transaction.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run(),
  );
}

/** Ends every session of an account. */
export function deleteSessions(
  records: RecordsDatabase,
  audit: AuditEntry,
  accountId: number,
): void {
  audited(records, audit, (transaction) =>
    transaction.delete(sessions).where(eq(sessions.accountId, accountId)).run(),
  );
}
