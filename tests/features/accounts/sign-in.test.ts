import { RateLimiterMemory } from 'rate-limiter-flexible';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import {
  changeAccountDisabled,
  createAccount,
  readAccounts,
} from '#app/features/accounts/administer-accounts.ts';
import { closeOwnSessions, closeSession, sessionActor } from '#app/features/accounts/session.ts';
import { signIn, signInToDemonstration } from '#app/features/accounts/sign-in.ts';
import { auditLog, sessions } from '#db/records/schema/index.ts';
import { testContext } from '../../support/test-databases.ts';

const password = 'correct horse battery staple';
const administrator: Actor = { kind: 'command', name: 'users' };
const limits = () => ({
  byLogin: new RateLimiterMemory({ points: 3, duration: 60 }),
  byAddress: new RateLimiterMemory({ points: 100, duration: 60 }),
});

async function contextWithAccount() {
  const context = testContext(administrator);
  const account = await createAccount(context, {
    login: 'casey',
    displayName: 'Casey',
    role: 'coordinator',
    stakeholderSlug: '',
    password,
  });
  return { context, account };
}

describe('signing in', () => {
  it('opens a session that knows who is asking, and stores no token', async () => {
    const { context } = await contextWithAccount();
    const token = await signIn(context, { login: 'casey', password }, '127.0.0.1', limits());
    expect(sessionActor(context, token)).toMatchObject({ kind: 'account', role: 'coordinator' });
    expect(JSON.stringify(context.records.select().from(sessions).all())).not.toContain(token);
  });

  it('says the same for a wrong password and a login that is not there', async () => {
    const { context } = await contextWithAccount();
    const tries = [
      { login: 'casey', password: 'wrong horse battery staple' },
      { login: 'nobody', password },
    ];
    const sentences = await Promise.all(
      tries.map((asked) => signIn(context, asked, '127.0.0.1', limits()).catch(String)),
    );
    expect(sentences[0]).toMatch(/do not fit together/);
    expect(sentences[1]).toBe(sentences[0]);
  });

  it('stops after too many tries, even with the right password', async () => {
    const { context } = await contextWithAccount();
    const shared = limits();
    const wrong = { login: 'casey', password: 'no' };
    for (let tried = 0; tried < 3; tried += 1) {
      await expect(signIn(context, wrong, '127.0.0.1', shared)).rejects.toThrow(/fit together/);
    }
    await expect(
      signIn(context, { login: 'casey', password }, '127.0.0.1', shared),
    ).rejects.toThrow(/five minutes/);
  });

  it('ends sessions when they are idle, old, closed, or the account is disabled', async () => {
    const { context } = await contextWithAccount();
    const start = context.now().getTime();
    const at = (hours: number) => ({ ...context, now: () => new Date(start + hours * 3_600_000) });
    const open = () => signIn(context, { login: 'casey', password }, '127.0.0.1', limits());

    const idle = await open();
    expect(sessionActor(at(7), idle).kind).toBe('account');
    expect(sessionActor(at(14), idle).kind).toBe('account');
    expect(sessionActor(at(23), idle).kind).toBe('visitor');

    const old = await open();
    for (let hours = 7; hours < 72; hours += 7) {
      expect(sessionActor(at(hours), old).kind).toBe('account');
    }
    expect(sessionActor(at(73), old).kind).toBe('visitor');

    const closed = await open();
    closeSession({ ...context, actor: sessionActor(context, closed) }, closed);
    expect(sessionActor(context, closed).kind).toBe('visitor');

    const everywhere = await open();
    closeOwnSessions({ ...context, actor: sessionActor(context, everywhere) });
    expect(sessionActor(context, everywhere).kind).toBe('visitor');

    const disabled = await open();
    changeAccountDisabled(context, 'casey', true);
    expect(sessionActor(context, disabled).kind).toBe('visitor');
    await expect(open()).rejects.toThrow(/fit together/);
  });

  it('offers the demonstration only where it is offered, and only to made-up accounts', async () => {
    const { context } = await contextWithAccount();
    expect(() => signInToDemonstration(context, 'coordinator', false)).toThrow(/no demonstration/);
    expect(() => signInToDemonstration(context, 'coordinator', true)).toThrow(/no demonstration/);
  });
});

describe('keeping accounts', () => {
  it('refuses short passwords, taken logins, and partners of nobody', async () => {
    const { context } = await contextWithAccount();
    const form = { login: 'robin', displayName: 'Robin', role: 'researcher' as const };
    const make = (more: object) =>
      createAccount(context, { ...form, stakeholderSlug: '', password, ...more });
    await expect(make({ password: 'short' })).rejects.toThrow(/15 characters/);
    await expect(make({ login: 'casey' })).rejects.toThrow(/taken/);
    await expect(make({ role: 'partner', stakeholderSlug: 'nobody' })).rejects.toThrow(/slug/);
    expect(readAccounts(context)).toHaveLength(1);
  });

  it('shows accounts to administrators only, and never a hash', async () => {
    const { context, account } = await contextWithAccount();
    expect(JSON.stringify(readAccounts(context))).not.toContain('argon2');
    const casey = { kind: 'account', accountId: account.id, role: 'coordinator' } as const;
    const asCasey = { ...context, actor: { ...casey, displayName: 'Casey', stakeholderId: null } };
    expect(() => readAccounts(asCasey)).toThrow(/may not/);
  });

  it('writes down who made the account, without the password', async () => {
    const { context } = await contextWithAccount();
    const trail = context.records.select().from(auditLog).all();
    expect(trail.map(({ actor, action }) => ({ actor, action }))).toEqual([
      { actor: 'command users', action: 'account.create' },
    ]);
    expect(JSON.stringify(trail)).not.toContain(password);
  });
});
