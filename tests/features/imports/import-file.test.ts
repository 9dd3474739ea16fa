import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '#app/core/app-error.ts';
import { importLimits } from '#app/features/imports/import-limits.ts';
import { openImportStore } from '#app/features/imports/open-import-store.ts';
import { undoImport } from '#app/features/imports/undo-import.ts';
import { listAuditRows } from '#db/records/queries/audit.ts';
import { listImportsInStatus } from '#db/records/queries/imports.ts';
import { openImportGround } from '../../support/import-ground.ts';
import { batchDescription } from '../../support/log-records.ts';

const header = 'event_id,event_type,occurred_at,holder_pid,issuer_id';
const event = (id: string, day = '2025-03-04', issuer = 'college') =>
  `${id},awarded,${day},p_7Q2M4T9XK3,${issuer}`;
const file = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;

let ground: ReturnType<typeof openImportGround>;
beforeEach(() => {
  ground = openImportGround();
});
afterEach(() => ground.close());

const eventsCounted = () => ground.totals().reduce((sum, { events }) => sum + events, 0);

describe('an import', () => {
  test('answers the same file with the first receipt and reads nothing twice', async () => {
    const first = await ground.send(file(event('ev-1'), event('ev-2')));
    const again = await ground.send(file(event('ev-1'), event('ev-2')));
    expect([again.id, again.isEarlier]).toEqual([first.id, true]);
    expect(ground.context.store.committedBatches()).toHaveLength(1);
    const byPartner = { partner: 'lakes-college' };
    const fromPartner = await ground.send(file(event('ev-1'), event('ev-2')), byPartner);
    // What another sends is a report of its own, even when it says the same.
    expect(fromPartner).toMatchObject({ isEarlier: false, rowsIdentical: 0, rowsNew: 2 });
    const more = await ground.send(file(event('ev-2'), event('ev-3')), byPartner);
    expect(more).toMatchObject({ rowsIdentical: 1, rowsNew: 1 });
    expect(eventsCounted()).toBe(5);
  });

  test('warns that employers look like people, in a dry run too, and never says which', async () => {
    const header = 'application_id,holder_pid,employer_id,applied_on,observed_until';
    const text = ['acme', 'lakes-hospital', 'Maria Gonzalez', 'ws-17']
      .map((employer, index) => `app-${index},p_7Q2M4T9XK3,${employer},2025-03-04,2025-12-01`)
      .join('\n');
    const order = { format: 'applications-csv', isDryRun: true };
    const receipt = await ground.send(`${header}\n${text}\n`, order);
    expect(receipt.status).toBe('checked');
    expect(receipt.warnings).toEqual([
      '1 value of “employer_id” looks like a person’s name. Use a code for each organisation, and remove what names a person.',
    ]);
    expect(ground.bytesInDatabases()).not.toContain('Gonzalez');
  });

  test('counts the same event twice as identical, and refuses one that contradicts', async () => {
    const receipt = await ground.send(file(event('ev-1'), event('ev-1')));
    expect(receipt).toMatchObject({ status: 'committed', rowsNew: 1, rowsIdentical: 1 });
    const later = await ground.send(file(event('ev-1', '2025-03-05'), event('ev-2')));
    expect(later).toMatchObject({ status: 'refused', rowsRefused: 1 });
    expect(later.refusals).toMatchObject([{ row: 1, column: 'event_id', code: 'event_conflict' }]);
    expect(eventsCounted()).toBe(1);
  });

  test('replaces what was said of a person, and gives it back when undone', async () => {
    const people = (gender: string) => `holder_pid,gender\np_7Q2M4T9XK3,${gender}\n`;
    const order = { format: 'people-csv' };
    const gender = () =>
      [...ground.context.store.personLogs('RIVERBEND', '2026-12-31')][0]?.attributes?.gender;
    await ground.send(people('woman'), order);
    const later = await ground.send(people('non_binary'), order);
    expect(later).toMatchObject({ rowsUpdated: 1, rowsNew: 0 });
    expect(gender()).toBe('non_binary');
    await undoImport(ground.context, later.id);
    expect(gender()).toBe('woman');
  });

  test('can be undone and sent again, with totals that follow', async () => {
    const text = file(event('ev-1'), event('ev-2', '2025-03-11'));
    const first = await ground.send(text, { partner: 'lakes-college' });
    const totals = ground.totals();
    expect(totals).toEqual([
      { week: '2025-03-03', eventType: 'awarded', partner: 'lakes-college', events: 1 },
      { week: '2025-03-10', eventType: 'awarded', partner: 'lakes-college', events: 1 },
    ]);
    const { receipt, undone } = await undoImport(ground.context, first.id);
    expect([receipt.status, undone.events]).toEqual(['undone', 2]);
    expect(ground.totals()).toEqual([]);
    await expect(undoImport(ground.context, first.id)).rejects.toThrow(AppError);
    const again = await ground.send(text, { partner: 'lakes-college' });
    expect(again).toMatchObject({ isEarlier: false, status: 'committed', rowsNew: 2 });
    expect(ground.totals()).toEqual(totals);
  });

  test('keeps rows that a later import held too when the earlier one is undone', async () => {
    const first = await ground.send(file(event('ev-1'), event('ev-2')));
    await ground.send(file(event('ev-2'), event('ev-3')));
    await undoImport(ground.context, first.id);
    expect(eventsCounted()).toBe(2);
  });

  test('as a dry run counts the same and writes nothing', async () => {
    const dry = await ground.send(file(event('ev-1')), { isDryRun: true });
    expect(dry).toMatchObject({ status: 'checked', rowsNew: 1, rowsTotal: 1 });
    const broken = file(event('ev-1'), event('', '2025-03-04'));
    expect(await ground.send(broken, { isDryRun: true })).toMatchObject({ status: 'refused' });
    expect(ground.context.store.committedBatches()).toEqual([]);
    expect(eventsCounted()).toBe(0);
    const real = await ground.send(file(event('ev-1')));
    expect(real).toMatchObject({ isEarlier: false, status: 'committed' });
  });

  test('waits, and says so, while another process writes', async () => {
    const other = openImportStore(ground.folder);
    const writer = other.beginBatch(batchDescription(99));
    const sending = ground.send(file(event('ev-1')));
    const waiting = () => listImportsInStatus(ground.context.records, ['queued'])[0]?.reason ?? '';
    while (!waiting().startsWith('Waiting')) await wait(20);
    writer.rollBack();
    other.close();
    expect(await sending).toMatchObject({ status: 'committed', rowsNew: 1, reason: '' });
  });

  test('stores no id as it stood in the file', async () => {
    await ground.send(
      'event_id,event_type,occurred_at,holder_pid,credential_id\nev-findable,awarded,2025-03-04,p_findable,cred-findable\n',
    );
    await ground.send(
      'application_id,holder_pid,applied_on,observed_until\napp-findable,p_findable,2025-03-04,2025-12-31\n',
      { format: 'applications-csv' },
    );
    expect(ground.bytesOnDisk()).not.toContain('findable');
  });

  test('leaves an audit row for each step, and no upload', async () => {
    const { id } = await ground.send(file(event('ev-1')));
    const actions = listAuditRows(ground.context.records, { limit: 50, offset: 0 })
      .rows.filter(
        ({ subjectType, subjectId }) => subjectType === 'import' && subjectId === String(id),
      )
      .map(({ action }) => action);
    expect(actions.sort()).toEqual(['import.committed', 'import.reading', 'import.received']);
    expect(readdirSync(ground.folder.uploads)).toEqual([]);
  });

  test('says in a sentence what an order lacks', async () => {
    for (const order of [
      { pilotCode: 'NOWHERE' },
      { format: 'events-xml' },
      { partner: 'no-such-partner' },
    ]) {
      await expect(ground.send(file(event('ev-1')), order)).rejects.toThrow(AppError);
    }
  });
});

describe('a file that cannot be read ends in a sentence:', () => {
  const mebibyte = 1024 ** 2;
  test.each<[string, string | Buffer, RegExp]>([
    ['empty', '', /^The file is empty\.$/],
    ['blank', '\n\n  \n', /^The file is empty\.$/],
    ['header only', `${header}\n`, /header line but no rows/],
    ['NUL byte', `${header}\nev-1\0,awarded`, /NUL byte in line 2/],
    ['Latin-1', Buffer.from(`${file(event('ev-1'))}caf\u00e9`, 'latin1'), /^Line 3 is not UTF-8/],
    ['cut off inside a letter', Buffer.from(`${header}\nev-é`).subarray(0, -1), /not UTF-8/],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), /packed/],
    [
      'missing columns',
      'event_id,event_type\nev-1,awarded\n',
      /“occurred_at”, “holder_pid” are missing/,
    ],
    ['a column twice', `${header},Event ID\n${event('ev-1')},ev-1\n`, /“event_id” more than once/],
    ['too many columns', `${header}${',x'.repeat(200)}\n`, /has 205 columns; at most 200/],
    ['one endless line', 'x'.repeat(3 * mebibyte), /longer than 1 MB/],
    ['a million columns', `${'a,'.repeat(mebibyte)}\n`, /columns|longer than 1 MB/],
    [
      'a quote never closed',
      `${header}\n"${`${event('ev-1')}\n`.repeat(40_000)}`,
      /longer than 1 MB/,
    ],
    ['only quotes', '"'.repeat(3 * mebibyte), /longer than 1 MB|missing|quotation/],
  ])('%s', async (_, text, sentence) => {
    const receipt = await ground.send(text);
    expect(receipt.reason).toMatch(sentence);
    expect(receipt).toMatchObject({ status: 'failed', rowsNew: 0 });
    expect(ground.context.store.committedBatches()).toEqual([]);
    expect(await ground.send(file(event('ev-9')))).toMatchObject({ status: 'committed' });
  });

  test('a file without a header line does not have its first row repeated', async () => {
    const receipt = await ground.send('Ada Zzunfindable,ada@zzunfindable.example\nx,y\n');
    expect(receipt.status).toMatch(/failed|stopped/);
    expect(JSON.stringify(receipt)).not.toMatch(/zzunfindable/i);
    expect(ground.bytesOnDisk()).not.toMatch(/zzunfindable/i);
  });

  test('a value that is too long is refused by row', async () => {
    const long = 'x'.repeat(importLimits.fieldCharacters + 1);
    const receipt = await ground.send(file(event('ev-1'), event('ev-2', '2025-03-04', long)));
    expect(receipt.refusals).toMatchObject([{ row: 2, code: 'too_long' }]);
  });

  test('a quotation mark out of place is refused by row', async () => {
    const receipt = await ground.send(file(event('ev-1'), '"ev"2,awarded,2025-03-04,p_1234,x'));
    expect(receipt.refusals).toMatchObject([{ row: 2, code: 'malformed_quotes' }]);
  });
});

test('lists the first thousand refused rows and counts them all', async () => {
  const rows = Array.from({ length: 1200 }, (_, index) => event(`ev-${index}`, 'soon'));
  const receipt = await ground.send(file(...rows));
  expect(receipt.rowsRefused).toBe(1200);
  expect(receipt.refusals).toHaveLength(1000);
  expect(receipt.refusals.at(-1)).toMatchObject({ row: 1000, column: 'occurred_at' });
});

test('letters of several bytes survive being cut between two pieces of the file', async () => {
  const issuer = 'Université-日本-🎓';
  const rows = Array.from({ length: 20_000 }, (_, index) =>
    event(`ev-${index}`, '2025-03-04', issuer),
  );
  const receipt = await ground.send(file(...rows));
  expect(receipt).toMatchObject({ status: 'committed', rowsNew: 20_000 });
  expect(receipt.bytesDone).toBe(receipt.bytesTotal);
  expect(ground.context.store.undoBatch(receipt.id).events).toBe(20_000);
});
