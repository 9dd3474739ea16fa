import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CredentialReport } from '#app/core/credentials/credential-report.ts';
import { isJsonObject, type JsonObject } from '#app/core/credentials/json-object.ts';
import { checkDocument } from '#app/features/credentials/check-document.ts';
import { credentialFixture } from './credential-fixture.ts';

const now = new Date('2026-07-01T12:00:00Z');
const check = (document: unknown) => checkDocument(JSON.stringify(document), now);

function finding(report: CredentialReport | undefined, id: string) {
  const found = report?.checks.find((result) => result.check === id);
  if (!found) throw new Error(`No check ${id}.`);
  return found;
}

async function outcomes(document: unknown) {
  const { checks } = await check(document);
  return Object.fromEntries(checks.map(({ check: id, outcome }) => [id, outcome]));
}

/** Changes one value deep inside a document. */
function changed(document: JsonObject, path: (string | number)[], value: unknown): JsonObject {
  const copy = structuredClone(document);
  let place: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = value;
  return copy;
}

beforeEach(() => {
  // Whoever opens a connection fails the test.
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
    throw new Error('The network was touched.');
  });
});

afterEach(() => {
  const calls = vi.mocked(Socket.prototype.connect).mock.calls.length;
  vi.mocked(Socket.prototype.connect).mockRestore();
  expect(calls, 'connections opened').toBe(0);
});

describe('a genuine credential', () => {
  it.each([
    'genuine',
    'ecdsa-p256',
    'ecdsa-p384',
    'ed25519-signature-2020',
    'data-model-1',
    'without-end',
    'with-status',
  ])('%s passes what can be checked and leaves the rest unchecked', async (name) => {
    expect(await outcomes(credentialFixture(name))).toEqual({
      signature: 'pass',
      expiry: 'pass',
      issuer: 'pass',
      issuer_known: 'not_checked',
      revocation: 'not_checked',
      schema: 'pass',
    });
  });

  it('says that a revocation list was named and not asked', async () => {
    const report = await check(credentialFixture('with-status'));
    expect(finding(report, 'revocation').reason).toMatch(/names the issuer’s list/);
  });
});

describe('a changed credential', () => {
  const genuine = credentialFixture('genuine');

  it.each([
    ['a claim', ['credentialSubject', 'achievement', 'name'], 'Registered Nurse'],
    ['the learner', ['credentialSubject', 'id'], 'did:example:somebody-else'],
    ['the end of validity', ['validUntil'], '2045-03-04T00:00:00Z'],
    ['the time of signing', ['proof', 'created'], '2025-03-05T09:00:00Z'],
  ])('fails on the signature when %s was changed, and says so', async (_, path, value) => {
    const report = await check(changed(genuine, path, value));
    expect(finding(report, 'signature').outcome).toBe('fail');
    expect(finding(report, 'signature').reason).toMatch(/changed after it was signed/);
    expect(finding(report, 'issuer').outcome).toBe('not_checked');
  });

  it('fails when a word was added that no vocabulary defines', async () => {
    const report = await check({ ...genuine, addedLater: 'yes' });
    expect(finding(report, 'signature')).toMatchObject({ outcome: 'fail' });
  });

  it.each(['no multibase', 'z', '', 7])('fails on the signature value %j', async (value) => {
    const report = await check(changed(genuine, ['proof', 'proofValue'], value));
    expect(finding(report, 'signature').outcome).toBe('fail');
  });

  it('fails without a signature', async () => {
    const { proof: _, ...unsigned } = genuine;
    expect(finding(await check(unsigned), 'signature')).toMatchObject({
      outcome: 'fail',
      reason: 'It carries no signature.',
    });
  });

  it('is still found out when it has expired as well', async () => {
    const expired = credentialFixture('expired');
    const report = await check(changed(expired, ['credentialSubject', 'id'], 'did:example:x'));
    expect(finding(report, 'signature').outcome).toBe('fail');
    expect(finding(report, 'expiry').outcome).toBe('fail');
  });
});

describe('dates', () => {
  it('are judged apart from the signature', async () => {
    const expired = await check(credentialFixture('expired'));
    expect(finding(expired, 'signature').outcome).toBe('pass');
    expect(finding(expired, 'expiry').reason).toBe(
      'It has expired: it was valid until January 1, 2020.',
    );
    const early = await check(credentialFixture('not-yet-valid'));
    expect(finding(early, 'signature').outcome).toBe('pass');
    expect(finding(early, 'expiry')).toMatchObject({ outcome: 'fail' });
  });
});

describe('the issuer', () => {
  it.each(['signed-by-another', 'https-issuer'])('%s is not bound to the key', async (name) => {
    const report = await check(credentialFixture(name));
    expect(finding(report, 'signature').outcome).toBe('pass');
    expect(finding(report, 'issuer').outcome).toBe('fail');
  });

  it('on its own site is not checked, which is not failed', async () => {
    const report = await check(credentialFixture('did-web'));
    expect(finding(report, 'signature').outcome).toBe('not_checked');
    expect(finding(report, 'signature').reason).toMatch(/without network/);
    expect(finding(report, 'issuer').outcome).toBe('not_checked');
  });
});

describe('several signatures', () => {
  it('are each tried, and the number that holds is said', async () => {
    const both = credentialFixture('proof-set');
    expect(finding(await check(both), 'signature')).toMatchObject({
      outcome: 'pass',
      reason: '2 of its 2 signatures hold.',
    });
    const oneBad = changed(both, ['proof', 1, 'created'], '2025-03-05T09:00:00Z');
    const report = await check(oneBad);
    expect(finding(report, 'signature').outcome).toBe('fail');
    expect(finding(report, 'signature').reason).toMatch(/^1 of its 2 signatures holds\./);
  });

  it('of an unknown form beside a good one are counted, not failed', async () => {
    const both = credentialFixture('proof-set');
    const report = await check(changed(both, ['proof', 1, 'cryptosuite'], 'bbs-2023'));
    expect(finding(report, 'signature').outcome).toBe('pass');
    expect(finding(report, 'signature').reason).toMatch(/^1 of its 2 .* not supported yet/);
  });
});

describe('vocabularies', () => {
  const genuine = credentialFixture('genuine');
  const contexts = genuine['@context'] as unknown[];

  it('inside the document are refused although the signature would fit', async () => {
    const { name, ...rest } = genuine;
    const injected = {
      ...rest,
      headline: name,
      '@context': [...contexts, { headline: 'https://schema.org/name' }],
    };
    const report = await check(injected);
    expect(finding(report, 'signature').outcome).toBe('not_checked');
    expect(finding(report, 'schema').outcome).toBe('fail');
    const deep = changed(genuine, ['credentialSubject', '@context'], { x: 'https://x.example/' });
    expect(finding(await check(deep), 'signature').outcome).toBe('not_checked');
  });

  it('that are not bundled are named by their place and never fetched', async () => {
    const report = await check({ ...genuine, '@context': [...contexts, 'https://x.example/v1'] });
    expect(finding(report, 'signature')).toMatchObject({ outcome: 'not_checked' });
    expect(finding(report, 'signature').reason).toMatch(/^Entry 3 of its "@context"/);
    expect(JSON.stringify(report)).not.toContain('x.example');
  });
});

describe('documents around credentials', () => {
  it('do not vouch for the credentials in them', async () => {
    const good = await check(credentialFixture('record-with-badge'));
    expect(finding(good, 'signature').outcome).toBe('pass');
    expect(good.contained.map((inner) => finding(inner, 'signature').outcome)).toEqual(['pass']);
    const forged = await check(credentialFixture('record-with-forged-badge'));
    expect(finding(forged, 'signature').outcome).toBe('pass');
    expect(forged.contained.map((inner) => finding(inner, 'signature').outcome)).toEqual(['fail']);
  });

  it('may be presentations, whose credentials are each checked', async () => {
    const presentation = credentialFixture('presentation');
    const report = await check(presentation);
    expect(report.kind).toBe('presentation');
    expect(finding(report, 'signature').outcome).toBe('not_checked');
    expect(finding(report.contained[0], 'signature').outcome).toBe('pass');
    const empty = await check({ ...presentation, verifiableCredential: [] });
    expect(empty.checks.every((result) => result.outcome !== 'pass')).toBe(true);
  });
});

describe('what comes back', () => {
  it('never passes a signature on a document that somebody else could have made', async () => {
    const genuine = credentialFixture('genuine');
    const malformed: unknown[] = [
      { ...genuine, proof: null },
      { ...genuine, proof: 'yes' },
      { ...genuine, proof: [null, 3, []] },
      { ...genuine, proof: {} },
      { ...genuine, '@context': 'https://www.w3.org/ns/credentials/v2' },
      { ...genuine, '@context': [] },
      { ...genuine, issuer: undefined },
      { ...genuine, issuer: { name: 'nobody' } },
      { ...genuine, credentialSubject: null },
      { ...genuine, validFrom: 'yesterday' },
      changed(genuine, ['proof', 'verificationMethod'], 'did:key:z82broken#z82broken'),
      changed(genuine, ['proof', 'verificationMethod'], { id: 7 }),
      changed(genuine, ['proof', 'proofPurpose'], 'authentication'),
    ];
    for (const document of malformed) {
      expect(finding(await check(document), 'signature').outcome).not.toBe('pass');
    }
  });

  it('repeats no text of the credential', async () => {
    const words = ['genuine', 'signed-by-another', 'record-with-forged-badge'].flatMap((name) =>
      strings(credentialFixture(name)),
    );
    for (const name of ['genuine', 'signed-by-another', 'record-with-forged-badge']) {
      const report = JSON.stringify(await check(credentialFixture(name)));
      const repeated = words.filter((word) => word.length > 20 && report.includes(word));
      expect(repeated).toEqual([]);
    }
  });
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return isJsonObject(value) ? Object.values(value).flatMap(strings) : [];
}
