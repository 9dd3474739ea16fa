import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { ImportProblem } from './import-problem.ts';

const chunkBytes = 512 * 1024;
const lineFeed = 10;
/** A UTF-8 character has at most four bytes, so that at most three can be cut off. */
const longestTail = 3;

/**
 * Reads a file as UTF-8 text in pieces, without its byte order mark. Bytes are
 * checked as they pass: a wrong encoding must not turn silently into other letters.
 * @param onBytes called with how many bytes have been read so far
 * @throws ImportProblem when the bytes are no UTF-8 text
 */
export async function* readText(
  path: string,
  onBytes: (bytesDone: number) => void,
): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let bytesDone = 0;
  let lines = 1;
  let tail: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes: Buffer = piece;
    if (bytesDone === 0) refuseOtherEncodings(bytes);
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
      throw new ImportProblem(
        `The file holds a NUL byte in line ${lines + countLines(bytes.subarray(0, nul))}: it is not a text file, or was damaged. Export it again as CSV in UTF-8.`,
      );
    }
    const joined = tail.length > 0 ? Buffer.concat([tail, bytes]) : bytes;
    const whole = wholeCharacters(joined);
    if (!isUtf8(joined.subarray(0, whole))) throw wrongEncoding(lines, joined);
    tail = Buffer.from(joined.subarray(whole));
    const text = decoder.write(joined.subarray(0, whole));
    if (bytesDone === 0) yield text.startsWith('\uFEFF') ? text.slice(1) : text;
    else yield text;
    lines += countLines(bytes);
    bytesDone += bytes.length;
    onBytes(bytesDone);
  }
  if (tail.length > 0) throw wrongEncoding(lines, tail);
}

/** Where the last character that is whole ends. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(longestTail, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function refuseOtherEncodings(bytes: Buffer): void {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) {
    throw new ImportProblem(
      'The file is UTF-16 text, as some spreadsheets save it. Save it as “CSV UTF-8” and send it again.',
    );
  }
  const isPacked =
    (bytes[0] === 0x1f && bytes[1] === 0x8b) || (bytes[0] === 0x50 && bytes[1] === 0x4b);
  if (isPacked) {
    throw new ImportProblem(
      'The file is packed, or is a spreadsheet. Unpack it or save it as CSV, and send it again.',
    );
  }
}

function wrongEncoding(line: number, bytes: Buffer): ImportProblem {
  const good = longestGoodStart(bytes);
  return new ImportProblem(
    `Line ${line + countLines(bytes.subarray(0, good))} is not UTF-8 text. Save the file as “CSV UTF-8” and send it again.`,
  );
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
