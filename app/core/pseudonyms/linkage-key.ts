import { AppError } from '../app-error.ts';

const hexKey = /^[\da-f]{64}$/i;
const fewestBytes = 16;
const mostCharacters = 10_000;

/**
 * The linkage key that a text says, as partners of a pilot pass it on: 64 hex
 * characters are 32 bytes; any other text is its own UTF-8 bytes. A byte order mark and
 * line ends at the end, which editors add by themselves, do not count.
 * @throws AppError `invalid` when there are fewer than 16 bytes: such a key can be tried out
 */
export function readLinkageKey(text: string): Uint8Array {
  const written = text.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '');
  if (hexKey.test(written)) {
    return Uint8Array.from({ length: 32 }, (_, index) =>
      Number.parseInt(written.slice(2 * index, 2 * index + 2), 16),
    );
  }
  if (written.length > mostCharacters) {
    throw new AppError('invalid', 'This is too long for a linkage key. Is it another file?');
  }
  const bytes = new TextEncoder().encode(written);
  if (bytes.length >= fewestBytes) return bytes;
  throw new AppError(
    'invalid',
    `The linkage key is too short to keep a secret: at least ${fewestBytes} characters are needed. Best are 64 hex characters made by a machine.`,
  );
}

/** A linkage key as it is handed on: 64 hex characters and a line end. */
export function linkageKeyText(randomBytes: Uint8Array): string {
  return `${[...randomBytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}\n`;
}
