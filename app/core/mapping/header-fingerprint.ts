import { createHash } from 'node:crypto';
import { normaliseHeader } from '../formats/match-header.ts';
import { nameableHeader } from './compare-headers.ts';

/**
 * By what a file's header is known again: hex SHA-256 of its normalised names in their
 * order, one a line. Made of what may be told of the header, so that it holds no value
 * of a file without a header line.
 */
export function headerFingerprint(header: readonly string[]): string {
  const names = nameableHeader(header).map(normaliseHeader);
  return createHash('sha256').update(names.join('\n')).digest('hex');
}
