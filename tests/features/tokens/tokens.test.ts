import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';

import { changePartner } from '#app/features/pilots/change-partner.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { partnerForm } from '#app/features/pilots/partner-form.ts';
import { authenticateToken } from '#app/features/tokens/authenticate-token.ts';
import { createToken } from '#app/features/tokens/create-token.ts';
import { listTokens, readTokensPage } from '#app/features/tokens/read-tokens.ts';
import { revokeToken } from '#app/features/tokens/revoke-token.ts';
import { newTokenForm } from '#app/features/tokens/token-form.ts';
import { listAuditRows } from '#db/records/queries/audit.ts';
import { visitor } from '../../support/actors.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { testContext } from '../../support/test-databases.ts';

const dayMs = 86_400_000;

/** Two pilots, with one college in both and a firm in the first; asked on 2026-07-01. */
function ground() {
  const context = testContext();
  createPilot(context, { code: 'AB', name: 'First' });
  createPilot(context, { code: 'CD', name: 'Second' });
  const college = addStakeholder(context, { name: 'Lakes College' });
  const firm = addStakeholder(context, { name: 'Hammer Works' });
  const join = (code: string, stakeholderId: number) => {
    const fields = { intent: 'add', stakeholderId: String(stakeholderId), part: 'issuer' };
    changePartner(context, code, partnerForm.parse(fields));
  };
  join('AB', college.id);
  join('CD', college.id);
  join('AB', firm.id);
  const asPartner = (stakeholderId: number | null) => ({
    ...context,
    actor: {
      ...{ kind: 'account', role: 'partner', accountId: 5, displayName: 'Pat', stakeholderId },
    } satisfies Actor,
  });
  const form = (fields: object) => newTokenForm.parse({ label: 'Nightly', ...fields });
  const make = (code = 'AB', fields: object = {}) =>
    createToken(context, code, form({ partner: college.slug, ...fields }));
  const at = (time: number) => ({ ...context, now: () => new Date(time) });
  return { context, college, firm, asPartner, form, make, at };
}

describe('a token', () => {
  it('is 256 random bits, told once, and stored only as a hash', () => {
    const { context, make } = ground();
    const made = make();
    expect(made.token).toMatch(/^mp_[\w-]{43}$/);
    expect(make().token).not.toBe(made.token);
    const stored = context.records.$client.serialize().toString('latin1');
    expect(stored).toContain('Nightly');
    expect(stored).not.toContain(made.token);
    expect(stored).not.toContain(made.token.slice(3));
    expect(JSON.stringify(readTokensPage(context, 'AB'))).not.toMatch(/mp_|hash/i);
  });

  it('stands for one partner in one pilot', () => {
    const { context, college, make } = ground();
    const first = authenticateToken(context, make().token);
    const second = authenticateToken(context, make('CD').token);
    expect(first).toMatchObject({ kind: 'token', label: 'Nightly', stakeholderId: college.id });
    expect(second.pilotId).not.toBe(first.pilotId);
  });

  it('is good for a year unless it is said otherwise, and not a moment longer', () => {
    const { context, make, at } = ground();
    const year = make();
    const month = make('AB', { lifetimeDays: '30' });
    const start = context.now().getTime();
    expect(authenticateToken(at(start + 30 * dayMs - 1), month.token).tokenId).toBe(month.id);
    expect(() => authenticateToken(at(start + 30 * dayMs), month.token)).toThrow(/not good/);
    expect(authenticateToken(at(start + 365 * dayMs - 1), year.token).tokenId).toBe(year.id);
    expect(() => authenticateToken(at(start + 365 * dayMs), year.token)).toThrow(/not good/);
    for (const days of ['731', '0', '-1', '1.5', 'long']) {
      expect(newTokenForm.safeParse({ partner: 'x', label: 'x', lifetimeDays: days }).success).toBe(
        false,
      );
    }
  });

  it('ends at once when it is revoked, and only once', () => {
    const { context, make } = ground();
    const kept = make();
    const ended = make();
    revokeToken(context, ended.id);
    expect(() => authenticateToken(context, ended.token)).toThrow(/not good/);
    expect(authenticateToken(context, kept.token).tokenId).toBe(kept.id);
    expect(() => revokeToken(context, ended.id)).toThrow(/revoked already/);
    expect(() => revokeToken(context, 99)).toThrow(/no token/);
    expect(() => revokeToken(context, kept.id, 'CD')).toThrow(/no token/);
    const states = listTokens(context, 'AB').map(({ id, state }) => [id, state]);
    expect(states).toEqual([
      [ended.id, 'revoked'],
      [kept.id, 'active'],
    ]);
  });

  it('notes the day of its use and no more', () => {
    const { context, make, at } = ground();
    const { token } = make();
    const lastUsed = () => listTokens(context, 'AB')[0]?.lastUsedOn;
    expect(lastUsed()).toBeNull();
    authenticateToken(context, token);
    expect(lastUsed()).toBe('2026-07-01');
    authenticateToken(at(Date.parse('2026-07-03T23:59:59Z')), token);
    expect(lastUsed()).toBe('2026-07-03');
  });

  it('leaves who made and ended it in the audit log, and nothing of itself', () => {
    const { context, make } = ground();
    const made = make();
    revokeToken(context, made.id);
    const { rows: entries } = listAuditRows(context.records, { limit: 10, offset: 0 });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['token.create', 'token.revoke']),
    );
    expect(JSON.stringify(entries)).not.toContain(made.token.slice(3));
  });

  it('is never met by chance', () => {
    const { context, make } = ground();
    const { token } = make();
    const random = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => `mp_${Buffer.from(bytes).toString('base64url')}`);
    const character = fc.constantFrom(
      ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
    );
    const nearly = fc
      .tuple(fc.integer({ min: 0, max: token.length - 1 }), character)
      .map(([place, other]) => token.slice(0, place) + other + token.slice(place + 1));
    const wrong = fc.oneof(random, nearly, fc.string(), fc.constant(token.toUpperCase()));
    fc.assert(
      fc.property(wrong, (secret) => {
        fc.pre(secret !== token);
        expect(() => authenticateToken(context, secret)).toThrow(/not good/);
      }),
      { numRuns: 300 },
    );
    expect(authenticateToken(context, token).kind).toBe('token');
  });
});

describe('who may make tokens', () => {
  it('a coordinator for any partner of the pilot', () => {
    const { make, firm } = ground();
    expect(make('AB', { partner: firm.slug }).partner).toBe(firm.slug);
    expect(() => make('CD', { partner: firm.slug })).toThrow(/takes part/);
    expect(() => make('AB', { partner: 'nobody' })).toThrow(/takes part/);
    expect(() => make('ZZ')).toThrow(/no pilot/);
  });

  it('a partner for itself only, and it sees no others', () => {
    const { college, firm, asPartner, form, make, context } = ground();
    make('AB', { partner: firm.slug });
    const asked = asPartner(college.id);
    const own = createToken(asked, 'AB', form({ partner: college.slug }));
    expect(() => createToken(asked, 'AB', form({ partner: firm.slug }))).toThrow(/may not/);
    expect(() => createToken(asked, 'AB', form({ partner: 'nobody' }))).toThrow(/may not/);
    const page = readTokensPage(asked, 'AB');
    expect(page.tokens.map(({ id }) => id)).toEqual([own.id]);
    expect(page.partners.map(({ value }) => value)).toEqual([college.slug]);
    expect(readTokensPage(context, 'AB').tokens).toHaveLength(2);
    expect(() => revokeToken(asPartner(firm.id), own.id)).toThrow(/may not/);
    expect(() => listTokens(asked, 'AB')).toThrow(/may not/);
    revokeToken(asked, own.id);
  });

  it('nobody else, least of all a token', () => {
    const { context, college, form, make, asPartner } = ground();
    const actors: Actor[] = [visitor, authenticateToken(context, make().token)];
    actors.push({ ...asPartner(null).actor, role: 'researcher' });
    for (const actor of actors) {
      const asked = { ...context, actor };
      expect(() => readTokensPage(asked, 'AB')).toThrow(/sign in|may not|good for/);
      expect(() => createToken(asked, 'AB', form({ partner: college.slug }))).toThrow();
      expect(() => revokeToken(asked, 1)).toThrow(/sign in|may not|good for/);
    }
  });

  it('not without end', () => {
    const { make, firm } = ground();
    for (let made = 0; made < 20; made += 1) make();
    expect(() => make()).toThrow(/20 tokens/);
    expect(make('CD').pilot).toBe('CD');
    expect(make('AB', { partner: firm.slug }).pilot).toBe('AB');
  });
});
