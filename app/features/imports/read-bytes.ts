import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { ReadAs } from '#db/records/schema/imports.ts';
import { importLimits } from './import-limits.ts';
import { ImportProblem } from './import-problem.ts';

/** Large pieces: what reads them pays per piece. */
const pieceBytes = 128 * 1024;
const packedPieceBytes = 64 * 1024;
/** A gzip file may come in crumbs; a piece begins with at least this much where there is more. */
const gatheredBytes = 256 * 1024;
const mebibyte = 1024 ** 2;
const gibibyte = 1024 ** 3;

/** What a packed file may become. */
type UnpackedLimits = Record<'unpackedBytes' | 'unpackedRatio', number>;

export interface OpenedBytes {
  packing: ReadAs['packing'];
  /** Unpacked, in pieces of at least a quarter of a megabyte but the last. */
  pieces: AsyncGenerator<Buffer>;
}

const otherPackings: readonly (readonly [magic: string, sentence: string])[] = [
  [
    '504b',
    'The file is a ZIP archive or a spreadsheet. Unpack it, or save the spreadsheet as “CSV UTF-8”, and send that; gzip (.gz) is read as it is.',
  ],
  ['d0cf11e0', 'The file is a spreadsheet. Save it as “CSV UTF-8” and send that.'],
  ['28b52ffd', 'The file is packed with Zstandard. Unpack it or pack it with gzip, and send that.'],
  ['425a68', 'The file is packed with bzip2. Unpack it or pack it with gzip, and send that.'],
  ['fd377a58', 'The file is packed with xz. Unpack it or pack it with gzip, and send that.'],
  ['377abcaf', 'The file is a 7z archive. Unpack it or pack it with gzip, and send that.'],
  ['25504446', 'The file is a PDF. Export the log as CSV or NDJSON and send that.'],
];
const gzipMagic = '1f8b';

/**
 * Opens a file and unpacks it when its first bytes say that it is gzip, whatever its
 * name says.
 * @param onBytes called with how many bytes of the file as it lies on disk were read
 * @param limits how much a packed file may unpack to, in bytes and as a multiple of its size
 * @throws ImportProblem, also while reading, when it is packed otherwise, is damaged, or
 *   unpacks to more than is read
 */
export async function openBytes(
  path: string,
  onBytes: (bytesDone: number) => void,
  limits: UnpackedLimits = importLimits,
): Promise<OpenedBytes> {
  const start = await readStart(path);
  refuseOtherPackings(start);
  if (start.startsWith(gzipMagic)) {
    return { packing: 'gzip', pieces: gather(unpack(path, onBytes, limits)) };
  }
  return { packing: 'none', pieces: readPlain(path, onBytes) };
}

/** The first bytes in hex. */
async function readStart(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.toString('hex', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseOtherPackings(start: string): void {
  const found = otherPackings.find(([magic]) => start.startsWith(magic));
  if (found) throw new ImportProblem(found[1]);
}

async function* readPlain(
  path: string,
  onBytes: (bytesDone: number) => void,
): AsyncGenerator<Buffer> {
  let bytesDone = 0;
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
    bytesDone += piece.length;
    yield piece;
    onBytes(bytesDone);
  }
}

async function* unpack(
  path: string,
  onBytes: (bytesDone: number) => void,
  limits: UnpackedLimits,
): AsyncGenerator<Buffer> {
  const { size } = await stat(path);
  const source = createReadStream(path, { highWaterMark: packedPieceBytes });
  const gunzip = createGunzip({ chunkSize: pieceBytes });
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  let unpacked = 0;
  try {
    for await (const piece of gunzip) {
      unpacked += piece.length;
      checkSize(unpacked, gunzip.bytesWritten, limits);
      yield piece;
      onBytes(gunzip.bytesWritten);
    }
    if (gunzip.bytesWritten < size) {
      throw new ImportProblem(
        'The packed file has other bytes after its end, so it may be damaged. Pack it again and send it.',
      );
    }
  } catch (error) {
    throw isZlibError(error) ? damaged(error.code) : error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** A few bytes can unpack to more than any disk holds: it is noticed while it happens. */
function checkSize(
  unpacked: number,
  packed: number,
  { unpackedBytes, unpackedRatio }: UnpackedLimits,
): void {
  const isBomb = unpacked > mebibyte && unpacked > packed * unpackedRatio;
  if (isBomb || unpacked > unpackedBytes) {
    throw new ImportProblem(
      isBomb
        ? `The packed file unpacks to more than ${unpackedRatio} times its size, which no log does. Send the file unpacked.`
        : `The packed file unpacks to more than ${unpackedBytes / gibibyte} GB. Send it in parts.`,
    );
  }
}

function isZlibError(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('Z_')
  );
}

function damaged(code: string): ImportProblem {
  return new ImportProblem(
    code === 'Z_BUF_ERROR'
      ? 'The packed file breaks off before its end. Send it again, whole.'
      : 'The packed file is damaged and cannot be unpacked. Pack it again and send it.',
  );
}

/** Joins small pieces to larger ones. */
async function* gather(pieces: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let isFirst = true;
  const join = () => {
    const joined = held.length === 1 && held[0] ? held[0] : Buffer.concat(held, heldBytes);
    held = [];
    heldBytes = 0;
    if (isFirst && joined.toString('hex', 0, 2) === gzipMagic) {
      throw new ImportProblem(
        'The packed file holds another packed file. Unpack it once and send what is inside.',
      );
    }
    if (isFirst) refuseOtherPackings(joined.toString('hex', 0, 8));
    isFirst = false;
    return joined;
  };
  for await (const piece of pieces) {
    held.push(piece);
    heldBytes += piece.length;
    if (heldBytes >= gatheredBytes) yield join();
  }
  if (heldBytes > 0) yield join();
}
