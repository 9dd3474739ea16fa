import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { FilePiece } from '#seeds/simulation/tell-pilot-files.ts';

/**
 * Writes the pieces of several files into a folder as they come, waiting whenever
 * the disk is behind, so that nothing piles up in memory.
 * @param folder must exist; files of the same name are replaced
 * @returns the rows of each file, headers not counted
 * @throws the first error of any file, after closing all of them
 */
export async function writePieces(
  folder: string,
  pieces: Iterable<FilePiece>,
): Promise<Map<string, number>> {
  const streams = new Map<string, WriteStream>();
  const rowsOfFile = new Map<string, number>();
  let failure: Error | null = null;
  const open = (file: string) => {
    const stream = createWriteStream(join(folder, file));
    // An error may come while nobody waits for this very file.
    stream.on('error', (error) => {
      failure ??= error;
    });
    streams.set(file, stream);
    return stream;
  };
  try {
    for (const { file, text, rows } of pieces) {
      const stream = streams.get(file) ?? open(file);
      rowsOfFile.set(file, (rowsOfFile.get(file) ?? 0) + rows);
      if (!stream.write(text)) await once(stream, 'drain');
      if (failure) throw failure;
    }
    await Promise.all([...streams.values()].map((stream) => finished(stream.end())));
  } finally {
    for (const stream of streams.values()) stream.destroy();
  }
  return rowsOfFile;
}
