import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import {
  findAccountByLogin,
  insertAccount,
  listAccounts,
  setAccountDisabled,
  setPasswordHash,
} from '#db/records/queries/accounts.ts';
import { findStakeholderBySlug } from '#db/records/queries/stakeholders.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import type { AccountActionForm, NewAccountForm } from './account-form.ts';
import { hashPassword } from './password.ts';

/**
 * Creates an account.
 * @throws AppError `conflict` when the login is taken, `not_found` when the organisation
 *   is not known, `invalid` when the password is too short.
 */
export async function createAccount(
  context: FeatureContext,
  { login, displayName, role, stakeholderSlug, password }: NewAccountForm,
) {
  checkMay(context.actor, 'account:administer');
  const { records, now } = context;
  if (findAccountByLogin(records, login)) {
    throw new AppError('conflict', 'This login is taken. Choose another.');
  }
  const stakeholder = stakeholderSlug ? findStakeholderBySlug(records, stakeholderSlug) : undefined;
  if (stakeholderSlug && !stakeholder) {
    throw new AppError('not_found', 'No stakeholder has this short name (its slug).');
  }
  const passwordHash = await hashPassword(password);
  return insertAccount(
    records,
    (account) => auditEntry(context, 'account.create', 'account', account.id, { role }),
    {
      login,
      displayName,
      role,
      stakeholderId: stakeholder?.id ?? null,
      passwordHash,
      createdAt: now().toISOString(),
    },
  );
}

/** Every account, without its password's hash. */
export function readAccounts(context: FeatureContext) {
  checkMay(context.actor, 'account:administer');
  return listAccounts(context.records).map(({ passwordHash, ...account }) => ({
    ...account,
    hasPassword: passwordHash !== null,
  }));
}

/**
 * Disables an account, ending its sessions at once, or enables it again.
 * @throws AppError `conflict` when administrators would lock themselves out.
 */
export function changeAccountDisabled(context: FeatureContext, login: string, disable: boolean) {
  checkMay(context.actor, 'account:administer');
  const account = findAccountByLogin(context.records, login);
  if (!account) throw new AppError('not_found', 'No account has this login.');
  if (context.actor.kind === 'account' && context.actor.accountId === account.id) {
    throw new AppError('conflict', 'You cannot disable the account you are using.');
  }
  const action = disable ? 'account.disable' : 'account.enable';
  const audit = auditEntry(context, action, 'account', account.id);
  const disabledAt = disable ? context.now().toISOString() : null;
  setAccountDisabled(context.records, audit, account.id, disabledAt);
}

/** Sets a new password for an account and ends its sessions. */
export async function resetPassword(context: FeatureContext, login: string, password: string) {
  checkMay(context.actor, 'account:administer');
  const account = findAccountByLogin(context.records, login);
  if (!account) throw new AppError('not_found', 'No account has this login.');
  const passwordHash = await hashPassword(password);
  const audit = auditEntry(context, 'account.reset-password', 'account', account.id);
  setPasswordHash(context.records, audit, account.id, passwordHash);
}

/** Does what the accounts page asked for, and says in a sentence what was done. */
export async function changeAccounts(
  context: FeatureContext,
  form: AccountActionForm,
): Promise<string> {
  if (form.intent === 'create') {
    await createAccount(context, form);
    return 'The account is made. Hand over its password in person, not by e-mail.';
  }
  changeAccountDisabled(context, form.login, form.intent === 'disable');
  return form.intent === 'disable'
    ? 'The account is disabled and its sessions have ended.'
    : 'The account is enabled again.';
}
