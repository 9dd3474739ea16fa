import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Hex SHA-256 and length of a file, read through once. */
export async function hashFile(path: string): Promise<{ sha256: string; bytesTotal: number }> {
  const hash = createHash('sha256');
  let bytesTotal = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1024 ** 2 })) {
    hash.update(piece);
    bytesTotal += piece.length;
  }
  return { sha256: hash.digest('hex'), bytesTotal };
}
