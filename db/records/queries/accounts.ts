import { asc, eq } from 'drizzle-orm';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { accounts, sessions } from '../schema/index.ts';

export type Account = typeof accounts.$inferSelect;
export type NewAccount = typeof accounts.$inferInsert;

/** Creates an account and returns it. The login must be free. */
export function insertAccount(
  records: RecordsDatabase,
  audit: (account: Account) => AuditEntry,
  values: NewAccount,
): Account {
  return audited(records, audit, (transaction) =>
    transaction.insert(accounts).values(values).returning().get(),
  );
}

/** The account with this login, disabled or not. */
export function findAccountByLogin(records: RecordsDatabase, login: string): Account | undefined {
  return records.select().from(accounts).where(eq(accounts.login, login)).get();
}

/** Every account, by login. */
export function listAccounts(records: RecordsDatabase): Account[] {
  return records.select().from(accounts).orderBy(asc(accounts.login)).all();
}

/** The one-click accounts of the demonstration. */
export function listDemonstrationAccounts(records: RecordsDatabase): Account[] {
  return records
    .select()
    .from(accounts)
    .where(eq(accounts.isDemonstration, true))
    .orderBy(asc(accounts.id))
    .all();
}

/** Disables an account, or enables it again with null, and ends its sessions either way. */
export function setAccountDisabled(
  records: RecordsDatabase,
  audit: AuditEntry,
  accountId: number,
  disabledAt: string | null,
): void {
  audited(records, audit, (transaction) => {
    transaction.update(accounts).set({ disabledAt }).where(eq(accounts.id, accountId)).run();
    transaction.delete(sessions).where(eq(sessions.accountId, accountId)).run();
  });
}

/** Replaces a password's hash and ends every session of the account. */
export function setPasswordHash(
  records: RecordsDatabase,
  audit: AuditEntry,
  accountId: number,
  passwordHash: string,
): void {
  audited(records, audit, (transaction) => {
    transaction.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId)).run();
    transaction.delete(sessions).where(eq(sessions.accountId, accountId)).run();
  });
}
