import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import type { StoredReleaseFile } from '#db/published/queries/release-files.ts';
import { loadOffline } from '../credentials/offline-loader.ts';
import { mediaType } from './media-type.ts';
import { type PackageFacts, packageId, packageTitle } from './package-facts.ts';

/** Words of schema.org by their full addresses: no vocabulary has to be fetched to check it. */
const word = (name: string) => `https://schema.org/${name}`;

/** Signs what a release is made of. */
export interface ReleaseSigner {
  /** The key, as a did:key. */
  did: string;
  /** The file release.vc.json: the same bytes for the same release and key. */
  sign: (facts: PackageFacts, files: readonly StoredReleaseFile[]) => Promise<string>;
}

/**
 * A signer with a key of Ed25519.
 * @param signingKey 64 hexadecimal digits, from `readReleaseSigningKey`
 */
export async function releaseSigner(signingKey: string): Promise<ReleaseSigner> {
  const key = await ed25519Multikey.generate({ seed: Buffer.from(signingKey, 'hex') });
  const did = `did:key:${key.publicKeyMultibase}`;
  key.id = `${did}#${key.publicKeyMultibase}`;
  return {
    did,
    async sign(facts, files) {
      const suite = new DataIntegrityProof({
        ...{ signer: key.signer(), cryptosuite, date: facts.builtAt },
      });
      const signed = await vc.issue({
        ...{ credential: unsigned(did, facts, files), suite, documentLoader: loadOffline },
        now: new Date(facts.builtAt),
      });
      return `${JSON.stringify(signed, null, 2)}\n`;
    },
  };
}

function unsigned(did: string, facts: PackageFacts, files: readonly StoredReleaseFile[]) {
  const id = packageId(facts);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: did,
    validFrom: facts.builtAt,
    name: packageTitle(facts),
    credentialSubject: {
      id,
      type: word('Dataset'),
      [word('identifier')]: facts.pilotCode,
      [word('version')]: String(facts.number),
      [word('temporalCoverage')]: `../${facts.asOf}`,
      [word('datePublished')]: facts.builtAt.slice(0, 10),
      [word('publishingPrinciples')]: `Disclosure policy ${facts.policyVersion}`,
    },
    relatedResource: files.map(({ name, sha256 }) => ({
      id: `${id}#${name}`,
      [word('name')]: name,
      mediaType: mediaType(name),
      digestSRI: `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`,
      [word('sha256')]: sha256,
    })),
  };
}
