import type { JsonObject } from '#app/core/credentials/json-object.ts';
import {
  badge,
  partyNamed,
  sign,
  signedBadge,
  signedPresentation,
  subject,
  tampered,
} from './signed-credentials.ts';

const compact = 'eyJhbGciOiJFUzI1NiJ9.eyJuYW1lIjoienp1bmZpbmRhYmxlIn0.c2lnbmF0dXJlenp1bmZpbmRhYmxl';
const list = (documents: readonly unknown[]) => `${JSON.stringify(documents, null, 1)}\n`;

/**
 * The files of tests/fixtures/credentials-json, made anew: the same keys and times always
 * make the same bytes.
 */
export async function makeCredentialFiles(): Promise<Record<string, string>> {
  const college = await partyNamed('college');
  const other = await partyNamed('other');
  const maria = await partyNamed('maria');
  const first = await signedBadge(college, 'did:example:zzunfindable-one', {
    awardedDate: '2025-03-01T00:00:00Z',
  });
  const second = await sign(college, plainCredential(college.did));
  const marias = await signedBadge(college, maria.did);
  const presentation = await signedPresentation(maria, [marias]);
  const bearer = { type: ['AchievementSubject'], achievement: subject('').achievement };
  const { proof: _, ...unsigned } = await signedBadge(college, 'did:example:zzunfindable-two');
  const broken = [
    tampered(first),
    unsigned,
    await sign(other, badge(college, 'did:example:zzunfindable-three')),
    { ...first, '@context': [...(first['@context'] as string[]), { x: 'https://x.example/' }] },
    { ...first, proof: { ...(first.proof as JsonObject), cryptosuite: 'bbs-2023' } },
    compact,
    await signedBadge(college, '', { credentialSubject: bearer }),
    await signedBadge(college, '', {
      credentialSubject: [subject('did:example:zzunfindable-a'), subject('did:example:b')],
    }),
    { note: 'Maria Zzunfindable', email: 'maria@zzunfindable.example' },
    { ...presentation, verifiableCredential: [] },
    await sign(college, recordWith(college.did, tampered(second))),
    first,
  ];
  return {
    'good.json': list([first, second, presentation]),
    'good-lines.json': `${[second, first].map((one) => JSON.stringify(one)).join('\n')}\n`,
    'broken.json': list(broken),
    'as-exported.json': list([await exportedBadge(), presentation]),
  };
}

/** A credential of data model 2.0 that is no badge. */
function plainCredential(issuer: string): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer,
    validFrom: '2025-03-05T10:00:00-05:00',
    credentialSubject: { id: 'did:example:zzunfindable-four' },
  };
}

/** A record that its issuer signed around a credential of whatever worth. */
export function recordWith(issuer: string, inner: JsonObject): JsonObject {
  return {
    ...plainCredential(issuer),
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://www.w3.org/ns/credentials/undefined-terms/v2',
    ],
    credentialSubject: { id: 'did:example:zzunfindable-five', verifiableCredential: [inner] },
  };
}

/** A badge as issuers export it, with the person written out. */
async function exportedBadge(): Promise<JsonObject> {
  const identifier = [
    ['emailAddress', 'maria@zzunfindable.example'],
    ['name', 'Maria Zzunfindable'],
    ['studentId', 'S0012345'],
  ].map(([identityType, identityHash]) => ({
    ...{ type: 'IdentityObject', hashed: false },
    ...{ identityType, identityHash },
  }));
  return signedBadge(await partyNamed('college'), '', {
    credentialSubject: subject('did:example:zzunfindable-six', { identifier }),
  });
}
