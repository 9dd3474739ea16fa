import { afterAll, describe, expect, it } from 'vitest';
import { exampleCredential } from '#app/features/credentials/example-credentials.ts';
import { createVerificationProcess } from '#app/features/credentials/verification-process.ts';
import { verifyCredential, verifyPasted } from '#app/features/credentials/verify-credential.ts';
import { credentialFixture } from './credential-fixture.ts';

const now = () => new Date('2026-07-01T12:00:00Z');

describe('verifyCredential', () => {
  it('answers each check apart, from a process of its own', async () => {
    const text = JSON.stringify({ verifiableCredential: credentialFixture('genuine') });
    const [first, second] = await Promise.all([
      verifyCredential(text, { now }),
      verifyCredential(exampleCredential('tampered') ?? '', { now }),
    ]);
    expect(first.checks.map((result) => result.check)).toEqual([
      'signature',
      'expiry',
      'issuer',
      'issuer_known',
      'revocation',
      'schema',
    ]);
    expect(first.checks[0]?.outcome).toBe('pass');
    expect(second.checks[0]?.outcome).toBe('fail');
  });

  it('passes on why a document is refused', async () => {
    await expect(verifyCredential('{"a":', { now })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/not JSON/),
    });
  });
});

describe('createVerificationProcess', () => {
  /** A stand-in that speaks the same lines, to bring about what a library hardly does. */
  const standIn = (script: string) =>
    createVerificationProcess([process.execPath, '-e', script], 2000);
  const running: { stop: () => void }[] = [];
  afterAll(() => {
    for (const checker of running) checker.stop();
  });

  const answering = `require('readline').createInterface({input: process.stdin}).on('line', (line) => {
    const {id, text} = JSON.parse(line);
    if (text === 'die') process.exit(1);
    if (text === 'hang') return;
    console.log('a library warns');
    console.log(JSON.stringify({id: id - 1, outcome: {failed: true}}));
    console.log(JSON.stringify({id, outcome: {report: {kind: 'credential', checks: [], contained: []}}}));
  });`;

  it('starts again when the process died, and goes on with who waited', async () => {
    const checker = standIn(answering);
    running.push(checker);
    const [dead, alive] = await Promise.allSettled([
      checker.verify('die', now()),
      checker.verify('fine', now()),
    ]);
    expect(dead).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
    expect(alive).toMatchObject({ status: 'fulfilled', value: { kind: 'credential' } });
  });

  it('ends a process that takes too long', async () => {
    const checker = standIn(answering);
    running.push(checker);
    await expect(checker.verify('hang', now())).rejects.toMatchObject({ code: 'unavailable' });
    expect(await checker.verify('fine', now())).toMatchObject({ kind: 'credential' });
  });

  it('turns away who would wait behind too many', async () => {
    const checker = standIn(answering);
    running.push(checker);
    const all = await Promise.allSettled(
      Array.from({ length: 30 }, () => checker.verify('fine', now())),
    );
    const turnedAway = all.filter((result) => result.status === 'rejected');
    expect(turnedAway.length).toBeGreaterThan(0);
    expect(turnedAway[0]).toMatchObject({ reason: { code: 'too_many' } });
  });

  it('is unavailable, not hanging, when it cannot be started', async () => {
    const checker = createVerificationProcess(['/nonexistent/program'], 2000);
    await expect(checker.verify('fine', now())).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('verifyPasted', () => {
  it('answers what is wrong with the text as an error of its field', async () => {
    const { report, errors } = await verifyPasted('Ada', { now });
    expect(report).toBeNull();
    expect(errors.document).toEqual([expect.stringMatching(/not JSON/)]);
  });
});
