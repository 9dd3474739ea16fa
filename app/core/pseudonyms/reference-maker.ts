import { createHmac, hash } from 'node:crypto';

/** What an id names. Each kind is keyed apart, so that equal ids of two kinds never meet. */
export type ReferenceKind = 'holder' | 'credential' | 'application' | 'event';

/**
 * Turns an id of a file into the reference under which it is stored: 32 lower-case
 * hex characters (128 bits), the same for the same kind, pilot and id.
 */
export type ReferenceMaker = (kind: ReferenceKind, pilotCode: string, id: string) => string;

const referenceHexLength = 32;

/**
 * The stored reference of a person: HMAC-SHA-256 of pilot and `holder_pid` with the
 * server's own key, cut to 128 bits. A stored reference therefore matches no file,
 * and the same person in two pilots has two references.
 * @param key 32 random bytes that never leave the server
 */
export function holderRef(key: Uint8Array, pilotCode: string, pid: string): string {
  return keyedHex(key, 'holder', pilotCode, pid);
}

/**
 * The maker of all stored references of one server. Ids of events and credentials come
 * by the million and take the quicker keyed form: SHA-256 over key and id, cut to half
 * its length, which leaves nothing to extend.
 */
export function createReferenceMaker(key: Uint8Array): ReferenceMaker {
  const keyText = Buffer.from(key).toString('hex');
  return (kind, pilotCode, id) => {
    if (kind === 'holder') return holderRef(key, pilotCode, id);
    if (kind === 'application') return keyedHex(key, kind, pilotCode, id);
    const covered = `${keyText}\u0000v1\u0000${kind}\u0000${pilotCode}\u0000${id}`;
    return hash('sha256', covered, 'hex').slice(0, referenceHexLength);
  };
}

function keyedHex(key: Uint8Array, kind: ReferenceKind, pilotCode: string, id: string): string {
  return createHmac('sha256', key)
    .update(`v1\u0000${kind}\u0000${pilotCode}\u0000${id}`)
    .digest('hex')
    .slice(0, referenceHexLength);
}
