import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvLine } from '#app/core/deidentify/csv-line.ts';
import { readTextPieces } from '#app/core/deidentify/read-text-pieces.ts';
import { DelimitedSplitter } from '#app/core/deidentify/row-splitter.ts';

/** The bytes as a stream that breaks after every so many of them. */
function streamOf(bytes: Uint8Array, pieceBytes = bytes.length || 1) {
  let at = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(new Uint8Array(bytes.slice(at, at + pieceBytes)));
      at += pieceBytes;
    },
  });
}

async function textOf(bytes: Uint8Array, pieceBytes?: number): Promise<string> {
  let text = '';
  for await (const piece of readTextPieces(streamOf(bytes, pieceBytes))) text += piece;
  return text;
}

function bigEndian(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}

const text = 'name,town\nZoë,Köln\nAi,東京\n'.repeat(400);

describe('the text of a file', () => {
  test.each([1000, 4096, 4097])('is the same in every encoding, in pieces of %i', async (size) => {
    const encodings = [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      bigEndian(`\uFEFF${text}`),
      gzipSync(text),
      gzipSync(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    ];
    for (const bytes of encodings) expect((await textOf(bytes, size)) === text).toBe(true);
  });

  test('in a wrong encoding, damaged or packed otherwise ends in a sentence', async () => {
    await expect(textOf(Buffer.from('Zoë', 'latin1'))).rejects.toThrow(/not UTF-8 text/);
    await expect(textOf(Buffer.from('a,b\0c\n'))).rejects.toThrow(/NUL byte/);
    await expect(textOf(Buffer.from('PK\u0003\u0004rest'))).rejects.toThrow(/ZIP archive/);
    const cut = gzipSync(text).subarray(0, -20);
    await expect(textOf(cut)).rejects.toThrow(/damaged or cut off/);
    await expect(textOf(Buffer.from('Zoë').subarray(0, -1))).rejects.toThrow(/not UTF-8 text/);
    expect(await textOf(Buffer.alloc(0))).toBe('');
  });

  test('tells how many bytes of the packed file were read', async () => {
    const bytes = gzipSync(text);
    let done = 0;
    for await (const _ of readTextPieces(streamOf(bytes, 100), (bytesDone) => {
      done = bytesDone;
    })) {
      expect(done).toBeGreaterThan(0);
    }
    expect(done).toBe(bytes.length);
  });
});

function split(pieces: readonly string[]) {
  const splitter = new DelimitedSplitter(Papa.Parser);
  return [...pieces.flatMap((piece) => splitter.take(piece)), ...splitter.end()];
}

describe('rows', () => {
  test.each([
    ['comma and LF', 'a,b\n1,2\n'],
    ['semicolon and CRLF', 'a;b\r\n1;2\r\n'],
    ['TAB and CR', 'a\tb\r1\t2\r'],
    ['no line end at the end', 'a,b\n1,2'],
  ])('of %s', (_name, file) => {
    expect(split([file]).map(({ values }) => values)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('with quotes out of place are marked, and only they', () => {
    const rows = split(['a,b\n"x"y",2\nfine,3\n"open,4\n']);
    expect(rows.map(({ problem }) => problem !== null)).toEqual([false, true, false, true]);
  });

  test('longer than 1 MB end in a sentence', () => {
    expect(() => split(['a,b\n"', 'x'.repeat(2 ** 20), 'y'.repeat(10)])).toThrow(
      /longer than 1 MB/,
    );
    expect(() => split(['x'.repeat(2 ** 20), 'y'.repeat(10)])).toThrow(/longer than 1 MB/);
  });

  test('come back as they were written, however the text is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', ';') });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.array(fc.nat(80), { maxLength: 6 }), (rows, cuts) => {
        const written = `a,b,c\n${rows.map(csvLine).join('')}`;
        const ends = [...cuts, written.length].sort((left, right) => left - right);
        const pieces = ends.map((end, index) => written.slice(ends[index - 1] ?? 0, end));
        const read = split(pieces);
        expect(read.slice(1).map(({ values }) => values)).toEqual(rows);
        expect(read.every(({ problem }) => problem === null)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
