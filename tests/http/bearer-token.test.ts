import { describe, expect, it } from 'vitest';
import { changePartner } from '#app/features/pilots/change-partner.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { partnerForm } from '#app/features/pilots/partner-form.ts';
import { requestLimits } from '#app/features/tokens/count-request.ts';
import { createToken } from '#app/features/tokens/create-token.ts';
import { bearerActor, bearerSecret, checkTokenActor } from '#app/http/bearer-token.server.ts';
import { api } from '#app/http/respond.server.ts';
import { visitor } from '../support/actors.ts';
import { addStakeholder } from '../support/stakeholder-records.ts';
import { coordinator, testContext } from '../support/test-databases.ts';

function ground() {
  const context = testContext();
  createPilot(context, { code: 'AB', name: 'First' });
  const { id, slug } = addStakeholder(context);
  const part = { intent: 'add', stakeholderId: String(id), part: 'issuer' };
  changePartner(context, 'AB', partnerForm.parse(part));
  const make = () =>
    createToken(context, 'AB', { partner: slug, label: 'Nightly', lifetimeDays: 1 });
  return { context, make };
}

describe('bearerSecret', () => {
  it('reads the token of a Bearer header and of no other', () => {
    expect(bearerSecret('Bearer mp_x')).toBe('mp_x');
    expect(bearerSecret('bearer   mp_x ')).toBe('mp_x');
    expect(bearerSecret('Bearer')).toBe('');
    expect(bearerSecret('Bearer mp_x mp_y')).toBe('mp_x mp_y');
    for (const other of [undefined, '', 'Basic bXBfeA==', 'mp_x', 'BearerX mp_x']) {
      expect(bearerSecret(other)).toBeNull();
    }
  });
});

describe('bearerActor', () => {
  it('is nobody without a token, and refuses one that is not good', async () => {
    const { context, make } = ground();
    const limits = requestLimits();
    const ask = (authorization?: string) =>
      bearerActor({ authorization, method: 'GET' }, context, limits);
    expect(await ask()).toBeNull();
    expect(await ask('Basic bXBfeA==')).toBeNull();
    await expect(ask('Bearer ')).rejects.toThrow(/not good/);
    await expect(ask(`Bearer ${make().token}x`)).rejects.toThrow(/not good/);
    expect((await ask(`Bearer ${make().token}`))?.kind).toBe('token');
  });

  it('counts each token by itself, sending apart from reading, and says when to ask again', async () => {
    const { context, make } = ground();
    const limits = requestLimits({ reads: 3, writes: 1 });
    const first = `Bearer ${make().token}`;
    const second = `Bearer ${make().token}`;
    const ask = (authorization: string, method: string) =>
      api(async () => {
        await bearerActor({ authorization, method }, context, limits);
        return new Response(null, { status: 204 });
      });
    for (const method of ['GET', 'HEAD', 'GET', 'PUT']) {
      expect((await ask(first, method)).status).toBe(204);
    }
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const refused = await ask(first, method);
      expect(refused.status).toBe(429);
      const seconds = Number(refused.headers.get('Retry-After'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(await refused.json()).toMatchObject({ status: 429, title: 'Too many requests' });
    }
    expect((await ask(second, 'DELETE')).status).toBe(204);
  });
});

describe('checkTokenActor', () => {
  it('lets programs through, and no session whoever it belongs to', () => {
    for (const actor of [visitor, coordinator]) {
      expect(() => checkTokenActor(actor)).toThrow(/Send a token/);
    }
  });
});
