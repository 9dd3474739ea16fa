import { AppError } from '../app-error.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Enough to see a file's encoding by, and no more than one read gives. */
const looksAtBytes = 4096;
/** A packed file may be small and what it holds boundless. */
const mostUnpackedBytes = 8 * 1024 ** 3;
const gigabyte = 1024 ** 3;

/**
 * Reads a file as text, piece by piece and in bounded memory, the same in a browser and
 * in a command: gzip is unpacked; UTF-8 and UTF-16 are told apart by their byte order
 * mark, or by the zero bytes that Latin letters have in UTF-16.
 * @param onBytes called with how many bytes of the file, packed as it is, have been read
 * @throws AppError `invalid` when the bytes are no text in one of these encodings
 */
export async function* readTextPieces(
  file: ReadableStream<Bytes>,
  onBytes: (bytesDone: number) => void = () => {},
): AsyncGenerator<string> {
  let bytesDone = 0;
  const counted = file.pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform(piece, controller) {
        bytesDone += piece.length;
        onBytes(bytesDone);
        controller.enqueue(piece);
      },
    }),
  );
  const packed = await lookAhead(counted);
  const [first = 0, second = 0] = packed.start;
  if (first === 0x50 && second === 0x4b) {
    throw new AppError(
      'invalid',
      'This is a ZIP archive or a spreadsheet. Unpack it, or save it as CSV, and choose that file.',
    );
  }
  if (first === 0x1f && second === 0x8b) {
    const unpacked = streamOf(packed.pieces).pipeThrough(new DecompressionStream('gzip'));
    yield* decode(await lookAhead(unpacked));
  } else {
    yield* decode(packed);
  }
}

interface LookedAt {
  start: Uint8Array;
  /** Everything, the start included. */
  pieces: AsyncGenerator<Bytes>;
}

async function lookAhead(stream: ReadableStream<Bytes>): Promise<LookedAt> {
  const pieces = piecesOf(stream);
  const first: Bytes[] = [];
  let length = 0;
  while (length < looksAtBytes) {
    const next = await pieces.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const start = new Uint8Array(length);
  let at = 0;
  for (const piece of first) {
    start.set(piece, at);
    at += piece.length;
  }
  async function* all() {
    yield start;
    yield* pieces;
  }
  return { start, pieces: all() };
}

/** A stream's pieces. Not every browser lets a stream be iterated by itself. */
async function* piecesOf(stream: ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(cannotUnpack);
      isDone = done;
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops early must not leave the rest of a large file being read.
    if (!isDone) await reader.cancel().catch(() => {});
  }
}

function cannotUnpack(error: unknown): never {
  if (error instanceof AppError) throw error;
  // What the platform says differs between platforms, and may say nothing to people.
  const isPacking = error instanceof TypeError || (error instanceof Error && 'code' in error);
  throw isPacking
    ? new AppError('invalid', 'The file cannot be read to its end: it is damaged or cut off.')
    : error;
}

function streamOf(pieces: AsyncGenerator<Bytes>): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

async function* decode({ start, pieces }: LookedAt): AsyncGenerator<string> {
  const encoding = encodingOf(start);
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > mostUnpackedBytes) {
      throw new AppError(
        'invalid',
        `Unpacked, the file is larger than ${mostUnpackedBytes / gigabyte} GB. Split it.`,
      );
    }
    yield checkText(decodeText(decoder, piece, encoding));
  }
  yield checkText(decodeText(decoder, undefined, encoding));
}

function decodeText(decoder: TextDecoder, piece: Bytes | undefined, encoding: string): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new AppError(
      'invalid',
      `The file is not ${encoding.toUpperCase()} text. Save it as “CSV UTF-8” and choose it again.`,
    );
  }
}

function checkText(text: string): string {
  if (!text.includes('\0')) return text;
  throw new AppError(
    'invalid',
    'The file holds a NUL byte: it is not a text file, or was damaged. Export it again as CSV.',
  );
}

function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = (from: number) =>
    start.filter((byte, place) => place % 2 === from && byte === 0).length;
  // A header line of Latin letters has a zero in every second byte of UTF-16.
  const many = start.length / 4;
  if (start.length < 8) return 'utf-8';
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : 'utf-8';
}
