import { createHmac, hash } from 'node:crypto';

/** What an id names. Each kind is keyed apart, so that equal ids of two kinds never meet. */
export type ReferenceKind =
  | 'holder'
  | 'credential'
  | 'application'
  | 'event'
  | 'subject'
  | 'issuer'
  | 'verifier';

/**
 * Turns an id of a file into the reference under which it is stored: 32 lower-case
 * hex characters (128 bits), the same for the same kind, pilot and id.
 */
export type ReferenceMaker = (kind: ReferenceKind, pilotCode: string, id: string) => string;

/**
 * Turns an id into a number of 64 bits with a sign: the first half of its reference, for
 * what comes by the million. Two ids share a number once in 2^64 pairs: among ten million
 * events with a chance of three in a million that any two do.
 */
export type ReferenceNumberMaker = (id: string) => bigint;

/** The makers of all stored references of one server. */
export interface References {
  referenceOf: ReferenceMaker;
  /**
   * @param space sets equal ids apart: a whole number from 0 below 2^31, which is mixed into
   *   the lower half of each number
   */
  numbersOf(kind: 'event' | 'credential', pilotCode: string, space?: number): ReferenceNumberMaker;
}

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
 * The makers of all stored references of one server. Ids of events and credentials come
 * by the million and take the quicker keyed form: SHA-256 over key and id, cut to half
 * its length or less, which leaves nothing to extend.
 */
export function createReferences(key: Uint8Array): References {
  const keyText = Buffer.from(key).toString('hex');
  const prefixOf = (kind: ReferenceKind, pilotCode: string) =>
    `${keyText}\u0000v1\u0000${kind}\u0000${pilotCode}\u0000`;
  return {
    referenceOf(kind, pilotCode, id) {
      if (kind === 'holder') return holderRef(key, pilotCode, id);
      if (kind !== 'event' && kind !== 'credential') return keyedHex(key, kind, pilotCode, id);
      return hash('sha256', prefixOf(kind, pilotCode) + id, 'hex').slice(0, referenceHexLength);
    },
    numbersOf(kind, pilotCode, space = 0) {
      const prefix = prefixOf(kind, pilotCode);
      const words = new DataView(new ArrayBuffer(8));
      return (id) => {
        // As text of one byte a character: half again as quick as a buffer for each id.
        const digest = hash('sha256', prefix + id, 'binary');
        words.setInt32(0, wordAt(digest, 0));
        words.setInt32(4, wordAt(digest, 4) ^ space);
        return words.getBigInt64(0);
      };
    },
  };
}

function wordAt(digest: string, at: number): number {
  return (
    (digest.charCodeAt(at) << 24) |
    (digest.charCodeAt(at + 1) << 16) |
    (digest.charCodeAt(at + 2) << 8) |
    digest.charCodeAt(at + 3)
  );
}

function keyedHex(key: Uint8Array, kind: ReferenceKind, pilotCode: string, id: string): string {
  return createHmac('sha256', key)
    .update(`v1\u0000${kind}\u0000${pilotCode}\u0000${id}`)
    .digest('hex')
    .slice(0, referenceHexLength);
}
