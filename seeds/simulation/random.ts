/**
 * A reproducible stream of random numbers: xoshiro128** (Blackman and Vigna 2018,
 * public domain), whose four words are drawn from the seed and the index of a
 * person. So person 17 of a seed is the same person in a pilot of 100 and in one of
 * a million. For synthetic data only: nothing here is fit for a secret.
 */
export interface Random {
  /** Uniform in [0, 1), 32 bits fine. */
  next(): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** A whole number from low to high, both included. */
  integer(low: number, high: number): number;
  /** One of a list, each as likely. Throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** One of a list of pairs of value and weight. Throws on an empty list. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** Standard normal (Box and Muller 1958). */
  normal(): number;
  /** Log-normal with the given median; `spread` is the standard deviation of its logarithm. */
  logNormal(median: number, spread: number): number;
  /** Characters of Crockford base32, five random bits each. */
  base32(length: number): string;
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** FNV-1a over UTF-16 units, 32 bits, from a start value of one's choice. */
function hashText(text: string, start: number): number {
  let hash = start >>> 0;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function scramble(word: number): number {
  let mixed = word >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function rotateLeft(word: number, bits: number): number {
  return ((word << bits) | (word >>> (32 - bits))) >>> 0;
}

/** The words of a seed text, worked out once for a whole pilot. */
export type SeedWords = readonly [number, number, number, number];

/** Four words of a seed text. */
export function seedWords(text: string): SeedWords {
  return [
    hashText(text, 0x811c9dc5),
    hashText(text, 0x9e3779b9),
    hashText(text, 0x6a09e667),
    hashText(text, 0xbb67ae85),
  ];
}

function createBits(seed: SeedWords, index: number): () => number {
  // Past 2^32 the index carries into a second word, so that no two people share a stream.
  const low = index >>> 0;
  const high = Math.floor(index / 0x1_0000_0000) >>> 0;
  let a = scramble(seed[0] ^ scramble(low + 0x9e3779b9));
  let b = scramble(seed[1] ^ scramble(low + 0x3c6ef372) ^ high);
  let c = scramble(seed[2] ^ scramble(low + 0xdaa66d2b));
  let d = scramble(seed[3] ^ scramble(low + 0x78dde6e4)) | 1;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5) >>> 0, 7), 9) >>> 0;
    const shifted = (b << 9) >>> 0;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c = (c ^ shifted) >>> 0;
    d = rotateLeft(d >>> 0, 11);
    a >>>= 0;
    b >>>= 0;
    return result;
  };
}

function pickWeighted<T>(list: readonly (readonly [T, number])[], uniform: number): T {
  let total = 0;
  for (const [, weight] of list) total += weight;
  let left = uniform * total;
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = list.at(-1);
  if (!last) throw new Error('Nothing to choose from.');
  return last[0];
}

/** The stream of one index (a person) of a seed. */
export function createRandom(seed: SeedWords, index: number): Random {
  const bits = createBits(seed, index);
  const next = () => bits() / 0x1_0000_0000;
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    chance: (probability) => next() < probability,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => {
      const value = list[Math.floor(next() * list.length)];
      if (value === undefined) throw new Error('Nothing to choose from.');
      return value;
    },
    weighted: (list) => pickWeighted(list, next()),
    normal,
    logNormal: (median, spread) => median * Math.exp(spread * normal()),
    base32: (length) => {
      let text = '';
      while (text.length < length) {
        // Six characters of five bits from each 32-bit word; two bits are left over.
        let word = bits();
        for (let i = 0; i < 6 && text.length < length; i++) {
          text += crockford.charAt(word & 31);
          word >>>= 5;
        }
      }
      return text;
    },
  };
}
