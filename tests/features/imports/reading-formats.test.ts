import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openImportGround } from '../../support/import-ground.ts';

let ground: ReturnType<typeof openImportGround>;
beforeEach(() => {
  ground = openImportGround();
});
afterEach(() => ground.close());

describe('a snapshot exported again', () => {
  const header =
    'Credential Name,Recipient ID,Status,Date Sent,Date Claimed,Delivery Method,Activity ID';
  const send = (...rows: string[]) =>
    ground.send([header, ...rows, ''].join('\n'), { format: 'learncard-csv' });
  const counted = () =>
    ground
      .totals()
      .map(({ week, eventType, events }) => [week, eventType, events])
      .sort();
  const march = [
    'Forklift,p_1111,DELIVERED,2025-03-04,,email,act-1',
    'Forklift,p_2222,CLAIMED,2025-03-04,2025-03-06,email,act-2',
    'Forklift,p_3333,CLAIMED,2025-03-04,,email,act-3',
  ];

  test('adds what has happened since and keeps the rest as it was', async () => {
    expect(await send(...march)).toMatchObject({ rowsNew: 3 });
    const april = await send(
      'Forklift,p_1111,CLAIMED,2025-03-04,2025-04-02,email,act-1',
      'Forklift,p_2222,CLAIMED,2025-03-04,2025-03-06,email,act-2',
      'Forklift,p_3333,CLAIMED,2025-03-04,2025-03-07,email,act-3',
      'Forklift,p_4444,DELIVERED,2025-04-01,,email,act-4',
    );
    expect(april).toMatchObject({ status: 'committed', rowsNew: 3, rowsIdentical: 1 });
    expect(april).toMatchObject({ rowsRefused: 0, warnings: [] });
    expect(counted()).toEqual([
      ['2025-03-03', 'accepted', 2],
      ['2025-03-03', 'offered', 3],
      ['2025-03-31', 'accepted', 1],
      ['2025-03-31', 'offered', 1],
    ]);
  });

  test('with another date for an event is taken, and the event stays as it was told first', async () => {
    await send(...march);
    const april = await send('Forklift,p_1111,CLAIMED,2025-04-01,2025-04-02,wallet,act-1');
    expect(april).toMatchObject({ status: 'committed', rowsNew: 1, rowsRefused: 0 });
    expect(april.warnings).toMatchObject([expect.stringContaining('1 row told an event')]);
    expect(counted()).toEqual([
      ['2025-03-03', 'accepted', 1],
      ['2025-03-03', 'offered', 3],
      ['2025-03-31', 'accepted', 1],
    ]);
  });

  test('of a canonical log still refuses a contradiction', async () => {
    const event = (day: string) =>
      `event_id,event_type,occurred_at,holder_pid\nev-1,awarded,${day},p_1111\n`;
    await ground.send(event('2025-03-04'));
    expect(await ground.send(event('2025-03-05'))).toMatchObject({ status: 'refused' });
  });
});

test('drafts and events of other kinds are passed over, and said so', async () => {
  const drafts = 'id,emailAddress,status\nc-1,p_1111,DRAFT\nc-2,p_1111,SENT\n';
  const receipt = await ground.send(drafts, { format: 'dcc-admin-csv' });
  expect(receipt).toMatchObject({ status: 'committed', rowsTotal: 2, rowsNew: 1 });
  expect(receipt.warnings).toMatchObject([expect.stringContaining('1 row held nothing')]);
});

test('fields of JSON lines that belong to no column are named, unless they look like values', async () => {
  const line = {
    ...{ event_id: 'e-1', event_type: 'awarded', occurred_at: '2025-03-04', holder_pid: 'p_1111' },
    ...{ course: { room: 'B12' }, 'zzunfindable 2025-03-04': 'x' },
  };
  const receipt = await ground.send(`${JSON.stringify(line)}\n`, { format: 'events-ndjson' });
  expect(receipt).toMatchObject({ status: 'committed', rowsNew: 1 });
  expect(receipt.warnings).toMatchObject([
    'Fields that are not part of this format were ignored: “course.room”, “field 2”.',
  ]);
});

test('people in fields that belong to no column stop the file, in values and in names', async () => {
  const base = { event_id: 'e-1', event_type: 'awarded', occurred_at: '2025-03-04' };
  for (const extra of [
    { course: { contact: [{ mail: 'zzunfindable@example.org' }] } },
    { scores: { 'zzunfindable@example.org': 3 } },
    { note: 'call zzunfindable@example.org' },
  ]) {
    const line = JSON.stringify({ ...base, holder_pid: 'p_1111', ...extra });
    const receipt = await ground.send(`${line}\n`, { format: 'events-ndjson' });
    expect(receipt.status).toBe('stopped');
    expect(JSON.stringify(receipt)).not.toContain('zzunfindable');
  }
  // A line that is no JSON is looked at as a whole, before it is refused.
  const receipt = await ground.send('{"event_id": zzunfindable@example.org}\n', {
    format: 'events-ndjson',
  });
  expect(receipt.status).toBe('stopped');
  expect(ground.bytesOnDisk()).not.toContain('zzunfindable');
});

test('how a file was read stands on its receipt', async () => {
  const text = 'event_id;event_type;occurred_at;holder_pid\nev-1;awarded;2025-03-04;p_1111\n';
  const receipt = await ground.send(gzipSync(Buffer.from(`\uFEFF${text}`, 'utf16le')));
  expect(receipt).toMatchObject({ status: 'committed', rowsNew: 1 });
  expect(receipt.readAs).toEqual({ packing: 'gzip', encoding: 'utf-16le', layout: ';' });
});

test('a format that is not certain is asked for, and nothing is registered', async () => {
  const doubtful = ground.send('holder_pid,note\np_1111,x\n', { format: '' });
  await expect(doubtful).rejects.toThrow(/not certain. It may be .*-csv \(\d+ %/);
  const unknown = ground.send('Shoe size\n9\n', { format: '' });
  await expect(unknown).rejects.toThrow(/columns of no known format/);
  const empty = ground.send('', { format: '' });
  await expect(empty).rejects.toThrow(/The file is empty/);
});
