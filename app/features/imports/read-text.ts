import type { ReadAs } from '#db/records/schema/imports.ts';
import { ImportProblem } from './import-problem.ts';
import { openBytes } from './read-bytes.ts';
import { decodingOf, type TextDecoding } from './text-decoding.ts';

const quoted = /"[^"]*"/g;
/** How much of the start decides which character ends a line. */
const sampledCharacters = 65_536;

export interface OpenedText {
  packing: ReadAs['packing'];
  encoding: ReadAs['encoding'];
  /** The first piece: more than the header line, unless that is all. */
  start: string;
  /** What follows. Every line ends with a line feed alone. */
  rest: AsyncGenerator<string>;
}

/**
 * Opens a file as text, whatever it is packed in, encoded as, and ends its lines with.
 * @param onBytes called with how many bytes of the file as it lies on disk were read
 * @throws ImportProblem, also while reading, when the file is no text or is empty
 */
export async function openText(
  path: string,
  onBytes: (bytesDone: number) => void,
): Promise<OpenedText> {
  const { packing, pieces } = await openBytes(path, onBytes);
  const first = await pieces.next();
  if (first.done) throw empty();
  const decoding = decodingOf(first.value);
  const texts = withEvenLineEnds(decode(decoding, first.value, pieces));
  const start = await texts.next();
  if (start.done || start.value.trim() === '') throw empty();
  return { packing, encoding: decoding.encoding, start: start.value, rest: texts };
}

async function* decode(
  decoding: TextDecoding,
  first: Buffer,
  others: AsyncGenerator<Buffer>,
): AsyncGenerator<string> {
  yield decoding.write(first);
  for await (const bytes of others) yield decoding.write(bytes);
  decoding.end();
}

function empty(): ImportProblem {
  return new ImportProblem('The file is empty.');
}

/**
 * Passes text on with line feeds for CRLF, and for CR where a file ends its lines with
 * nothing else, so that a file put together on several systems is read in one way.
 */
async function* withEvenLineEnds(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  let held = '';
  let isLoneReturn: boolean | null = null;
  for await (const piece of pieces) {
    const text = held + piece;
    isLoneReturn ??= endsLinesWithReturn(text);
    // A return at the end may be half of a line end.
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    yield evenLineEnds(whole, isLoneReturn);
  }
  if (held !== '') yield isLoneReturn ? '\n' : held;
}

function evenLineEnds(text: string, isLoneReturn: boolean): string {
  if (!text.includes('\r')) return text;
  const even = text.replaceAll('\r\n', '\n');
  return isLoneReturn ? even.replaceAll('\r', '\n') : even;
}

function endsLinesWithReturn(text: string): boolean {
  if (!text.includes('\r')) return false;
  const bare = text.slice(0, sampledCharacters).replace(quoted, '');
  return bare.includes('\r') && !bare.includes('\n');
}
