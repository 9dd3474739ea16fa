import { crc32 } from 'node:zlib';

/** A file to be put into an archive. */
export interface ArchivedFile {
  name: string;
  text: string;
}

const fixed = {
  version: 20,
  /** Names are UTF-8. */
  flags: 0x0800,
  /** Stored as it is: what a deflater makes of it differs from one version to the next. */
  method: 0,
  time: 0,
  /** 1 January 1980, the first day that a ZIP file knows. */
  date: 0x0021,
} as const;
/** Made on Unix, for a plain file that everybody may read. */
const madeBy = (3 << 8) | fixed.version;
const mode = 0o100644 * 0x10000;

/**
 * A ZIP file of these files, in this order: the same bytes on every machine. Nothing is
 * compressed, and nothing tells when or by whom it was made.
 * @throws RangeError above 4 GiB or 65,535 files, which need another form of ZIP
 */
export function zipArchive(files: readonly ArchivedFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const entry = { name: Buffer.from(name), bytes: Buffer.from(text), offset };
    const sums = fileFacts(entry);
    const header = Buffer.concat([words('I', [0x04034b50]), sums, words('S', [0]), entry.name]);
    parts.push(header, entry.bytes);
    directory.push(directoryEntry(entry, sums));
    offset += header.length + entry.bytes.length;
  }
  const listed = Buffer.concat(directory);
  const counts = [0, 0, files.length, files.length];
  const end = [words('I', [0x06054b50]), words('S', counts), words('I', [listed.length, offset])];
  return Buffer.concat([...parts, listed, ...end, words('S', [0])]);
}

interface Entry {
  name: Buffer;
  bytes: Buffer;
  offset: number;
}

/** What stands of a file both before it and in the directory at the end. */
function fileFacts({ name, bytes }: Entry): Buffer {
  return Buffer.concat([
    words('S', [fixed.version, fixed.flags, fixed.method, fixed.time, fixed.date]),
    words('I', [crc32(bytes), bytes.length, bytes.length]),
    words('S', [name.length]),
  ]);
}

function directoryEntry({ name, offset }: Entry, facts: Buffer): Buffer {
  return Buffer.concat([
    ...[words('I', [0x02014b50]), words('S', [madeBy]), facts],
    ...[words('S', [0, 0, 0, 0]), words('I', [mode, offset]), name],
  ]);
}

/** Numbers of two bytes (`S`) or four (`I`), least significant byte first. */
function words(size: 'S' | 'I', numbers: readonly number[]): Buffer {
  const width = size === 'S' ? 2 : 4;
  const bytes = Buffer.alloc(width * numbers.length);
  numbers.forEach((number, index) => {
    bytes.writeUIntLE(number, index * width, width);
  });
  return bytes;
}
