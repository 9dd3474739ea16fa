/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const constants = new Int32Array(64);
/** The same of the square roots of the first eight. */
const start = new Int32Array(8);

const blockBytes = 64;
const lengthBytes = 8;

let found = 0;
for (let candidate = 2; found < constants.length; candidate += 1) {
  if (!isPrime(candidate)) continue;
  constants[found] = fractionBits(Math.cbrt(candidate));
  if (found < start.length) start[found] = fractionBits(Math.sqrt(candidate));
  found += 1;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}

function fractionBits(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

/**
 * SHA-256 (FIPS 180-4) of bytes that come piece by piece. WebCrypto wants the whole of them
 * in memory at once, which a browser does not have for a file of gigabytes. For telling
 * files apart; nothing secret goes in.
 */
export class Sha256 {
  readonly #state = start.slice();
  readonly #schedule = new Int32Array(64);
  readonly #block = new Uint8Array(blockBytes);
  readonly #view = new DataView(this.#block.buffer);
  #filled = 0;
  #bytes = 0;

  /** Takes the next bytes. */
  update(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    for (let from = 0; from < bytes.length; ) {
      const piece = bytes.subarray(from, from + blockBytes - this.#filled);
      this.#block.set(piece, this.#filled);
      from += piece.length;
      this.#filled += piece.length;
      if (this.#filled === blockBytes) this.#compress();
    }
  }

  /** The hash of all bytes taken, in hexadecimal. To be asked for once, at the end. */
  hex(): string {
    const bytes = this.#bytes;
    const gap = (2 * blockBytes - lengthBytes - 1 - (bytes % blockBytes)) % blockBytes;
    const padding = new Uint8Array(1 + gap + lengthBytes);
    padding[0] = 0x80;
    // Bits as 64 bits, big-endian.
    const view = new DataView(padding.buffer, 1 + gap);
    view.setUint32(0, Math.floor(bytes / 2 ** 29));
    view.setUint32(4, (bytes * 8) % 2 ** 32);
    this.update(padding);
    const words = [...new Uint32Array(this.#state.buffer)];
    return words.map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  #compress(): void {
    this.#filled = 0;
    const schedule = this.#schedule;
    const view = this.#view;
    for (let at = 0; at < 16; at += 1) schedule[at] = view.getInt32(4 * at);
    for (let at = 16; at < 64; at += 1) {
      const early = word(schedule, at - 15);
      const late = word(schedule, at - 2);
      const mixedEarly = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const mixedLate = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      const before = (word(schedule, at - 16) + word(schedule, at - 7)) | 0;
      schedule[at] = (before + ((mixedEarly + mixedLate) | 0)) | 0;
    }
    this.#mix();
  }

  #mix(): void {
    const state = this.#state;
    const schedule = this.#schedule;
    // Words one by one and 32-bit sums throughout: several times as fast as an array would be.
    let [a, b, c, d] = [word(state, 0), word(state, 1), word(state, 2), word(state, 3)];
    let [e, f, g, h] = [word(state, 4), word(state, 5), word(state, 6), word(state, 7)];
    for (let at = 0; at < 64; at += 1) {
      const mixedE = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const input = (word(constants, at) + word(schedule, at)) | 0;
      const first = (((h + mixedE) | 0) + ((((e & f) ^ (~e & g)) + input) | 0)) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    add(state, 0, a);
    add(state, 1, b);
    add(state, 2, c);
    add(state, 3, d);
    add(state, 4, e);
    add(state, 5, f);
    add(state, 6, g);
    add(state, 7, h);
  }
}

function add(state: Int32Array, at: number, value: number): void {
  state[at] = (word(state, at) + value) | 0;
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function word(words: Int32Array, at: number): number {
  return words[at] ?? 0;
}
