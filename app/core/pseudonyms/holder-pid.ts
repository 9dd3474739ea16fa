const crockfordBase32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const pidCharacters = 26;
const bitsPerCharacter = 5;
/** How many ids are remembered before all are forgotten again: some 20 MB. */
const mostRemembered = 100_000;
/** Signed at once; more would only wait in memory. */
const signedAtOnce = 2_000;
const utf8 = new TextEncoder();

/** One spelling for one identifier: Unicode NFKC, trimmed, lower case. */
export function normaliseIdentifier(identifier: string): string {
  return identifier.normalize('NFKC').trim().toLowerCase();
}

/**
 * Makes the pseudonymous ids that a partner hands over instead of identifiers: `p_` and
 * 26 characters of Crockford base32, the first 130 bits of HMAC-SHA-256 of the
 * normalised identifier with the pilot's linkage key. Every partner of a pilot that
 * holds the key makes the same id for the same person; nobody without it can.
 * By WebCrypto, so that a browser and a command make the same.
 */
export class HolderPidMaker {
  readonly #made = new Map<string, string>();
  readonly #key: CryptoKey;

  private constructor(key: CryptoKey) {
    this.#key = key;
  }

  /** @param linkageKey the pilot's secret, shared among its partners and never with the server */
  static async withKey(linkageKey: Uint8Array): Promise<HolderPidMaker> {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const bytes = new Uint8Array(linkageKey);
    return new HolderPidMaker(
      await globalThis.crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']),
    );
  }

  /** The ids of these identifiers, in the same order. Each different one is signed once. */
  async makeHolderPids(identifiers: readonly string[]): Promise<string[]> {
    const names = identifiers.map(normaliseIdentifier);
    if (this.#made.size > mostRemembered) this.#made.clear();
    const missing = [...new Set(names.filter((name) => !this.#made.has(name)))];
    for (let from = 0; from < missing.length; from += signedAtOnce) {
      await Promise.all(missing.slice(from, from + signedAtOnce).map((name) => this.#make(name)));
    }
    return names.map((name) => this.#made.get(name) ?? '');
  }

  async #make(name: string): Promise<void> {
    const digest = await globalThis.crypto.subtle.sign('HMAC', this.#key, utf8.encode(name));
    this.#made.set(name, pidText(new Uint8Array(digest)));
  }
}

function pidText(digest: Uint8Array): string {
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
