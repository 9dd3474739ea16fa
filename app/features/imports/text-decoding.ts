import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import type { ReadAs } from '#db/records/schema/imports.ts';
import { ImportProblem } from './import-problem.ts';

const lineFeed = 10;
const byteOrderMark = '\uFEFF';
/** How much of a file without a byte order mark is looked at to tell UTF-16. */
const sampledBytes = 4096;
const fewestUnits = 8;
const loneSurrogate = /\p{Surrogate}/u;

/** Turns bytes into text piece by piece, and refuses what is no text. */
export interface TextDecoding {
  encoding: ReadAs['encoding'];
  /** @throws ImportProblem when the bytes are not in this encoding, or hold a NUL */
  write(bytes: Buffer): string;
  /** @throws ImportProblem when the last character is not whole */
  end(): void;
}

/** The encoding of a file that begins with these bytes. */
export function decodingOf(start: Buffer): TextDecoding {
  const encoding = encodingOf(start);
  return withoutMark(encoding === 'utf-8' ? new Utf8Decoding() : new Utf16Decoding(encoding));
}

function encodingOf(start: Buffer): ReadAs['encoding'] {
  const mark = start.length >= 2 ? start.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  return unmarkedUtf16(start) ?? 'utf-8';
}

/**
 * UTF-16 of mostly Latin letters has a NUL in every second byte and in no other, which
 * nothing else has. Anything less clear is taken for UTF-8, where a NUL is refused.
 */
function unmarkedUtf16(start: Buffer): 'utf-16le' | 'utf-16be' | null {
  const units = Math.floor(Math.min(start.length, sampledBytes) / 2);
  if (units < fewestUnits) return null;
  const nuls = [0, 0];
  for (let at = 0; at < units * 2; at += 1) {
    if (start[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  if (even === 0 && odd >= 0.7 * units) return 'utf-16le';
  return odd === 0 && even >= 0.7 * units ? 'utf-16be' : null;
}

function withoutMark(decoding: TextDecoding): TextDecoding {
  let isFirst = true;
  return {
    encoding: decoding.encoding,
    write(bytes) {
      const text = decoding.write(bytes);
      if (!isFirst || text === '') return text;
      isFirst = false;
      return text.startsWith(byteOrderMark) ? text.slice(1) : text;
    },
    end: () => decoding.end(),
  };
}

/** Bytes are checked as they pass: a wrong encoding must not turn silently into other letters. */
class Utf8Decoding implements TextDecoding {
  readonly encoding = 'utf-8';
  #lines = 1;
  #tail: Buffer = Buffer.alloc(0);

  write(bytes: Buffer): string {
    const nul = bytes.indexOf(0);
    if (nul >= 0) throw nulFound(this.#lines + countLines(bytes.subarray(0, nul)));
    const joined = this.#tail.length > 0 ? Buffer.concat([this.#tail, bytes]) : bytes;
    const end = wholeCharacters(joined);
    const whole = joined.subarray(0, end);
    if (!isUtf8(whole)) throw this.#wrong(joined);
    this.#tail = Buffer.from(joined.subarray(end));
    this.#lines += countLines(bytes);
    return whole.toString('utf8');
  }

  end(): void {
    if (this.#tail.length > 0) throw this.#wrong(this.#tail);
  }

  #wrong(bytes: Buffer): ImportProblem {
    const line = this.#lines + countLines(bytes.subarray(0, longestGoodStart(bytes)));
    return new ImportProblem(
      `Line ${line} is not UTF-8 text. Save the file as “CSV UTF-8” and send it again.`,
    );
  }
}

class Utf16Decoding implements TextDecoding {
  readonly encoding: 'utf-16le' | 'utf-16be';
  readonly #decoder = new StringDecoder('utf16le');
  #lines = 1;
  #tail: Buffer = Buffer.alloc(0);

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.encoding = encoding;
  }

  write(bytes: Buffer): string {
    const joined = Buffer.concat([this.#tail, bytes]);
    const even = joined.length - (joined.length % 2);
    const whole = joined.subarray(0, even);
    this.#tail = Buffer.from(joined.subarray(even));
    // A half of a pair of surrogates at the end waits in the decoder for the other.
    const text = this.#decoder.write(this.encoding === 'utf-16be' ? whole.swap16() : whole);
    const nul = text.indexOf('\0');
    if (nul >= 0) throw nulFound(this.#lines + lineEnds(text.slice(0, nul)));
    const wrong = text.search(loneSurrogate);
    if (wrong >= 0) throw this.#wrong(this.#lines + lineEnds(text.slice(0, wrong)));
    this.#lines += lineEnds(text);
    return text;
  }

  end(): void {
    if (this.#tail.length > 0 || this.#decoder.end() !== '') throw this.#wrong(this.#lines);
  }

  #wrong(line: number): ImportProblem {
    return new ImportProblem(
      `Line ${line} is not whole UTF-16 text, as the lines before it. Save the file as “CSV UTF-8” and send it again.`,
    );
  }
}

function nulFound(line: number): ImportProblem {
  return new ImportProblem(
    `The file holds a NUL byte in line ${line}: it is not a text file, or was damaged. Export it again as CSV or NDJSON in UTF-8.`,
  );
}

/** Where the last character that is whole ends: at most three bytes can be cut off. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** How many bytes from the start are UTF-8, found by halving. */
function longestGoodStart(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const start = bytes.subarray(0, middle);
    if (isUtf8(start.subarray(0, wholeCharacters(start)))) good = middle;
    else bad = middle;
  }
  return good;
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
