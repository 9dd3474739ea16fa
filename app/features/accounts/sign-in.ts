import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { type AccountRole, accountRoles } from '#app/core/access/actor.ts';
import { AppError } from '#app/core/app-error.ts';
import { findAccountByLogin, listDemonstrationAccounts } from '#db/records/queries/accounts.ts';
import type { FeatureContext } from '../feature-context.ts';
import { passwordFits } from './password.ts';
import { openSession } from './session.ts';

export const signInForm = z.object({
  login: z.string().trim().toLowerCase().min(1, 'Enter your login.').max(64, 'Enter your login.'),
  password: z.string().min(1, 'Enter your password.').max(1000, 'Enter your password.'),
});

export const demonstrationForm = z.object({
  role: z.enum(accountRoles, { error: 'Choose one of the roles.' }),
});

/** Ten tries in five minutes for a login and for an address, counted apart. */
const tries = () => new RateLimiterMemory({ points: 10, duration: 300 });

export interface SignInLimits {
  byLogin: RateLimiterMemory;
  byAddress: RateLimiterMemory;
}

const processLimits: SignInLimits = { byLogin: tries(), byAddress: tries() };

/**
 * Signs in with login and password.
 * @param address the client's network address, only to count tries
 * @returns the token for the session cookie
 * @throws AppError `too_many` after ten tries in five minutes, `invalid` when login
 *   and password do not fit together; the sentence does not tell which was wrong.
 */
export async function signIn(
  context: FeatureContext,
  { login, password }: z.infer<typeof signInForm>,
  address: string,
  limits: SignInLimits = processLimits,
): Promise<string> {
  await countTry(limits, login, address);
  const account = findAccountByLogin(context.records, login);
  const fits = await passwordFits(account?.passwordHash ?? null, password);
  if (!account || !fits || account.disabledAt !== null) {
    throw new AppError('invalid', 'Login and password do not fit together. Please try again.');
  }
  await limits.byLogin.delete(login);
  return openSession(context, account);
}

/**
 * Signs in as one of the demonstration accounts, without a password.
 * @param isOffered whether this deployment is the demonstration, asked from this machine
 * @throws AppError `not_found` where the demonstration is not offered.
 */
export function signInToDemonstration(
  context: FeatureContext,
  role: AccountRole,
  isOffered: boolean,
): string {
  const account = isOffered
    ? listDemonstrationAccounts(context.records).find((known) => known.role === role)
    : undefined;
  if (!account) throw new AppError('not_found', 'There is no demonstration to sign in to here.');
  return openSession(context, account);
}

async function countTry(limits: SignInLimits, login: string, address: string): Promise<void> {
  try {
    await limits.byLogin.consume(login);
    await limits.byAddress.consume(address);
  } catch {
    throw new AppError('too_many', 'Too many tries. Please wait five minutes and try again.');
  }
}
