import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importLimits } from '#app/features/imports/import-limits.ts';
import { openRefusedRows } from '#app/features/imports/open-refused-rows.ts';
import { RefusedRows } from '#app/features/imports/refused-rows.ts';
import { removeStaleUploads } from '#app/features/imports/remove-stale-uploads.ts';
import { undoImport } from '#app/features/imports/undo-import.ts';
import { openImportGround } from '../../support/import-ground.ts';
import { coordinator, testPublished } from '../../support/test-databases.ts';

let ground: ReturnType<typeof openImportGround>;
beforeEach(() => {
  ground = openImportGround();
});
afterEach(() => ground.close());

const header = 'event_id,event_type,occurred_at,holder_pid,note,issuer_id';
const good = (id: string) => `${id},awarded,2025-03-04,p_7Q2M4T9XK3,,college`;
const file = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;

function context() {
  const { records, now } = ground.context;
  return { records, published: testPublished(), actor: coordinator, now };
}

/** The file of refused rows as its sender gets it. */
async function refusedFile(id: number) {
  const { filename, body } = openRefusedRows(context(), ground.folder, id);
  const text = await new Response(body).text();
  const [columns = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  return { filename, text, columns, rows };
}

const eventsCounted = () => ground.totals().reduce((sum, { events }) => sum + events, 0);

describe('the file of refused rows', () => {
  const broken = file(
    good('ev-1'),
    'ev-2,vanished,2025-03-04,p_7Q2M4T9XK3,"=1+1, ""quoted""",college',
    'ev-3,vanished,31/31/2025,p_7Q2M4T9XK3,+2,college',
    'ev-4,awarded,2025-03-04,p_7Q2M4T9XK3,,college,one,too many',
  );

  test('holds the refused rows as they were, and what is wrong with each', async () => {
    const receipt = await ground.send(broken);
    expect(receipt).toMatchObject({ status: 'refused', rowsRefused: 3 });
    const { filename, columns, rows } = await refusedFile(receipt.id);
    expect(filename).toBe(`import-${receipt.id}-refused.csv`);
    expect(columns).toEqual([...header.split(','), '_row', '_error_code', '_error']);
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['ev-2', 'vanished', '2025-03-04', 'p_7Q2M4T9XK3', '=1+1, "quoted"', 'college'],
      ['ev-3', 'vanished', '31/31/2025', 'p_7Q2M4T9XK3', '+2', 'college'],
      // What did not fit into the columns is not lost.
      ['ev-4', 'awarded', '2025-03-04', 'p_7Q2M4T9XK3', '', 'college'],
    ]);
    expect(rows.map((row) => row.slice(9))).toEqual([[], [], ['one', 'too many']]);
    expect(rows.map((row) => row.slice(6, 8))).toEqual([
      ['2', 'unknown_code'],
      ['3', 'unknown_code invalid_date'],
      ['4', 'wrong_column_count'],
    ]);
    expect(rows[1]?.[8]).toMatch(/^event_type: One of these .+ occurred_at: A date/);
  });

  test('lies in the uploads folder, for the owner alone', async () => {
    const { refusedName } = await ground.send(broken);
    expect(refusedName).toMatch(/^[0-9a-f-]{36}$/);
    const path = join(ground.folder.uploads, refusedName ?? '');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('counts all refused rows by what has to be mended', async () => {
    const receipt = await ground.send(broken);
    expect(receipt.repairs.map(({ code, column, rows }) => [code, column, rows])).toEqual([
      ['unknown_code', 'event_type', 2],
      ['invalid_date', 'occurred_at', 1],
      ['wrong_column_count', '', 1],
    ]);
  });

  test('is sent again when mended, and its three columns are passed over in silence', async () => {
    await ground.send(file(good('ev-1'), 'ev-2,vanished,2025-03-04,p_7Q2M4T9XK3,,college'), {
      acceptsValidRows: true,
    });
    expect(eventsCounted()).toBe(1);
    const { text } = await refusedFile(1);
    const mended = await ground.send(text.replace('vanished', 'accepted'));
    expect(mended).toMatchObject({ status: 'committed', rowsNew: 1, reason: '' });
    expect(mended.warnings).toEqual([expect.stringMatching(/^The column “note” /)]);
    // The rows that had been taken in are untouched.
    expect(eventsCounted()).toBe(2);
  });

  test('has its three columns once, also when a mended file is refused again', async () => {
    const first = await ground.send(broken);
    const { text } = await refusedFile(first.id);
    const second = await ground.send(text);
    expect(second.status).toBe('refused');
    const { columns, rows } = await refusedFile(second.id);
    expect(columns).toEqual([...header.split(','), '_row', '_error_code', '_error']);
    expect(rows.map((row) => row[6])).toEqual(['1', '2', '3']);
  });

  test('holds rows refused for an event that came before with other content', async () => {
    await ground.send(file(good('ev-1')));
    const receipt = await ground.send(file(good('ev-2'), good('ev-1').replace('03-04', '03-05')));
    const { rows } = await refusedFile(receipt.id);
    expect(rows.map((row) => [row[0], row[6], row[7]])).toEqual([['ev-1', '2', 'event_conflict']]);
  });

  test('is not there for a file that was stopped, failed or had nothing refused', async () => {
    const stopped = await ground.send(
      file('ev-0,vanished,2025-03-04,p_7Q2M4T9XK3,,college', `${good('ev-1')}`).replace(
        'p_7Q2M4T9XK3,,college\nev-1',
        'p_7Q2M4T9XK3,zz@zzunfindable.example,college\nev-1',
      ),
    );
    expect(stopped).toMatchObject({ status: 'stopped', refusedName: null, repairs: [] });
    const fine = await ground.send(file(good('ev-1')));
    expect(fine.refusedName).toBeNull();
    expect(readdirSync(ground.folder.uploads)).toEqual([]);
    for (const { id } of [stopped, fine]) {
      expect(() => openRefusedRows(context(), ground.folder, id)).toThrow(/no file of refused/);
    }
  });

  test('goes when the import is undone, or after thirty days', async () => {
    const accepted = await ground.send(broken, { acceptsValidRows: true });
    const path = join(ground.folder.uploads, accepted.refusedName ?? '');
    expect(existsSync(path)).toBe(true);
    await undoImport(ground.context, accepted.id);
    expect(existsSync(path)).toBe(false);

    const refused = await ground.send(broken);
    const kept = join(ground.folder.uploads, refused.refusedName ?? '');
    const finished = ground.context.now().getTime();
    const later = (days: number) => new Date(finished + days * 86_400_000);
    utimesSync(kept, later(0), later(0));
    removeStaleUploads(ground.context, later(29));
    expect(existsSync(kept)).toBe(true);
    removeStaleUploads(ground.context, later(31));
    expect(existsSync(kept)).toBe(false);
  });

  test('is for whoever may read the receipt, and for nobody else', async () => {
    const { id } = await ground.send(broken);
    const asking = { ...context(), actor: { kind: 'visitor' } as const };
    expect(() => openRefusedRows(asking, ground.folder, id)).toThrow(/sign in/);
  });
});

test('a file of refused rows that would be too long ends, and the receipt says so', () => {
  const refused = new RefusedRows(ground.folder);
  refused.readHeader(['text']);
  const long = 'x'.repeat(importLimits.refusedFileCharacters / 4);
  for (let row = 1; row <= 6; row += 1) {
    refused.note(row, [long], [{ column: 'text', code: 'too_long', message: 'Shorter.' }]);
  }
  refused.close();
  expect(refused.warnings()).toEqual([expect.stringMatching(/holds the first 4 of 6\./)]);
  refused.forget();
  expect(readdirSync(ground.folder.uploads)).toEqual([]);
});

test('a row of a thousand kinds of trouble does not make the receipt endless', async () => {
  const columns = Array.from({ length: 3 }, (_, index) => `ev-${index},vanished,soon,p_1,,x`);
  const receipt = await ground.send(file(...columns));
  expect(receipt.repairs.length).toBeLessThanOrEqual(200);
  expect(receipt.repairs.every(({ rows }) => rows === 3)).toBe(true);
  expect(readFileSync(join(ground.folder.uploads, receipt.refusedName ?? ''), 'utf8')).toContain(
    '_error_code',
  );
});
