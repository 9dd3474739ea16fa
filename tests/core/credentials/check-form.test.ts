import { describe, expect, it } from 'vitest';
import { checkForm } from '#app/core/credentials/check-form.ts';
import genuine from '#app/core/credentials/examples/genuine.json' with { type: 'json' };

const { credentialSubject } = genuine;
const { achievement } = credentialSubject;

describe('checkForm', () => {
  it('accepts what the specification accepts', () => {
    expect(checkForm(genuine, false).outcome).toBe('pass');
    expect(checkForm({ ...genuine, credentialSubject: [credentialSubject] }, false).outcome).toBe(
      'pass',
    );
  });

  it.each([
    [{ id: undefined }, 'id'],
    [{ validFrom: undefined, '@context': undefined }, '@context'],
    [{ issuer: { id: 'did:key:z6Mk', name: 'x' } }, 'issuer'],
    [{ credentialSubject: [] }, 'credentialSubject'],
    [
      { credentialSubject: { ...credentialSubject, achievement: { ...achievement, name: '' } } },
      'credentialSubject.achievement.name',
    ],
    [
      { credentialSubject: { ...credentialSubject, id: undefined, type: 'Person' } },
      'credentialSubject.type',
    ],
  ])('names the field when it is %j', (change, field) => {
    const document = JSON.parse(JSON.stringify({ ...genuine, ...change }));
    const finding = checkForm(document, false);
    expect(finding.outcome).toBe('fail');
    expect(finding.reason).toContain(field);
  });

  it('does not judge other credentials, except as credentials', () => {
    const other = { ...genuine, type: ['VerifiableCredential', 'MembershipCredential'] };
    expect(checkForm(other, false).outcome).toBe('not_checked');
    expect(checkForm(other, true).outcome).toBe('fail');
  });
});
