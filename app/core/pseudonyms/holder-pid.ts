import { createHmac } from 'node:crypto';

const crockfordBase32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const pidCharacters = 26;
const bitsPerCharacter = 5;

/** One spelling for one identifier: Unicode NFKC, trimmed, lower case. */
function normaliseIdentifier(identifier: string): string {
  return identifier.normalize('NFKC').trim().toLowerCase();
}

/**
 * The pseudonymous id that a partner hands over instead of an identifier: `p_` and
 * 26 characters of Crockford base32, the first 130 bits of HMAC-SHA-256 of the
 * normalised identifier with the pilot's linkage key. Every partner of a pilot that
 * holds the key makes the same id for the same person; nobody without it can.
 * @param linkageKey the pilot's secret, shared among its partners and never with the server
 */
export function makeHolderPid(linkageKey: Uint8Array, identifier: string): string {
  const digest = createHmac('sha256', linkageKey).update(normaliseIdentifier(identifier)).digest();
  let pid = 'p_';
  let bits = 0;
  let bitCount = 0;
  for (const byte of digest) {
    bits = (bits << 8) | byte;
    bitCount += 8;
    while (bitCount >= bitsPerCharacter && pid.length < pidCharacters + 2) {
      bitCount -= bitsPerCharacter;
      pid += crockfordBase32.charAt((bits >> bitCount) & 31);
    }
    bits &= (1 << bitCount) - 1;
  }
  return pid;
}
