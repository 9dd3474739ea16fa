import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { eventsCsv } from '#app/core/formats/events-csv.ts';
import { eventsNdjson } from '#app/core/formats/events-ndjson.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { readFile } from '#app/features/imports/read-file.ts';
import { recogniseFile } from '#app/features/imports/recognise-file.ts';
import type { ReadAs } from '#db/records/schema/imports.ts';

const folder = mkdtempSync(join(tmpdir(), 'milepost-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = ['event_id', 'event_type', 'occurred_at', 'holder_pid', 'issuer_id'];
const rows = [
  ['ev-1', 'awarded', '2025-03-04', 'p_1234', 'Université, 日本; 🎓'],
  ['ev-2', 'accepted', '2025-03-05', 'p_1234', 'two\nlines and a "quote"'],
  ['ev-3', 'awarded', '2025-03-06', 'p_5678', ''],
];

const encodings: Record<string, { as: ReadAs['encoding']; encode(text: string): Buffer }> = {
  'UTF-8': { as: 'utf-8', encode: (text) => Buffer.from(text) },
  'UTF-8 with its mark': { as: 'utf-8', encode: (text) => Buffer.from(`\uFEFF${text}`) },
  'UTF-16 of Excel': {
    as: 'utf-16le',
    encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  },
  'UTF-16, high byte first': {
    as: 'utf-16be',
    encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  },
  'UTF-16 without a mark': { as: 'utf-16le', encode: (text) => Buffer.from(text, 'utf16le') },
  'UTF-16, high byte first, without a mark': {
    as: 'utf-16be',
    encode: (text) => Buffer.from(text, 'utf16le').swap16(),
  },
};

function tableOf(lines: readonly (readonly string[])[], delimiter: string, end: string): string {
  const quote = (value: string) =>
    /[",;\t\n]/.test(value) ? `"${value.replaceAll('"', '""').replaceAll('\n', end)}"` : value;
  return lines.map((line) => line.map(quote).join(delimiter) + end).join('');
}

async function read(bytes: Buffer, format: LogFormat = eventsCsv) {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const seen: { header: readonly string[]; rows: (readonly string[])[]; problems: string[] } = {
    header: [],
    rows: [],
    problems: [],
  };
  const readAs: ReadAs[] = [];
  let bytesDone = 0;
  let oneValueRows = 0;
  await readFile(path, format, {
    onReadAs: (told) => readAs.push(told),
    onHeader(names) {
      seen.header = names;
    },
    onRow({ values, problem }) {
      if (values.length > 1) seen.rows.push([...values]);
      else oneValueRows += 1;
      if (problem) seen.problems.push(problem.code);
    },
    onBytes(done) {
      expect(done).toBeGreaterThanOrEqual(bytesDone);
      bytesDone = done;
    },
  });
  return { ...seen, readAs, bytesDone, oneValueRows };
}

describe.each(Object.entries(encodings))('%s', (_, { as, encode }) => {
  test.each([
    [',', '\n'],
    [';', '\r\n'],
    ['\t', '\r'],
    [',', '\r\n'],
    ['\t', '\n'],
    [';', '\r'],
  ] as const)('with %j and %j, packed or not, says the same', async (delimiter, end) => {
    const bytes = encode(tableOf([header, ...rows], delimiter, end));
    const plain = await read(bytes);
    expect(plain).toMatchObject({ header, rows, problems: [], bytesDone: bytes.length });
    expect(plain.readAs).toEqual([{ packing: 'none', encoding: as, layout: delimiter }]);
    const packed = gzipSync(bytes);
    const unpacked = await read(packed);
    expect(unpacked).toMatchObject({ header, rows, problems: [], bytesDone: packed.length });
    expect(unpacked.readAs).toEqual([{ packing: 'gzip', encoding: as, layout: delimiter }]);
  });

  test('as JSON lines, and is recognised', async () => {
    const names = eventsNdjson.columns.map(({ name }) => name);
    const text = rows
      .map((row) => JSON.stringify(Object.fromEntries(header.map((name, at) => [name, row[at]]))))
      .join('\r\n');
    const answer = await read(encode(text), eventsNdjson);
    expect(answer.readAs).toEqual([{ packing: 'none', encoding: as, layout: 'lines' }]);
    const byName = answer.rows.map((row) => header.map((name) => row[names.indexOf(name)]));
    expect(byName).toEqual(rows);
    const [best] = await recogniseFile(join(folder, 'file'));
    expect(best?.format.id).toBe('events-ndjson');
  });
});

describe('a file of several pieces', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => [
    `ev-${at}`,
    'awarded',
    '2025-03-04',
    'p_1234',
    at % 3 === 0 ? 'é日🎓' : 'x',
  ]);

  test.each(Object.entries(encodings))('of %s keeps every letter', async (_, { encode }) => {
    for (const start of ['a', 'ab', 'abc']) {
      const all = [[`${start}_id`, ...header.slice(1)], ...many];
      const answer = await read(encode(tableOf(all, ',', '\r\n')));
      expect(answer.rows).toEqual(many);
    }
  });

  test('may be cut between the two characters of a line end, or inside a letter', async () => {
    const start = `${header.join(',')}\r\n`;
    for (const ending of ['\r\n', 'é\r\n', '🎓\r\n']) {
      const line = 'ev-1,awarded,2025-03-04,p_1234,';
      const bytes = Buffer.byteLength(line + ending);
      // Pieces are 512 KB: every offset of the cut within a row's end comes up.
      for (let shift = 0; shift <= Buffer.byteLength(ending); shift += 1) {
        const filler = 512 * 1024 - start.length - bytes + shift;
        const long = 'x'.repeat(900);
        const rowsOf900 = Math.floor((filler - 2000) / 902);
        const last = filler - rowsOf900 * 902 - 2;
        const text = `${start}${`${long}\r\n`.repeat(rowsOf900)}${'y'.repeat(last)}\r\n${line}${ending}ev-2\r\n`;
        const answer = await read(Buffer.from(text));
        expect(answer.rows).toEqual([
          ['ev-1', 'awarded', '2025-03-04', 'p_1234', ending.trimEnd()],
        ]);
        expect(answer.oneValueRows).toBe(rowsOf900 + 2);
      }
    }
  });

  test('packed in several parts, wherever one ends, is one file', async () => {
    const bytes = Buffer.from(tableOf([header, ...many], ',', '\n'));
    const cuts = [0, 1, 7, 1000, 65_536, 65_537, 500_000, bytes.length];
    const parts = cuts.slice(1).map((cut, at) => gzipSync(bytes.subarray(cuts[at], cut)));
    const answer = await read(Buffer.concat(parts));
    expect(answer.rows).toEqual(many);
    // A part may end just where a piece of the packed file does: after 64 KB.
    const stored = (from: number, to: number) => gzipSync(bytes.subarray(from, to), { level: 0 });
    const overhead = stored(0, 60_000).length - 60_000;
    const end = 65_536 - overhead;
    expect(stored(0, end)).toHaveLength(65_536);
    const joined = await read(Buffer.concat([stored(0, end), gzipSync(bytes.subarray(end))]));
    expect(joined.rows).toEqual(many);
  });
});

test('line ends of several kinds in one file are all line ends', async () => {
  const text = 'event_id,event_type\r\nev-1,awarded\nev-2,"a\r\nb"\r\nev-3,c';
  const answer = await read(Buffer.from(text));
  expect(answer.rows).toEqual([
    ['ev-1', 'awarded'],
    ['ev-2', 'a\nb'],
    ['ev-3', 'c'],
  ]);
});

test('a delimiter inside quotation marks is no delimiter', async () => {
  const answer = await read(Buffer.from('"a, b, c, d";event_id\nx;ev-1\n'));
  expect(answer.header).toEqual(['a, b, c, d', 'event_id']);
});

test('a table whose header names the paths is read by a format of lines', async () => {
  const answer = await read(Buffer.from('event_id,holder_pid\nev-1,p_1234\n'), eventsNdjson);
  expect(answer.readAs[0]?.layout).toBe(',');
  expect(answer.rows).toEqual([['ev-1', 'p_1234']]);
});
