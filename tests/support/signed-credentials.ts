import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import type { JsonObject } from '#app/core/credentials/json-object.ts';
import { loadOffline } from '#app/features/credentials/offline-loader.ts';

const badgeContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/** Somebody with a key: an issuer or a holder. The same name always has the same key. */
export interface Party {
  did: string;
  proofAt(created: string): DataIntegrityProof;
}

export async function partyNamed(name: string): Promise<Party> {
  const seed = new Uint8Array(hash('sha256', `milepost test key of ${name}`, 'buffer'));
  const key = await ed25519Multikey.generate({ seed });
  const did = `did:key:${key.publicKeyMultibase}`;
  key.id = `${did}#${key.publicKeyMultibase}`;
  const signer = key.signer();
  return {
    did,
    proofAt(created) {
      const options = { signer, cryptosuite, date: created };
      return new DataIntegrityProof(options);
    },
  };
}

/** An Open Badges 3.0 credential before it is signed. What is given replaces what it has. */
export function badge(issuer: Party, holder: string, changes: JsonObject = {}): JsonObject {
  return {
    '@context': badgeContexts,
    id: `urn:uuid:${uuidOf(holder + JSON.stringify(changes))}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Medication Aide',
    issuer: { id: issuer.did, type: ['Profile'], name: 'Zzunfindable College' },
    validFrom: '2025-03-04T10:00:00Z',
    credentialSubject: subject(holder),
    ...changes,
  };
}

/** A holder with an achievement. */
export function subject(holder: string, changes: JsonObject = {}): JsonObject {
  return {
    id: holder,
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:8d0c8f3e-2b0e-4c57-8e0d-0f1f5a3d7b62',
      type: ['Achievement'],
      achievementType: 'Certificate',
      name: 'Medication Aide of Maria Zzunfindable',
      description: 'Gives medication safely under the direction of a nurse.',
      criteria: { narrative: 'A written examination.' },
    },
    ...changes,
  };
}

export function sign(
  issuer: Party,
  credential: JsonObject,
  created = '2025-03-04T10:00:00Z',
): Promise<JsonObject> {
  const starts = credential.validFrom ?? credential.issuanceDate ?? created;
  return vc.issue({
    credential: structuredClone(credential),
    suite: issuer.proofAt(created),
    documentLoader: loadOffline,
    now: new Date(String(starts)),
  });
}

export async function signedBadge(
  issuer: Party,
  holder: string,
  changes: JsonObject = {},
): Promise<JsonObject> {
  return sign(issuer, badge(issuer, holder, changes));
}

/** A presentation that a holder signs for a site. */
export function signedPresentation(
  holder: Party,
  credentials: readonly JsonObject[],
  {
    created = '2025-04-01T08:30:00Z',
    domain = 'https://jobs.lakes.example/apply?session=zzunfindable',
    ...changes
  }: JsonObject & { created?: string; domain?: string } = {},
): Promise<JsonObject> {
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: holder.did,
    verifiableCredential: credentials,
    ...changes,
  };
  return vc.signPresentation({
    presentation: structuredClone(presentation),
    suite: holder.proofAt(created),
    documentLoader: loadOffline,
    challenge: 'zzunfindable-challenge',
    domain,
  });
}

/** An issuer's list with these bits set. */
export function signedStatusList(
  issuer: Party,
  id: string,
  { set, purpose = 'revocation' }: { set: readonly number[]; purpose?: string },
): Promise<JsonObject> {
  const bits = Buffer.alloc(16_384);
  for (const index of set) {
    const byte = Math.floor(index / 8);
    bits[byte] = (bits[byte] ?? 0) | (1 << (7 - (index % 8)));
  }
  return sign(issuer, {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.did,
    validFrom: '2025-05-01T00:00:00Z',
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
  });
}

/** Where the status of a credential stands on a list. */
export function statusEntry(list: string, index: number, purpose = 'revocation'): JsonObject {
  return {
    id: `${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: list,
  };
}

/** The same document with a word of its content changed after it was signed. */
export function tampered(document: JsonObject): JsonObject {
  return { ...document, name: 'Medication Aide, changed by Maria Zzunfindable' };
}

function uuidOf(text: string): string {
  const hex = hash('sha256', text);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`]
    .concat(hex.slice(20, 32))
    .join('-');
}
